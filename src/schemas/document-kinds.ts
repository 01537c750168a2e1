/** The kinds of documents, and their names in other vocabularies. Browsers can load this module. */

/** What the archive and other vocabularies make of a kind of document. */
interface KindProperties {
  /** Citations treat the document as a letter if it has an addressee. */
  readonly isLetter: boolean;
  /** The item type of Zotero. @see https://api.zotero.org/itemTypes */
  readonly zotero: string;
  /** The type of schema.org in addition to `DigitalDocument`, if one fits. @see https://schema.org/CreativeWork */
  readonly schemaOrg: string | undefined;
  /**
   * The CSL type, unless the document is cited as a letter.
   *
   * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
   */
  readonly csl: string;
}

/** Every kind of document. A new kind needs one row here and nothing else. */
const kindProperties = {
  letter: { isLetter: true, zotero: 'letter', schemaOrg: 'Message', csl: 'report' },
  'fact sheet': { isLetter: false, zotero: 'report', schemaOrg: 'Report', csl: 'report' },
  memorandum: { isLetter: true, zotero: 'letter', schemaOrg: 'Message', csl: 'report' },
  cable: { isLetter: true, zotero: 'letter', schemaOrg: 'Message', csl: 'report' },
  speech: { isLetter: false, zotero: 'presentation', schemaOrg: undefined, csl: 'speech' },
  report: { isLetter: false, zotero: 'report', schemaOrg: 'Report', csl: 'report' },
  hearing: { isLetter: false, zotero: 'hearing', schemaOrg: undefined, csl: 'report' },
  treaty: { isLetter: false, zotero: 'document', schemaOrg: undefined, csl: 'report' },
  article: { isLetter: false, zotero: 'newspaperArticle', schemaOrg: 'Article', csl: 'report' },
  statute: { isLetter: false, zotero: 'statute', schemaOrg: 'Legislation', csl: 'report' },
  other: { isLetter: false, zotero: 'document', schemaOrg: undefined, csl: 'report' },
} as const satisfies Record<string, KindProperties>;

export type DocumentKind = keyof typeof kindProperties;

/** The kinds in the order of the table. */
export const documentKinds = Object.keys(kindProperties) as [DocumentKind, ...DocumentKind[]];

/** The properties of a kind. */
export function propertiesOf(kind: DocumentKind): KindProperties {
  return kindProperties[kind];
}
