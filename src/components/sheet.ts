/** What the evidence page says and draws of a sheet. */
import type { Source } from '../edition/model.ts';
import { isCompared, type Sheet, type SheetRow } from '../edition/sheet.ts';
import { count } from './describe.ts';

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `one note`, `eight notes`, `13 notes`. */
export function countInWords(number: number, one: string, many = `${one}s`): string {
  const word = NUMBERS[number];
  return word === undefined ? count(number, one, many) : `${word} ${number === 1 ? one : many}`;
}

/** What a sheet comes to, in a few sentences: the same ones for every document. */
export function summarizeSheet({ edition, rows, sources }: Sheet): string {
  const subject = `The ${edition.fields['title-short'].toLowerCase()}`;
  const of = (kind: SheetRow['kind']) => rows.filter((row) => row.kind === kind);
  const quotations = of('quotation');
  const compared = quotations.filter(isCompared).length;
  const other = of('words').filter(isCompared);
  const unquoted = other.length;
  const results = [...new Set(other.map(({ comparison }) => comparison?.result))];
  const statements = of('statement').length;
  const notes = edition.notes.length;
  return [
    notes === 0
      ? `${subject} has no notes.`
      : `${subject} has ${countInWords(notes, 'note')}, which cite${notes === 1 ? 's' : ''} ${countInWords(sources.length, 'work')}.`,
    quotations.length === 0
      ? 'It puts no words in quotation marks.'
      : `Of its ${countInWords(quotations.length, 'passage')} in quotation marks ${compared === 0 ? 'none was' : compared === 1 ? 'one was' : `${countInWords(compared, '').trim()} were`} compared with ${quotations.length === 1 ? 'its source' : 'their sources'}.`,
    unquoted === 0
      ? ''
      : `${capitalize(countInWords(unquoted, 'stretch', 'stretches'))} of words that it prints without quotation marks ${unquoted === 1 ? 'was' : 'were'} compared: ${results.join(', ')}.`,
    statements === 0
      ? 'Every sentence has a note or a quotation.'
      : `${capitalize(countInWords(statements, 'sentence'))} of ${statements === 1 ? 'it has' : 'it have'} neither a note nor a quotation.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** A column of the picture: a cited work, what is named in the text, or nothing named. */
export interface Column {
  readonly marker: string;
  readonly words: string;
  readonly source: Source | undefined;
  holds(row: SheetRow): boolean;
}

/** The columns of the picture of a sheet; those that would be empty are left out. */
export function columnsOf({ edition, rows, sources }: Sheet): Column[] {
  const markers = (id: string) => edition.notes.filter((note) => note.sources.includes(id)).map(({ label }) => label);
  const named = sources.map((source): Column => ({
    marker: markers(source.id).join(', '),
    words: source.fields['title-short'],
    source,
    holds: (row) => row.source === source,
  }));
  const inText: Column = {
    marker: '',
    words: 'Named in the text only',
    source: undefined,
    holds: (row) => row.kind !== 'statement' && row.source === undefined && row.cites === 'in text',
  };
  const none: Column = {
    marker: '',
    words: 'No source named',
    source: undefined,
    holds: (row) => row.kind !== 'statement' && row.source === undefined && row.cites === 'none',
  };
  return [...named, ...[inText, none].filter(({ holds }) => rows.some(holds))];
}

/** What a row is, in words. */
export function nameRow({ kind }: SheetRow): string {
  return { quotation: 'Quotation', words: 'Words without quotation marks', note: 'Note', statement: 'Sentence without note or quotation' }[kind]; // prettier-ignore
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
