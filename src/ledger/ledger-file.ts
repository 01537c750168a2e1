/**
 * Parses and formats ledger files: JSON with one reading per line, so that a change of one passage changes one line.
 */
import { ledgerSchema, type Address, type Edition, type Ledger, type Reading } from '../schemas/ledger-record.ts';
import type { ReadResult } from '../text/problem.ts';
import { readRecorded } from './recorded-file.ts';

/** How the name of a ledger ends. */
export const LEDGER_EXTENSION = '.ledger.json';

/** The path of the ledger of a document in the content folder. */
export function ledgerPath(document: string): string {
  return `documents/${document}${LEDGER_EXTENSION}`;
}

/** The ledger of a document, from the name of the file of the document. */
export function ledgerFileOf(file: string): string {
  return file.replace(/\.md$/, LEDGER_EXTENSION);
}

/**
 * Parses a ledger.
 *
 * @param text the text of the file
 * @param file its path, for messages
 * @returns the ledger, or a problem of the rule `ledger-broken`
 */
export function parseLedger(text: string, file: string): ReadResult<Ledger> {
  return readRecorded(text, file, 'ledger-broken', ledgerSchema);
}

const SEALS_PER_LINE = 4;

/** Formats a ledger as its file. Parsing the file gives the same ledger. */
export function formatLedger(ledger: Ledger): string {
  const fields = [
    `"document": ${JSON.stringify(ledger.document)}`,
    `"normal-form": ${ledger['normal-form']}`,
    ...(ledger.formerly === undefined ? [] : [`"formerly": ${block(ledger.formerly.map(inline), '  ')}`]),
    ...(ledger.deleted === undefined ? [] : [`"deleted": ${inline(ledger.deleted)}`]),
    ...(ledger.withheld === undefined ? [] : [`"withheld": ${inline(ledger.withheld)}`]),
    `"editions": ${block(ledger.editions.map(formatEdition), '  ')}`,
    `"addresses": ${block(ledger.addresses.map(formatAddress), '  ')}`,
  ];
  return `{\n  ${fields.join(',\n  ')}\n}\n`;
}

/** Formats an edition with four seals on a line. */
function formatEdition({ number, date, digest, seals }: Edition): string {
  if (digest === undefined || seals === undefined) return inline({ number, date, digest });
  const entries = Object.entries(seals).map(([key, seal]) => `${JSON.stringify(key)}: ${JSON.stringify(seal)}`);
  const lines = Array.from({ length: Math.ceil(entries.length / SEALS_PER_LINE) }, (_, index) =>
    entries.slice(index * SEALS_PER_LINE, (index + 1) * SEALS_PER_LINE).join(', '),
  );
  const fields = [
    `"number": ${number}, "date": ${JSON.stringify(date)}, "digest": "${digest}"`,
    `"seals": {${lines.length === 0 ? '' : `\n        ${lines.join(',\n        ')}\n      `}}`,
  ];
  return `{\n      ${fields.join(',\n      ')}\n    }`;
}

function formatAddress(address: Address): string {
  const { id, kind, salt, label, state, forwards, moves, readings } = address;
  const labelField = label === undefined ? '' : ` "label": ${JSON.stringify(label)},`;
  const saltField = salt === undefined ? '' : `, "salt": "${salt}"`;
  const fields = [
    `"id": ${JSON.stringify(id)}, "kind": "${kind}",${labelField} "state": "${state}"${saltField}`,
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
