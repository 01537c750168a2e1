/** Parses the arguments of `npm run ledger`. */
import { parseArgs } from 'node:util';
import { givenCauses, type Cause } from '../../schemas/ledger-record.ts';
import { isDate } from '../../text/dates.ts';
import { describeOptionMistake, describeRepeatedOption } from '../../text/option-mistakes.ts';
import { readDocumentId } from '../../text/path-arguments.ts';
import type { Answer } from '../../ledger/align/matching.ts';

/** The help text of the command. */
export const usage = `npm run ledger [-- <document> …] shows what would be recorded, asks for confirmation, and records it.
A document is named by its id, or by the path of its file.

  --reason "…"        the reason; needed for every correction, split, merge, removal, and withholding
  --reason p4="…"     the same for one address; may be repeated
  --cause "…"         ${givenCauses.join(' · ')}; or p4="…" for one address (default: our error)
  --line 32=p4        the answer to a question: the passage that begins on line 32 is p4; or --line 32=new
  --date 2026-11-21   the date of the edition (default: today)
  --yes               record without asking
  --delete            record that a document is deleted; its addresses remain, on a page that says so
  --seal              add the digests of its editions to an old ledger that has none, once
  --content <folder>  another content folder

To withhold a passage or a document, replace its words with [[withheld: p4]] or [[withheld: document]], and run this
command with a reason. docs/withhold.md describes the steps, and what withholding cannot reach.`;

/** The parsed arguments. */
export interface LedgerArguments {
  /** The content folder; undefined if no option says which. */
  readonly content: string | undefined;
  readonly ids: readonly string[];
  /** By address; the reason for all other addresses under `''`. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly causes: ReadonlyMap<string, Cause>;
  readonly answers: readonly Answer[];
  readonly date: string | undefined;
  readonly yes: boolean;
  /** Record that the document is deleted. */
  readonly delete: boolean;
  /** Only add digests to ledgers that have none. */
  readonly seal: boolean;
}

/** Parses arguments. Returns a message if they are wrong, and an empty string if the help text is requested. */
export function parseLedgerArguments(argv: readonly string[]): LedgerArguments | string {
  const option = { type: 'string', multiple: true } as const;
  const options = {
    reason: option,
    cause: option,
    line: option,
    date: { type: 'string' },
    delete: { type: 'boolean' },
    seal: { type: 'boolean' },
    yes: { type: 'boolean', short: 'y' },
    content: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], allowPositionals: true, options, tokens: true });
  } catch (error) {
    if (argv.some((argument) => /^--with(?:hold|held)\b/.test(argument)))
      return 'Unexpected --withhold, expected the sign [[withheld: p4]] in the document: see docs/withhold.md';
    return describeOptionMistake(error, Object.keys(options));
  }
  const { values, positionals, tokens } = parsed;
  if (values.help) return '';
  const repeated = describeRepeatedOption(tokens, options);
  if (repeated !== undefined) return repeated;
  const { date } = values;
  if (date !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(date) && isDate(date)))
    return `Unexpected date ${date}, expected a day such as 2026-11-21`;
  const causes = new Map<string, Cause>();
  for (const [address, cause] of groupByAddress(values.cause ?? [])) {
    const known = givenCauses.find((candidate) => candidate === cause);
    if (known === undefined) return `Unexpected cause “${cause}”, expected one of ${givenCauses.join(', ')}`;
    causes.set(address, known);
  }
  const answers: Answer[] = [];
  for (const answer of values.line ?? []) {
    const [, line, id] = /^(\d+)=(\S+)$/.exec(answer) ?? [];
    if (line === undefined || id === undefined) return `Unexpected --line ${answer}, expected 32=p4 or 32=new`;
    answers.push({ line: Number(line), id });
  }
  return {
    content: values.content,
    ids: positionals.map(readDocumentId),
    reasons: groupByAddress(values.reason ?? []),
    causes,
    answers,
    date,
    yes: values.yes ?? false,
    delete: values.delete ?? false,
    seal: values.seal ?? false,
  };
}

/** Options by address: `p4=words` is about p4, any other text about all addresses. */
function groupByAddress(options: readonly string[]): Map<string, string> {
  return new Map(
    options.map((option) => {
      const [, address = '', words = option] = /^([A-Za-z][A-Za-z0-9-]*)=(.*)$/s.exec(option) ?? [];
      return [address, words.replace(/\s+/g, ' ').trim()] as const;
    }),
  );
}
