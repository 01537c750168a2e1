/** Builds a document of the model from its file, its received texts, its ledger, and its claims. */
import { posix } from 'node:path';
import { suggestTitle } from '../citations/suggested-title.ts';
import { parseItemLink } from '../dialect/item-links.ts';
import { parseMarkdown } from '../dialect/markdown.ts';
import { dividePassages } from '../dialect/passages.ts';
import { gatherQuotations } from '../dialect/quotations.ts';
import { checkSyntax } from '../dialect/syntax-checks.ts';
import { gatherLinks } from '../dialect/written-links.ts';
import { applyLedger } from '../ledger/align/apply-ledger.ts';
import { parseLedger } from '../ledger/ledger-file.ts';
import type { ArchiveDocument, Note, Passage, ReceivedText } from '../model/model.ts';
import { documentSchema, type DocumentFields, declaredQuotations } from '../schemas/document.ts';
import { packPlaces } from '../text/places.ts';
import type { ReadResult } from '../text/problem.ts';
import { readClaims } from './claims-file.ts';
import type { Attachments } from './attachments.ts';
import type { ContentFile } from './file-listing.ts';
import { parseMarkdownFile, type ParsedFile } from './front-matter.ts';
import { packDocument } from './packed-document.ts';
import { findWitnesses } from './witnesses.ts';

/** The text of a ledger or a file of claims, and its name for messages. */
type AttachedFile = Pick<ContentFile, 'text' | 'file'>;

/**
 * Reads a document that is not in a content folder.
 *
 * @param text the text of a file `documents/<id>.md`
 * @param file its name, for messages
 * @param id the id of the document
 * @param received finds a received text by the name of its file in `received/`
 * @param ledger the ledger of the document; a draft has none
 */
export function readDocument(
  text: string,
  file: string,
  id: string,
  received: (name: string) => ReceivedText | undefined,
  ledger?: AttachedFile,
): ReadResult<ArchiveDocument> {
  return buildDocument(parseMarkdownFile(text, file, documentSchema), { id, file }, received, ledger);
}

/** Builds a document from its parsed file. There is none if its fields are not valid or its base is missing. */
export function buildDocument(
  { value: fields, problems: ofFields, body, places }: ParsedFile<DocumentFields>,
  { id, file }: Pick<ContentFile, 'id' | 'file'>,
  received: (name: string) => ReceivedText | undefined,
  ledgerFile: AttachedFile | undefined,
  claimsFile?: AttachedFile,
): ReadResult<ArchiveDocument> {
  const root = parseMarkdown(body);
  const divided = dividePassages(root, body, file);
  const { value: ledger, problems: ofLedger } =
    ledgerFile === undefined ? { value: undefined, problems: [] } : parseLedger(ledgerFile.text, ledgerFile.file);
  const { value: claims, problems: ofClaims } = readClaims(claimsFile);
  const ofFile = [...ofFields, ...checkSyntax(root, body, file), ...divided.problems, ...ofLedger, ...ofClaims];
  if (fields === undefined) return { value: undefined, problems: ofFile };

  const witnesses = findWitnesses(fields, places, received);
  const problems = [...ofFile, ...witnesses.problems];
  if (witnesses.base === undefined) return { value: undefined, problems };

  const { blocks, passages, withheld } = applyLedger(ledger, divided.blocks, divided.passages);
  const document: ArchiveDocument = {
    id,
    file,
    fields: { ...fields, 'title-short': fields['title-short'] ?? suggestTitle(fields) },
    received: witnesses.base,
    witnesses: witnesses.texts,
    blocks,
    passages,
    quotations: gatherQuotations(passages, declaredQuotations(fields)),
    notes: gatherNotes(passages, `documents/${id}.md`),
    withheld,
    ledger,
    claims: claims.claims,
    unknown: claims.unknown,
    claimPlaces: claims.places,
    links: gatherLinks(root.children, file),
    places: packPlaces(places, file),
  };
  return { value: packDocument(document), problems };
}

/** Replaces the received texts of a document by equal ones. @param received finds them by the names of their files */
export function replaceReceived(document: ArchiveDocument, received: Attachments['received']): void {
  const replace = (text: ReceivedText): ReceivedText => received.get(posix.basename(text.file)) ?? text;
  const replaced: Pick<ArchiveDocument, 'received' | 'witnesses'> = {
    received: replace(document.received),
    witnesses: document.witnesses.map((text) => text && replace(text)),
  };
  Object.assign(document, replaced);
}

/**
 * Gathers the notes, with their calls and the sources they link. Of notes with the same marker, the first counts.
 *
 * @param path the path of the document in the content folder, which its links are relative to
 */
function gatherNotes(passages: readonly Passage[], path: string): Note[] {
  const allCalls = passages.flatMap(({ calls }) => calls);
  const callsByLabel = Map.groupBy(allCalls, ({ label }) => label);
  const notes = new Map<string, Note>();
  for (const { id, kind, label, tree } of passages) {
    if (kind !== 'note' || notes.has(id)) continue;
    const sources = gatherLinks(tree, path).flatMap(({ url }) => {
      const link = parseItemLink(path, url);
      return link?.kind === 'source' ? [link.id] : [];
    });
    notes.set(id, { id, label, calls: callsByLabel.get(label) ?? [], sources: [...new Set(sources)] });
  }
  return [...notes.values()];
}
