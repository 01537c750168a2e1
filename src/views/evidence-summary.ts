/** A summary of an evidence sheet without declared claims, in up to five sentences. */
import { nameWithArticle } from './descriptions.ts';
import type { Sheet } from '../model/evidence-sheet.ts';
import { isCompared, type RowKind } from '../model/sheet-row.ts';
import { capitalize, countInWords, inWords } from '../text/english.ts';

/** The sentences about a sheet; empty sentences are left out. */
export function summarizeSheet({ document, rows, partial, sources }: Sheet): string[] {
  const rowsOf = (kind: RowKind) => rows.filter((row) => row.kind === kind);
  const quotations = rowsOf('quotation');
  const unquoted = rowsOf('words').filter(isCompared);
  const sentences = [
    summarizeNotes(nameWithArticle(document.fields['title-short']), document.notes.length, sources.length),
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

/** `The letter has eight notes, which cite seven works.` @param document its name: `the letter` */
export function summarizeNotes(document: string, notes: number, sources: number): string {
  if (notes === 0) return `${capitalize(document)} has no notes.`;
  const has = `${capitalize(document)} has ${countInWords(notes, 'note')}`;
  // The words of a note may cite a work that the archive does not describe.
  if (sources === 0) return `${has}; the archive describes no work that ${notes === 1 ? 'it cites' : 'they cite'}.`;
  return `${has}, which cite${notes === 1 ? 's' : ''} ${countInWords(sources, 'work')}.`;
}

/** `Of its five quotations, two were compared with their sources.` */
export function summarizeQuotations(quotations: number, compared: number): string {
  if (quotations === 0) return 'It has no quotations.';
  if (quotations === 1) return `Its one quotation was ${compared === 0 ? 'not ' : ''}compared with its source.`;
  const which = compared === 0 ? 'none' : inWords(compared);
  const verb = compared > 1 ? 'were compared with their sources' : 'was compared with its source';
  return `Of its ${countInWords(quotations, 'quotation')}, ${which} ${verb}.`;
}

function summarizeUnquoted(stretches: number, results: readonly string[]): string {
  if (stretches === 0) return '';
  const verb = stretches === 1 ? 'was' : 'were';
  return `${capitalize(countInWords(stretches, 'stretch', 'stretches'))} of words without quotation marks ${verb} compared: ${[...new Set(results)].join(', ')}.`;
}

function summarizeStatements(statements: number): string {
  if (statements === 0) return 'Every sentence has a note or a quotation.';
  const verb = statements === 1 ? 'has' : 'have';
  return `${capitalize(countInWords(statements, 'sentence'))} ${verb} neither a note nor a quotation.`;
}

function summarizePartial(sentences: number): string {
  if (sentences === 0) return '';
  const owner = sentences === 1 ? 'its' : 'their';
  return `The table has only a part of ${countInWords(sentences, 'sentence')}: ${owner} words that are neither quoted nor compared are not counted.`;
}
