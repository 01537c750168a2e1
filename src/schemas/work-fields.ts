/** The bibliographic fields of CSL that only some types of works have. */
import { cslName } from './csl-name.ts';
import { date, line, list } from './fields.ts';

/** Where the original of a manuscript or another single item is kept. */
export const locationFields = {
  archive: line.optional().describe('The repository that keeps the original: `National Archives`'),
  'archive-place': line.optional().describe('The place of the repository'),
  archive_collection: line.optional().describe('The collection or fonds in the repository: `Smith Papers`'),
  archive_location: line.optional().describe('The place in the collection: `box 3, folder 2`'),
};

/** Numbers of laws, bills, reports, and their parts. */
export const numberFields = {
  number: line
    .optional()
    .describe(
      'The number, as cited: of a report, a law (`Pub. L. No. 61-12`), a bill, a docket, a hearing, a question',
    ),
  section: line.optional().describe('The section of a law, or the part of another work that is cited: `2551`'),
};

export const workFields = {
  ...locationFields,
  ...numberFields,
  editor: list(cslName).describe('The editors'),
  translator: list(cslName).describe('The translators'),
  director: list(cslName).describe('The directors of a film'),
  'container-title-short': line
    .optional()
    .describe('The abbreviation of `container-title` in legal citations: `J. Tolls`, `U.S.C.`'),
  volume: line.optional().describe('The volume of a journal, a reporter, a code, or a book'),
  issue: line.optional().describe('The issue of a journal'),
  page: line.optional().describe('The pages of an article, a chapter, or a case: `45-67`'),
  edition: line.optional().describe('The edition of a book: `2`, `revised edition`'),
  version: line.optional().describe('The version of a dataset or a program'),
  authority: line
    .optional()
    .describe('The court of a case (as the legal manual abbreviates it), or the Congress of a bill: `61st Congress`'),
  medium: line.optional().describe('The medium of a film or a recording: `DVD`'),
  scale: line.optional().describe('The scale of a map: `1:50,000`'),
  dimensions: line.optional().describe('The size of a map, or the length of a film'),
  DOI: line
    .transform((text) => text.replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi: ?)/i, ''))
    .refine((text) => /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(text), 'a DOI such as 10.1000/182')
    .optional()
    .describe('The DOI, without the address of its resolver: `10.1000/182`'),
  accessed: date.optional().describe('The day on which a page without a date was read (EDTF)'),
};
