/** The ledger's file: JSON with one reading a line, so that a change of one passage is a change of one line. */
import { ledgerSchema, type Address, type Ledger, type Reading } from '../schemas/ledger-record.ts';
import type { Problem } from '../text/problem.ts';

/**
 * Reads a ledger.
 *
 * @param text the file
 * @param file its name, for messages
 * @returns the ledger, or why it is none (rule `ledger-broken`)
 */
export function parseLedger(text: string, file: string): { ledger: Ledger | undefined; problems: Problem[] } {
  const broken = (message: string, line = 1): { ledger: undefined; problems: Problem[] } => ({
    ledger: undefined,
    problems: [
      {
        rule: 'ledger-broken',
        file,
        line,
        column: 1,
        message,
        fix: 'Take the file back from the last commit: `npm run ledger` writes it, nobody else does',
      },
    ],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return broken(`Unexpected text, expected JSON: ${said}`, Number(/line (\d+)/.exec(said)?.[1] ?? 1));
  }
  const result = ledgerSchema.safeParse(value);
  if (result.success) return { ledger: result.data, problems: [] };
  const [issue] = result.error.issues;
  return broken(`Unexpected value at \`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'not a ledger'}`);
}

/** A ledger as its file has it. `parseLedger(formatLedger(l))` gives `l`. */
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
  const fields = [
    `"id": ${JSON.stringify(id)}, "kind": "${kind}", ${label === undefined ? '' : `"label": ${JSON.stringify(label)}, `}"state": "${state}"`,
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

/** An object of plain values on one line; fields without a value left out. */
function inline(object: Readonly<Record<string, string | number | undefined>>): string {
  const fields = Object.entries(object).filter(([, value]) => value !== undefined);
  return `{ ${fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

function block(lines: readonly string[], indent: string): string {
  return lines.length === 0 ? '[]' : `[\n${indent}  ${lines.join(`,\n${indent}  `)}\n${indent}]`;
}
