/** What the evidence page says and draws of a sheet. */
import type { Source } from '../model/model.ts';
import { isCompared, type Sheet, type SheetRow } from '../model/claims-sheet.ts';
import { capitalize, countInWords, inWords } from '../text/english.ts';

/** `Its one passage was compared with its source`, `Of its five passages two were compared with their sources`. */
function countCompared(all: number, compared: number): string {
  if (all === 0) return 'It puts no words in quotation marks.';
  if (all === 1)
    return `Its one passage in quotation marks was ${compared === 0 ? 'not ' : ''}compared with its source.`;
  const which = compared === 0 ? 'none' : inWords(compared);
  return `Of its ${countInWords(all, 'passage')} in quotation marks ${which} ${compared > 1 ? 'were compared with their sources' : 'was compared with its source'}.`;
}

/** What a sheet comes to, in a few sentences: the same ones for every document. */
export function summarizeSheet({ document, rows, partial, sources }: Sheet): string {
  const subject = `The ${document.fields['title-short'].toLowerCase()}`;
  const of = (kind: SheetRow['kind']) => rows.filter((row) => row.kind === kind);
  const quotations = of('quotation');
  const compared = quotations.filter(isCompared).length;
  const other = of('words').filter(isCompared);
  const unquoted = other.length;
  const results = [...new Set(other.map(({ comparison }) => comparison?.result))];
  const statements = of('statement').length;
  const notes = document.notes.length;
  return [
    notes === 0
      ? `${subject} has no notes.`
      : `${subject} has ${countInWords(notes, 'note')}, which cite${notes === 1 ? 's' : ''} ${countInWords(sources.length, 'work')}.`,
    countCompared(quotations.length, compared),
    unquoted === 0
      ? ''
      : `${capitalize(countInWords(unquoted, 'stretch', 'stretches'))} of words that it prints without quotation marks ${unquoted === 1 ? 'was' : 'were'} compared: ${results.join(', ')}.`,
    statements === 0
      ? 'Every sentence has a note or a quotation.'
      : `${capitalize(countInWords(statements, 'sentence'))} of ${statements === 1 ? 'it has' : 'it have'} neither a note nor a quotation.`,
    partial.length === 0
      ? ''
      : `${capitalize(countInWords(partial.length, 'sentence'))} ${partial.length === 1 ? 'stands' : 'stand'} here in part: what ${partial.length === 1 ? 'it says' : 'they say'} beside the words quoted or compared is not counted.`,
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
export function columnsOf({ document, rows, sources }: Sheet): Column[] {
  const markers = (id: string) => document.notes.filter((note) => note.sources.includes(id)).map(({ label }) => label);
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
