/** The names that other vocabularies have for the CSL types of works. */

interface Vocabularies {
  /** The item type of Zotero. @see https://api.zotero.org/itemTypes */
  readonly zotero: string;
  /** The type of schema.org. @see https://schema.org/CreativeWork */
  readonly schemaOrg: string;
}

const vocabularies: Readonly<Record<string, Vocabularies>> = {
  article: { zotero: 'preprint', schemaOrg: 'Article' },
  'article-journal': { zotero: 'journalArticle', schemaOrg: 'ScholarlyArticle' },
  'article-magazine': { zotero: 'magazineArticle', schemaOrg: 'Article' },
  'article-newspaper': { zotero: 'newspaperArticle', schemaOrg: 'NewsArticle' },
  bill: { zotero: 'bill', schemaOrg: 'Legislation' },
  book: { zotero: 'book', schemaOrg: 'Book' },
  broadcast: { zotero: 'tvBroadcast', schemaOrg: 'CreativeWork' },
  chapter: { zotero: 'bookSection', schemaOrg: 'Chapter' },
  dataset: { zotero: 'dataset', schemaOrg: 'Dataset' },
  hearing: { zotero: 'hearing', schemaOrg: 'CreativeWork' },
  interview: { zotero: 'interview', schemaOrg: 'CreativeWork' },
  legal_case: { zotero: 'case', schemaOrg: 'CreativeWork' },
  legislation: { zotero: 'statute', schemaOrg: 'Legislation' },
  manuscript: { zotero: 'manuscript', schemaOrg: 'Manuscript' },
  map: { zotero: 'map', schemaOrg: 'Map' },
  motion_picture: { zotero: 'film', schemaOrg: 'Movie' },
  'paper-conference': { zotero: 'conferencePaper', schemaOrg: 'ScholarlyArticle' },
  patent: { zotero: 'patent', schemaOrg: 'CreativeWork' },
  personal_communication: { zotero: 'letter', schemaOrg: 'Message' },
  'post-weblog': { zotero: 'blogPost', schemaOrg: 'BlogPosting' },
  report: { zotero: 'report', schemaOrg: 'Report' },
  speech: { zotero: 'presentation', schemaOrg: 'CreativeWork' },
  thesis: { zotero: 'thesis', schemaOrg: 'Thesis' },
  webpage: { zotero: 'webpage', schemaOrg: 'WebPage' },
};

/** The names of a CSL type; those of any document for a type without names of its own. */
export function vocabulariesOf(type: string): Vocabularies {
  return vocabularies[type] ?? { zotero: 'document', schemaOrg: 'CreativeWork' };
}
