/** The verdict on a link to the archive, or on a citation of a passage. */
import type { PublishedAddress } from '../ledger/show/published-addresses.ts';
import { judgeAddress } from '../ledger/show/verdict.ts';
import { splitWords } from '../text/quoted-runs.ts';
import type { ArchiveIndex } from './indexed-archive.ts';
import type { Reference } from './find-references.ts';
import { normalizeForWords } from './word-index.ts';

export type LinkVerdict =
  'exact' | 'without its words' | 'corrected' | 'moved' | 'withdrawn' | 'withheld' | 'never published';

export interface JudgedLink {
  readonly verdict: LinkVerdict;
  /** The id of the passage; undefined for a whole document and for an unknown passage. */
  readonly passage: string | undefined;
  /** What became of the address, as a sentence; empty if it is exact. */
  readonly message: string;
  /** The address to use: that of the current reading. Undefined if there is none. */
  readonly url: string | undefined;
}

/** Judges a link or a citation. */
export function judgeLink(archive: ArchiveIndex, reference: Reference): JudgedLink {
  if (reference.page !== undefined) return judgePage(archive, reference.page);
  const judged = judgeDocument(archive, reference);
  const isCurrent = judged.verdict === 'exact' || judged.verdict === 'moved';
  const missing = isCurrent ? findMissingWords(archive, reference) : undefined;
  if (missing === undefined) return judged;
  return {
    ...judged,
    verdict: 'without its words',
    message: `The page does not have the words “${missing}” of the link`,
  };
}

/** Judges a link to a page that is not a document. */
function judgePage({ pages, home }: ArchiveIndex, page: string): JudgedLink {
  if (pages.has(page)) return { verdict: 'exact', passage: undefined, message: '', url: home + page };
  const message = `The archive has no page \`${page}\``;
  return { verdict: 'never published', passage: undefined, message, url: undefined };
}

/** The words of a text directive that the page of a document does not have; undefined if it has all. */
function findMissingWords(
  { passagesOf, documents, renamed }: ArchiveIndex,
  { document, directives = [] }: Reference,
): string | undefined {
  if (directives.length === 0) return undefined;
  const id = documents.has(document) ? document : (renamed.get(document) ?? document);
  const fold = (text: string) => ` ${splitWords(normalizeForWords(text)).join(' ').toLowerCase()} `;
  const texts = (passagesOf.get(id) ?? []).flatMap(({ text, annotations }) => [
    text,
    ...annotations.flatMap(({ headline = '', text: annotation = '' }) => [headline, annotation]),
  ]);
  const page = fold([documents.get(id)?.title ?? '', ...texts].join('\n'));
  for (const { start, end } of directives) {
    const from = page.indexOf(fold(start));
    if (from === -1) return start;
    if (end !== undefined && !page.includes(fold(end), from)) return end;
  }
  return undefined;
}

function judgeDocument(archive: ArchiveIndex, reference: Reference): JudgedLink {
  const renamed = archive.renamed.get(reference.document);
  if (renamed !== undefined && !archive.documents.has(reference.document)) {
    const judged = judgeDocument(archive, { ...reference, document: renamed });
    if (judged.verdict !== 'exact') return judged;
    return {
      ...judged,
      verdict: 'moved',
      message: `The document has a new address: ${archive.documents.get(renamed)?.url ?? ''}`,
    };
  }
  const { kind, document, fragment, isKnown } = reference;
  const line = archive.documents.get(document);
  const none = { passage: undefined, url: undefined };
  if (line === undefined)
    return { verdict: 'never published', ...none, message: `The archive has no document \`${document}\`` };
  if (line.ended !== undefined)
    return { verdict: 'withdrawn', ...none, message: `The document is not in the archive: ${line.ended}` };
  if (!isKnown)
    return { verdict: 'never published', ...none, message: `“${line.short}” has no such passage`, url: line.url };
  if (fragment === undefined) return { verdict: 'exact', passage: undefined, message: '', url: line.url };
  const current = archive.passages.get(`${document}#${fragment}`);
  const target = `${document}#${fragment}`;
  if (kind === 'citation' || (line.addresses.length === 0 && current !== undefined)) {
    return { verdict: 'exact', passage: fragment, message: '', url: current?.url };
  }
  if (archive.marks.has(target)) return { verdict: 'exact', passage: undefined, message: '', url: undefined };
  return judgeFragment(archive, document, line.addresses, fragment);
}

function judgeFragment(
  archive: ArchiveIndex,
  document: string,
  addresses: readonly PublishedAddress[],
  fragment: string,
): JudgedLink {
  const verdict = judgeAddress(addresses, fragment);
  const passage = 'id' in verdict ? verdict.id : undefined;
  const urlOf = (id: string | undefined) => archive.passages.get(`${document}#${id ?? ''}`)?.url;
  const locatorOf = (id: string) => archive.passages.get(`${document}#${id}`)?.locator ?? id;
  const url = urlOf(passage);
  const lead = (ids: readonly string[]) =>
    ids.length === 0 ? '' : `. The words are in ${ids.map(locatorOf).join(', ')}`;
  switch (verdict.verdict) {
    case 'same words':
      return { verdict: 'exact', passage, message: '', url };
    case 'moved':
      return {
        verdict: 'moved',
        passage,
        url,
        message: `The passage was moved on ${verdict.moves.at(-1)?.date ?? ''}, and its words are the same`,
      };
    case 'corrected': {
      const places = [...verdict.sameWords, ...verdict.forwards];
      return {
        verdict: 'corrected',
        passage,
        url,
        message: `The words were corrected on ${verdict.date}${lead(places)}`,
      };
    }
    case 'withdrawn': {
      const places = [...new Set([...verdict.sameWords, ...verdict.forwards])];
      const message = `The passage was ${verdict.event} on ${verdict.date}: ${verdict.reason}${lead(places)}`;
      return { verdict: 'withdrawn', passage, url: urlOf(places[0]), message };
    }
    case 'withheld':
      return {
        verdict: 'withheld',
        passage,
        url,
        message: `Words have been withheld since ${verdict.date}: ${verdict.reason}`,
      };
    case 'never published': {
      const nearest = verdict.nearest.length === 0 ? '' : `. The nearest are ${verdict.nearest.join(', ')}`;
      const [first] = verdict.nearest;
      return {
        verdict: 'never published',
        passage,
        url: urlOf(first),
        message:
          passage === undefined
            ? `Nothing was published as \`${fragment}\`${nearest}`
            : `\`${passage}\` never had this reading`,
      };
    }
  }
}
