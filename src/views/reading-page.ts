/** The reading page: a document with its notes and annotations, and the metadata of the page. */
import { chicagoOpening } from '../citations/chicago.ts';
import { citableOf } from './citable-items.ts';
import { toPlain } from '../citations/italic-text.ts';
import { describeDocument, type LinkTag } from '../citations/page-metadata.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive, ArchiveDocument } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { describeKindAndDate } from './descriptions.ts';
import { createDocumentText, type DocumentText } from './document-text.ts';
import { createWorkHead, type PageHead } from './page-head.ts';
import { describeCustody, type Custody } from './provenance.ts';
import type { Link } from './page-links.ts';
import { createReadingBar, type ReadingBar } from './reading-bar.ts';
import { listRelations, type Relation } from './relations.ts';

export interface ReadingPage {
  readonly title: string;
  readonly headnote: string;
  /** Whether the document itself shows the title, in its title block or as a heading. */
  readonly showsTitle: boolean;
  /** Kind and date. */
  readonly summary: string;
  readonly bar: ReadingBar;
  readonly relations: readonly Relation[];
  readonly head: PageHead;
  /** The footer of each printed page. */
  readonly foot: string;
  readonly links: { readonly cite: string; readonly evidence: string };
  /** Why the whole document is withheld; undefined if it is not. */
  readonly withheld: string | undefined;
  /** For copying: the beginning of a citation of the document, and its canonical address. */
  readonly citation: string;
  readonly address: string;
  /** Where readers report errors; undefined if the archive has no contact. */
  readonly contact: string | undefined;
  readonly text: DocumentText;
  readonly custody: Custody;
}

/**
 * @param files `<link>` elements for the files in which the document is also offered
 * @param downloads links to these files
 */
export function createReadingPage(
  archive: Archive,
  document: ArchiveDocument,
  paths: Paths,
  files: readonly LinkTag[],
  downloads: readonly Link[],
): ReadingPage {
  const { id, fields, ledger } = document;
  const work = citableOf(archive, document, paths);
  const address = paths.absolute(paths.document(id));
  const { contact } = archive.settings;
  const edition = ledger?.editions.at(-1)?.number;
  const isAnnotated = getIndexes(archive).annotationsOf(id).length > 0;
  const metadata = describeDocument(document, work, paths, {
    archive: archive.settings.title,
    license: isAnnotated ? archive.settings.licences['editorial-url'] : undefined,
    files,
  });
  return {
    title: fields.title.text,
    headnote: fields.headnote,
    showsTitle: showsTitle(document),
    summary: describeKindAndDate(document),
    bar: createReadingBar(archive, document, paths, downloads),
    relations: listRelations(archive, document, paths),
    head: createWorkHead(fields.title.text, fields.headnote, metadata),
    foot: [fields.title.text, address, edition === undefined ? 'draft' : `edition ${edition}`].join(' · '),
    links: { cite: paths.cite(id), evidence: paths.evidence(id) },
    withheld: describeWithheld(document),
    citation: toPlain(chicagoOpening(work)),
    address,
    contact: contact === 'none' ? undefined : contact,
    text: createDocumentText(archive, document, paths, true),
    custody: describeCustody(archive, document, paths),
  };
}

/** Whether the title block has the title, or a heading above the text is the title. Then the page does not repeat it. */
function showsTitle({ fields, passages }: ArchiveDocument): boolean {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const title = fold(fields.title.text);
  const text = passages.findIndex(({ kind }) => kind !== 'heading' && kind !== 'part');
  return passages.some(
    ({ kind, part, words }, index) =>
      (part === 'titleblock' && fold(words).includes(title)) ||
      (kind === 'heading' && index < text && fold(words) === title),
  );
}

function describeWithheld({ withheld, ledger }: ArchiveDocument): string | undefined {
  if (!withheld) return undefined;
  const reason = ledger?.withheld === undefined ? '' : `: ${ledger.withheld.reason}`;
  return `This document is withheld${reason}.`;
}
