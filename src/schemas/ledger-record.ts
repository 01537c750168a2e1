/** `content/documents/<id>.ledger.json`: every address of a document that was ever published, and what stood there. */
import { z } from 'astro/zod';
import { id, line, sha256 } from './fields.ts';

/** Why a reading is what it is. */
export const causes = ['first', 'our error', 'better copy', 'new conversion', 'typography'] as const;

/** The causes an editor may give for a correction; the others are found. */
export const givenCauses = ['our error', 'better copy', 'new conversion'] as const;

/** What brought a reading about. */
export const readingEvents = ['published', 'corrected', 'split', 'merged', 'restored'] as const;

/** What a passage is in its document. */
export const passageKinds = [
  'paragraph', 'item', 'heading', 'table', 'verse', 'part', 'preformatted', 'note',
] as const; // prettier-ignore

const number = z.int().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-21');
const address = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'an address such as p4 or note-iv');

const seal = z.string().regex(/^[a-z2-7]{16}$/, 'a seal of 16 characters');

const edition = z.strictObject({
  number: number.describe('Counts from 1'),
  date: day.describe('The day it was recorded, or the one the editor gave'),
  digest: sha256.optional().describe('SHA-256 of this edition, its seals, and the digest of the edition before it'),
  seals: z
    .record(z.string().regex(/^(?:[A-Za-z][A-Za-z0-9-]*|\((?:document|order)\))$/), seal)
    .optional()
    .describe('The seal of each address that the edition published or changed, of the document, and of the order'),
});

const reading = z.strictObject({
  digest: z
    .string()
    .regex(/^[a-z2-7]{5,51}$/)
    .describe('What a pinned address carries: five characters, more where two readings of the passage share five'),
  sha256: sha256.describe('SHA-256 of the words as they stand, before any folding'),
  since: number.describe('The edition that brought it'),
  cause: z.enum(causes).describe('Why it differs from the one before'),
  event: z.enum(readingEvents).describe('What brought it about'),
  reason: line.optional().describe('The editor’s reason, in one line'),
  text: z.string().describe('The words'),
});

const ending = z.strictObject({
  since: number.describe('The edition from which on the words do not stand here'),
  event: z.enum(['removed', 'merged', 'withheld']).describe('What ended it'),
  reason: line.describe('The editor’s reason, in one line'),
});

const move = z.strictObject({
  since: number.describe('The edition that moved it'),
  from: address.describe('The passage it stood after; `start` where it was the first'),
  to: address.describe('The passage it stands after; `start` where it is the first'),
});

const withholding = z.strictObject({ since: number, reason: line });

const common = {
  id: address.describe('The id: given once, never to other words'),
  kind: z.enum(passageKinds).describe('What it is in the document'),
  salt: z
    .string()
    .regex(/^[a-z2-7]{26}$/)
    .optional()
    .describe('Random characters in the seal of the address. Withholding replaces them'),
  label: line.optional().describe('The printed number, the marker of a note, the name of a part'),
  forwards: z.array(address).default([]).describe('Where its words, or some of them, went'),
  moves: z.array(move).default([]).describe('How its place changed'),
  'readings-withheld': withholding
    .optional()
    .describe('Readings that held the words of a withheld passage were taken out of the list'),
};

const readings = z.array(reading).describe('Oldest first; the last one stands in the text');

const entry = z.discriminatedUnion('state', [
  z.strictObject({ ...common, state: z.literal('current'), readings: readings.min(1) }),
  z.strictObject({ ...common, state: z.literal('withdrawn'), ended: ending, readings }),
  z.strictObject({ ...common, state: z.literal('withheld'), ended: ending, readings: z.array(reading).max(0) }),
]);

export const ledgerSchema = z.strictObject({
  document: id.describe('The document'),
  'normal-form': z.literal(1).describe('The version of the normal form that the digests are of'),
  withheld: withholding.optional().describe('The whole document is withheld'),
  editions: z.array(edition).min(1).describe('Every release, oldest first'),
  addresses: z.array(entry).describe('In the order of the text; what stands there no more after what it stood after'),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type Edition = Ledger['editions'][number];
export type Address = Ledger['addresses'][number];
export type CurrentAddress = Extract<Address, { state: 'current' }>;
export type EndedAddress = Exclude<Address, { state: 'current' }>;
export type Reading = z.infer<typeof reading>;
export type Move = z.infer<typeof move>;
export type Ending = z.infer<typeof ending>;
export type Cause = (typeof causes)[number];
