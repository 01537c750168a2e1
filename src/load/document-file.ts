/** One document's file, and its received text, into the model. */
import { posix } from 'node:path';
import { applyLedger } from '../ledger/align/apply-ledger.ts';
import { parseLedger } from '../ledger/ledger-file.ts';
import { documentSchema, type DocumentFields } from '../schemas/document.ts';
import { placeOf, type Places } from '../text/places.ts';
import type { Problem, ReadResult } from '../text/problem.ts';
import type { ContentFile } from './file-listing.ts';
import { parseMarkdownFile, type ParsedFile } from './front-matter.ts';
import { parseItemLink } from '../dialect/item-links.ts';
import { parseMarkdown } from '../dialect/markdown.ts';
import type { ArchiveDocument, Note, NoteCall, Passage, ReceivedText } from '../model/model.ts';
import { dividePassages } from '../dialect/passages.ts';
import { gatherQuotations } from '../dialect/quotations.ts';
import { checkSyntax } from '../dialect/syntax-checks.ts';
import { gatherLinks } from '../dialect/written-links.ts';

/**
 * Reads a document from its text, for callers outside of a content folder.
 *
 * @param text the file `documents/<id>.md`
 * @param file its name for messages
 * @param id the document's id
 * @param received finds a received text by the name of its file in `received/`
 * @param ledger the file `documents/<id>.ledger.json` and its name, where there is one
 */
export function readDocument(
  text: string,
  file: string,
  id: string,
  received: (name: string) => ReceivedText | undefined,
  ledger?: LedgerFile,
): ReadResult<ArchiveDocument> {
  return buildDocument(parseMarkdownFile(text, file, documentSchema), { id, file }, received, ledger);
}

/** The text of a ledger, and its name for messages. */
type LedgerFile = Pick<ContentFile, 'text' | 'file'>;

/** Builds a document from its fields, its body, the received texts of its witnesses, and its ledger. */
export function buildDocument(
  { value: fields, problems, body, places }: ParsedFile<DocumentFields>,
  { id, file }: Pick<ContentFile, 'id' | 'file'>,
  received: (name: string) => ReceivedText | undefined,
  recorded: LedgerFile | undefined,
): ReadResult<ArchiveDocument> {
  const root = parseMarkdown(body);
  const divided = dividePassages(root, body, file);
  const { ledger, problems: broken } = recorded
    ? parseLedger(recorded.text, recorded.file)
    : { ledger: undefined, problems: [] };
  const all: Problem[] = [...problems, ...checkSyntax(root, body, file), ...divided.problems, ...broken];
  if (fields === undefined) return { value: undefined, problems: all };

  const { witnesses, problems: missing } = readWitnesses(fields, places, received);
  all.push(...missing);
  const index = fields.witnesses.findIndex(({ siglum }) => siglum === fields.base);
  if (index < 0) {
    all.push({
      rule: 'base-unknown',
      ...placeOf(places, 'base'),
      message: `Unexpected base \`${fields.base}\`, expected the siglum of one of the witnesses`,
      fix: `Witnesses are ${fields.witnesses.map(({ siglum }) => siglum).join(', ')}`,
    });
  }
  const base = witnesses[index];
  if (base === undefined) return { value: undefined, problems: all };

  const { blocks, passages, withheld } = applyLedger(ledger, divided.blocks, divided.passages);
  const document: ArchiveDocument = {
    id,
    file,
    fields,
    received: base,
    witnesses,
    blocks,
    passages,
    quotations: gatherQuotations(passages, fields.quotations),
    notes: joinNotes(passages, `documents/${id}.md`),
    withheld,
    ledger,
    links: gatherLinks(root.children, file),
    places,
  };
  return { value: document, problems: all };
}

/** The received texts that the front matter names, and what is wrong with their files and letters. */
function readWitnesses(
  { witnesses }: DocumentFields,
  places: Places,
  received: (name: string) => ReceivedText | undefined,
): { readonly witnesses: readonly (ReceivedText | undefined)[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const texts = witnesses.map(({ siglum, file }, index) => {
    const first = witnesses.findIndex((witness) => witness.siglum === siglum);
    if (first < index) {
      const place = placeOf(places, `witnesses.${first}.siglum`);
      problems.push({
        rule: 'siglum-doubled',
        ...placeOf(places, `witnesses.${index}.siglum`),
        message: `Unexpected second witness \`${siglum}\`, expected one (the first is on line ${place.line})`,
        fix: 'Give each witness a letter of its own',
        also: [place],
      });
    }
    const text = received(posix.basename(file));
    if (text === undefined) {
      problems.push({
        rule: 'received-missing',
        ...placeOf(places, `witnesses.${index}.file`),
        message: `Unexpected received text \`${file}\`, expected a file that exists`,
        fix: 'Put the text as received, byte for byte, into content/received/',
      });
    }
    return text;
  });
  return { witnesses: texts, problems };
}

/** The notes with their calls and the sources they link; a doubled one once. */
function joinNotes(passages: readonly Passage[], from: string): Note[] {
  const calls = Map.groupBy(
    passages.flatMap((passage) => passage.calls),
    (call: NoteCall) => call.label,
  );
  const notes = new Map<string, Note>();
  for (const passage of passages) {
    if (passage.kind !== 'note' || notes.has(passage.id)) continue;
    const { label } = passage;
    const linked = gatherLinks(passage.tree, from).flatMap(({ url }) => {
      const link = parseItemLink(from, url);
      return link?.kind === 'source' ? [link.id] : [];
    });
    notes.set(passage.id, { id: passage.id, label, calls: calls.get(label) ?? [], sources: [...new Set(linked)] });
  }
  return [...notes.values()];
}
