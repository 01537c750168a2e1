/**
 * Editorial signs in a transcription: their keywords, what each contributes to the words, and what each must contain.
 */
import type { Literal } from 'mdast';
import { didYouMean } from '../text/nearest-name.ts';
import type { RuleId } from '../text/rules.ts';

/**
 * Each keyword, with what the sign contributes to the words of its passage: its value (`words`), one gap that no
 * quotation can cross unmarked (`gap`), or nothing (`struck`, `mark`).
 */
export const signs = {
  page: 'mark',
  break: 'mark',
  illegible: 'gap',
  uncertain: 'words',
  supplied: 'words',
  deleted: 'struck',
  added: 'words',
  redacted: 'gap',
  blank: 'gap',
  signed: 'mark',
  stamp: 'mark',
  withheld: 'gap',
} as const;

/** The keyword of an editorial sign. */
export type SignName = keyof typeof signs;

/** A gap in the words of a passage. */
export const GAP = '[…]';

/** An editorial sign in a Markdown tree. */
export interface SignNode extends Literal {
  type: 'sign';
  /** The keyword as written, known or unknown; everything between the brackets if it has no keyword. */
  name: string;
  /** The text between the colon and the semicolon: words, a number, an extent. */
  value: string;
  /** The text after the semicolon: a hand, the ground of a redaction. */
  detail: string;
}

declare module 'mdast' {
  interface RootContentMap {
    sign: SignNode;
  }
  interface PhrasingContentMap {
    sign: SignNode;
  }
}

/** What a sign must contain after its colon. Every other sign may contain anything or nothing. */
const VALUES = new Map<string, { readonly form: RegExp; readonly expected: string; readonly example: string }>([
  ['page', { form: /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, expected: 'a page number without spaces', example: '2' }],
  ['break', { form: /^[-‐‑=¬⸗]?$/, expected: 'the printed hyphen, or nothing', example: '-' }],
  ['illegible', { form: /./, expected: 'the amount of illegible text', example: '2 words' }],
  ['redacted', { form: /./, expected: 'the amount of redacted text', example: '1 line; (b)(1)' }],
  ['uncertain', { form: /./, expected: 'the words that are uncertain', example: 'word' }],
  ['supplied', { form: /./, expected: 'the words that are supplied', example: 'word' }],
  ['deleted', { form: /./, expected: 'the words that are struck out', example: 'word' }],
  ['added', { form: /./, expected: 'the words that are added', example: 'word' }],
]);

/** Checks the keyword and the value of a sign. Returns undefined if both are right. */
export function checkSign({ name, value }: SignNode): { rule: RuleId; message: string; fix: string } | undefined {
  const known = Object.keys(signs);
  if (!known.includes(name)) {
    const [first = '', ...rest] = name.split(/\s+/);
    const message =
      name === ''
        ? 'Missing keyword of an editorial sign between `[[` and `]]`'
        : rest.length > 0 && known.includes(first)
          ? `Missing colon in the editorial sign \`[[${name}]]\`, expected \`[[${first}: ${rest.join(' ')}]]\``
          : `Unexpected editorial sign \`${name}\`${didYouMean(name, known)}`;
    const fix = `Use one of the signs ${known.join(', ')}; write \`\\[\\[\` for literal brackets`;
    return { rule: 'sign-unknown', message, fix };
  }
  const rule = VALUES.get(name);
  if (rule === undefined || rule.form.test(value)) return undefined;
  const message =
    value === ''
      ? `Missing value of the editorial sign \`${name}\`, expected ${rule.expected}`
      : `Unexpected \`${value}\` in the editorial sign \`${name}\`, expected ${rule.expected}`;
  return { rule: 'sign-value', message, fix: `Write the sign as \`[[${name}: ${rule.example}]]\`` };
}
