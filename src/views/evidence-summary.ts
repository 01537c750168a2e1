/** A summary of an evidence sheet without declared claims, in up to five sentences. */
import { nameInSentence } from './descriptions.ts';
import type { Sheet } from '../model/evidence-sheet.ts';
import { isCompared, type RowKind } from '../model/sheet-row.ts';
import { capitalize, countInWords, inWords } from '../text/english.ts';

export function summarizeSheet({ document, rows, partial, sources }: Sheet): string[] {
  const rowsOf = (kind: RowKind) => rows.filter((row) => row.kind === kind);
  const quotations = rowsOf('quotation');
  const unquoted = rowsOf('words').filter(isCompared);
  const sentences = [
    summarizeNotes(nameInSentence(document.fields['title-short']), document.notes.length, sources.length),
    summarizeQuotations(quotations.length, quotations.filter(isCompared).length),
    summarizeUnquoted(
      unquoted.length,
      unquoted.flatMap(({ comparison }) => comparison?.result ?? []),
    ),
    summarizeStatements(rowsOf('statement').length),
    summarizePartial(partial.length),
  ];
  return sentences.filter((sentence) => sentence !== '');
}

/** `The letter has eight notes, which cite seven works.` */
export function summarizeNotes(document: string, notes: number, sources: number): string {
  if (notes === 0) return `The ${document} has no notes.`;
  return `The ${document} has ${countInWords(notes, 'note')}, which cite${notes === 1 ? 's' : ''} ${countInWords(sources, 'work')}.`;
}

/** `Of its five passages in quotation marks two were compared with their sources.` */
export function summarizeQuotations(quotations: number, compared: number): string {
  if (quotations === 0) return 'It puts no words in quotation marks.';
  if (quotations === 1)
    return `Its one passage in quotation marks was ${compared === 0 ? 'not ' : ''}compared with its source.`;
  const which = compared === 0 ? 'none' : inWords(compared);
  const verb = compared > 1 ? 'were compared with their sources' : 'was compared with its source';
  return `Of its ${countInWords(quotations, 'passage')} in quotation marks ${which} ${verb}.`;
}

function summarizeUnquoted(stretches: number, results: readonly string[]): string {
  if (stretches === 0) return '';
  const verb = stretches === 1 ? 'was' : 'were';
  return `${capitalize(countInWords(stretches, 'stretch', 'stretches'))} of words that it prints without quotation marks ${verb} compared: ${[...new Set(results)].join(', ')}.`;
}

function summarizeStatements(statements: number): string {
  if (statements === 0) return 'Every sentence has a note or a quotation.';
  const verb = statements === 1 ? 'has' : 'have';
  return `${capitalize(countInWords(statements, 'sentence'))} of it ${verb} neither a note nor a quotation.`;
}

function summarizePartial(sentences: number): string {
  if (sentences === 0) return '';
  const [verb, rest] = sentences === 1 ? ['is', 'it says'] : ['are', 'they say'];
  return `${capitalize(countInWords(sentences, 'sentence'))} ${verb} here in part: what else ${rest} than the words quoted or compared is not counted.`;
}
