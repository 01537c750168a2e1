/**
 * Parses and formats ledger files: JSON with one reading per line, so that a change of one passage changes one line.
 */
import { ledgerSchema, type Address, type Ledger, type Reading } from '../schemas/ledger-record.ts';
import { problem, type Problem } from '../text/problem.ts';

/** The fix for a ledger that was written by anything but the command. */
export const RESTORE_LEDGER = 'Restore the file from the last commit; only `npm run ledger` may write it';

/**
 * Parses a ledger.
 *
 * @param text the text of the file
 * @param file its path, for messages
 * @returns the ledger, or a problem of the rule `ledger-broken`
 */
export function parseLedger(text: string, file: string): { ledger: Ledger | undefined; problems: Problem[] } {
  const broken = (message: string, line = 1): { ledger: undefined; problems: Problem[] } => ({
    ledger: undefined,
    problems: [problem('ledger-broken', { file, line, column: 1 }, message, RESTORE_LEDGER)],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return broken(`Unexpected text, expected JSON: ${reason}`, Number(/line (\d+)/.exec(reason)?.[1] ?? 1));
  }
  const result = ledgerSchema.safeParse(value);
  if (result.success) return { ledger: result.data, problems: [] };
  const [issue] = result.error.issues;
  return broken(`Unexpected value at \`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'not a ledger'}`);
}

/** Formats a ledger as its file. Parsing the file gives the same ledger. */
export function formatLedger(ledger: Ledger): string {
  const fields = [
    `"document": ${JSON.stringify(ledger.document)}`,
    `"normal-form": ${ledger['normal-form']}`,
    ...(ledger.withheld === undefined ? [] : [`"withheld": ${inline(ledger.withheld)}`]),
    `"editions": ${block(ledger.editions.map(inline), '  ')}`,
    `"addresses": ${block(ledger.addresses.map(formatAddress), '  ')}`,
  ];
  return `{\n  ${fields.join(',\n  ')}\n}\n`;
}

function formatAddress(address: Address): string {
  const { id, kind, label, state, forwards, moves, readings } = address;
  const labelField = label === undefined ? '' : ` "label": ${JSON.stringify(label)},`;
  const fields = [
    `"id": ${JSON.stringify(id)}, "kind": "${kind}",${labelField} "state": "${state}"`,
    ...(address.state === 'current' ? [] : [`"ended": ${inline(address.ended)}`]),
    ...(forwards.length === 0 ? [] : [`"forwards": ${JSON.stringify(forwards)}`]),
    ...(moves.length === 0 ? [] : [`"moves": ${block(moves.map(inline), '      ')}`]),
    ...(address['readings-withheld'] === undefined
      ? []
      : [`"readings-withheld": ${inline(address['readings-withheld'])}`]),
    `"readings": ${block(readings.map(formatReading), '      ')}`,
  ];
  return `{\n      ${fields.join(',\n      ')}\n    }`;
}

function formatReading({ digest, sha256, since, cause, event, reason, text }: Reading): string {
  return inline({ digest, since, cause, event, reason, sha256, text });
}

/** Formats an object of plain values on one line, without the fields that are undefined. */
function inline(object: Readonly<Record<string, string | number | undefined>>): string {
  const fields = Object.entries(object).filter(([, value]) => value !== undefined);
  return `{ ${fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

function block(lines: readonly string[], indent: string): string {
  return lines.length === 0 ? '[]' : `[\n${indent}  ${lines.join(`,\n${indent}  `)}\n${indent}]`;
}
