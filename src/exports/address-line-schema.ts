/** The schema of a line of `addresses.jsonl`: a document with its published addresses, or a page of a name or a source. */
import { z } from 'astro/zod';

const text = z.string();
const date = z.string().describe('The date of an edition');
const edition = z.int().describe('The number of an edition');

const reading = z.strictObject({
  digest: text.describe('The digest that pins an address to this reading'),
  since: edition.describe('The edition that published the reading'),
  date,
  cause: text.optional().describe('Why the reading was published'),
  event: text.optional().describe('What happened to the passage'),
  reason: text.optional().describe('Why it happened, in the words of the editor'),
  sameWords: z.array(text).describe('Ids of other passages that have exactly these words'),
  text: text.optional().describe('The words; left out for the current reading, which is in `passages.jsonl`'),
});

const datedReason = z.strictObject({ date, reason: text });

const address = z.strictObject({
  id: text.describe('The fragment of the address: `p4`'),
  locator: text.optional().describe('`para. 4`; left out if the text has no such passage'),
  state: text.describe('`current`, `withdrawn`, or another state of the ledger'),
  readings: z.array(reading).describe('Oldest first'),
  moves: z.array(z.strictObject({ since: edition, date, from: text, to: text })),
  forwards: z.array(z.strictObject({ since: edition, id: text })).describe('Passages to which the words went'),
  ended: datedReason
    .extend({ event: z.enum(['removed', 'merged', 'withheld']) })
    .optional()
    .describe('Why the address is withdrawn or withheld'),
  readingsWithheld: datedReason.optional().describe('Why readings were removed from the ledger'),
});

const documentLine = z.strictObject({
  id: text,
  short: text.describe('The short title'),
  title: text,
  kind: text,
  aliases: z.array(text).describe('Names of the document in citations'),
  url: text.describe('The address of the document'),
  edition: edition.optional().describe('The newest edition; left out for a draft'),
  citation: text.describe('The citation without locator and address'),
  ended: text.optional().describe('Why the whole document is withheld or deleted'),
  former: z.array(text).describe('Ids that the document had'),
  marks: z.array(text).describe('Ids in its page that are not passages, such as those of page marks'),
  spoken: z
    .array(z.strictObject({ passage: text, exact: text, speaker: text, reportedBy: text.optional() }))
    .describe('The quotations whose speaker is known'),
  addresses: z.array(address).describe('In the order of the text; empty for a draft'),
});

const pageLine = z.strictObject({
  page: text.describe('The path of a page of a name or a source, below the home page'),
});

export const addressLine = z.union([documentLine, pageLine]);
