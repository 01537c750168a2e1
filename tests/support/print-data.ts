/** Prints plain data as an outline, so that a test can compare a view model with a text that people read. */
import type { Extract } from '../../src/views/extract.ts';

/**
 * An object is a line for each field, an array a line with `-` for each item, and what is inside is indented.
 * A link is one line, `label → href`, and so is an extract, with what is marked in brackets.
 * Undefined fields, empty texts, `false`, and empty arrays are left out.
 */
export function printData(value: unknown): string {
  return linesOf(value).join('\n');
}

function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => indent(linesOf(item), '- '));
  if (typeof value !== 'object' || value === null) return [String(value)];
  if ('pieces' in value) return [printExtract(value as Extract)];
  if ('href' in value && 'label' in value) return linesOfLink(value);
  return Object.entries(value).flatMap(([name, field]) => {
    if (isEmpty(field)) return [];
    const [first = '', ...others] = linesOf(field);
    if (typeof field !== 'object' || isOneLine(field)) return [`${name}: ${first}`, ...others];
    return [`${name}:`, ...indent([first, ...others], '  ')];
  });
}

function isOneLine(field: object | null): boolean {
  return field !== null && ('pieces' in field || ('href' in field && 'label' in field));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

function indent(lines: readonly string[], first: string): string[] {
  return lines.map((line, index) => `${index === 0 ? first : '  '}${line}`);
}

/** `Letter, para. 4 (at note iv): … They met in [Springfield]. …` */
function printExtract({ link, remark, omitsBeginning, omitsEnd, pieces }: Extract): string {
  const text = pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
  const place = remark === undefined ? link.label : `${link.label} (${remark})`;
  return `${place}: ${omitsBeginning ? '… ' : ''}${text}${omitsEnd ? ' …' : ''}`;
}

/** `Harbor Act → /names/harbor-act/`; other texts in parentheses, and other fields below. */
function linesOfLink({ href, label, ...others }: { href: unknown; label: unknown }): string[] {
  const fields = Object.entries(others).filter(([, field]) => !isEmpty(field));
  const texts = fields.flatMap(([name, field]) => (typeof field === 'object' ? [] : [`${name}: ${String(field)}`]));
  const nested = Object.fromEntries(fields.filter(([, field]) => typeof field === 'object'));
  const link = href === undefined ? String(label) : `${String(label)} → ${String(href)}`;
  return [texts.length === 0 ? link : `${link} (${texts.join('; ')})`, ...linesOf(nested).map((line) => `  ${line}`)];
}
