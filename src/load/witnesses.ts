/** Finds the received texts of the witnesses that the front matter of a document lists. */
import { posix } from 'node:path';
import type { ReceivedText } from '../model/model.ts';
import type { DocumentFields } from '../schemas/document.ts';
import { placeOf, type Places } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';
import { checkReceivedLimits } from './received-limits.ts';

/** The received texts of a document. */
export interface Witnesses {
  /** In the order of the front matter; undefined if the file is missing or exceeds a limit. */
  readonly texts: readonly (ReceivedText | undefined)[];
  /** The text that the transcription was made from. */
  readonly base: ReceivedText | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Finds received texts.
 *
 * @param places the places of the front matter
 * @param received finds a received text by the name of its file in `received/`
 */
export function findWitnesses(
  { witnesses, base }: DocumentFields,
  places: Places,
  received: (name: string) => ReceivedText | undefined,
): Witnesses {
  const found = witnesses.map(({ file }) => received(posix.basename(file)));
  const exceeded = found.map((text) => (text === undefined ? [] : checkReceivedLimits(text.text, text.file)));
  const texts = found.map((text, index) => (exceeded[index]?.length === 0 ? text : undefined));
  const sigla = witnesses.map(({ siglum }) => siglum);
  const baseIndex = sigla.indexOf(base);
  const unknownBase = problem(
    'base-unknown',
    placeOf(places, 'base'),
    `Unexpected base \`${base}\`, expected the siglum of one of the witnesses`,
    `Witnesses are ${sigla.join(', ')}`,
  );
  return {
    texts,
    base: texts[baseIndex],
    problems: [
      ...witnesses.flatMap(({ siglum, file }, index) => [
        ...checkSiglum(siglum, sigla.indexOf(siglum), index, places),
        ...(found[index] === undefined ? [describeMissing(file, index, places)] : []),
      ]),
      ...exceeded.flat(),
      ...(baseIndex < 0 ? [unknownBase] : []),
    ],
  };
}

function checkSiglum(siglum: string, firstIndex: number, index: number, places: Places): Problem[] {
  if (firstIndex === index) return [];
  const first = placeOf(places, `witnesses.${firstIndex}.siglum`);
  return [
    problem(
      'siglum-doubled',
      placeOf(places, `witnesses.${index}.siglum`),
      `Unexpected second witness \`${siglum}\`, expected one (the first is on line ${first.line})`,
      'Give each witness its own letter',
      [first],
    ),
  ];
}

function describeMissing(file: string, index: number, places: Places): Problem {
  return problem(
    'received-missing',
    placeOf(places, `witnesses.${index}.file`),
    `Unexpected received text \`${file}\`, expected a file that exists`,
    'Put the text as received, byte for byte, into content/received/',
  );
}
