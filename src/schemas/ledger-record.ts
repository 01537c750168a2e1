/** The schema of `content/documents/<id>.ledger.json`: every published address of a document, with its readings. */
import { z } from 'astro/zod';
import { NORMAL_FORM } from '../text/normal-form.ts';
import { day, id, line, sha256 } from './fields.ts';

/** Why a reading differs from the one before it. */
export const causes = ['first', 'our error', 'better copy', 'new conversion', 'typography'] as const;

/** The causes that an editor can give for a correction. The others are determined by the program. */
export const givenCauses = ['our error', 'better copy', 'new conversion'] as const;

/** The event that created a reading. */
const readingEvents = ['published', 'corrected', 'split', 'merged', 'restored'] as const;

/** The kinds of passages. */
export const passageKinds = [
  'paragraph', 'item', 'heading', 'table', 'verse', 'part', 'preformatted', 'note',
] as const; // prettier-ignore

const number = z.int().min(1);
const address = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'an address such as p4 or note-iv');

const seal = z.string().regex(/^[a-z2-7]{16}$/, 'a seal of 16 characters');

const edition = z.strictObject({
  number: number.describe('The number, from 1'),
  date: day.describe('The day on which the edition was recorded, or the date that the editor gave'),
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
    .describe('The digest in a pinned address: five characters, or more if two readings of the passage share five'),
  sha256: sha256.describe('SHA-256 of the exact words, before normalization'),
  since: number.describe('The edition that recorded it'),
  cause: z.enum(causes).describe('Why it differs from the reading before it'),
  event: z.enum(readingEvents).describe('The event that created it'),
  reason: line.optional().describe('The editor’s reason, in one line'),
  text: z.string().describe('The words'),
});

const ending = z.strictObject({
  since: number.describe('The first edition without the words at this address'),
  event: z.enum(['removed', 'merged', 'withheld']).describe('The event that ended the address'),
  reason: line.describe('The editor’s reason, in one line'),
});

const move = z.strictObject({
  since: number.describe('The edition that recorded the move'),
  from: address.describe('The passage before its old position; `start` if it was the first passage'),
  to: address.describe('The passage before its new position; `start` if it is the first passage'),
});

const withholding = z.strictObject({ since: number, reason: line });

const common = {
  id: address.describe('The id; it is never used for other words'),
  kind: z.enum(passageKinds).describe('The kind of the passage'),
  salt: z
    .string()
    .regex(/^[a-z2-7]{26}$/)
    .optional()
    .describe('Random characters in the seal of the address. Withholding replaces them'),
  label: line.optional().describe('The printed number, the marker of a note, or the name of a part'),
  forwards: z.array(address).default([]).describe('The addresses that have its words, or some of them, now'),
  moves: z.array(move).default([]).describe('The changes of its position'),
  'readings-withheld': withholding
    .optional()
    .describe('Readings that contained words of a withheld passage were removed'),
};

const readings = z.array(reading).describe('The readings, oldest first; the last one is in the text');

const entry = z.discriminatedUnion('state', [
  z.strictObject({ ...common, state: z.literal('current'), readings: readings.min(1) }),
  z.strictObject({ ...common, state: z.literal('withdrawn'), ended: ending, readings }),
  z.strictObject({ ...common, state: z.literal('withheld'), ended: ending, readings: z.array(reading).max(0) }),
]);

export const ledgerSchema = z.strictObject({
  document: id.describe('The id of the document'),
  'normal-form': z.literal(NORMAL_FORM).describe('The version of the normal form that the digests are computed from'),
  formerly: z
    .array(z.strictObject({ id, since: number.describe('The edition that gave the document its next id') }))
    .optional()
    .describe('The ids under which the document was published before'),
  deleted: withholding.optional().describe('The document is deleted; its addresses are withdrawn or withheld'),
  withheld: withholding.optional().describe('Present if the whole document is withheld'),
  editions: z.array(edition).min(1).describe('Every edition, oldest first'),
  addresses: z
    .array(entry)
    .describe(
      'The addresses in the order of the text; an ended address follows the address that it followed in the text',
    ),
});

export type PassageKind = (typeof passageKinds)[number];
export type Ledger = z.infer<typeof ledgerSchema>;
export type Edition = Ledger['editions'][number];
export type Address = Ledger['addresses'][number];
export type Reading = z.infer<typeof reading>;
export type Move = z.infer<typeof move>;
export type Cause = (typeof causes)[number];
