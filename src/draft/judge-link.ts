/** The verdict on a link to the archive, or on a citation of a passage. */
import type { PublishedAddress } from '../ledger/show/published-addresses.ts';
import { judgeAddress } from '../ledger/show/verdict.ts';
import type { ArchiveIndex } from './indexed-archive.ts';
import type { Reference } from './find-references.ts';

export type LinkVerdict = 'exact' | 'corrected' | 'moved' | 'withdrawn' | 'withheld' | 'never published';

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
  const renamed = archive.renamed.get(reference.document);
  if (renamed !== undefined && !archive.documents.has(reference.document)) {
    const judged = judgeLink(archive, { ...reference, document: renamed });
    if (judged.verdict !== 'exact') return judged;
    return {
      ...judged,
      verdict: 'moved',
      message: `The document has another address: ${archive.documents.get(renamed)?.url ?? ''}`,
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
        message: `Words are withheld since ${verdict.date}: ${verdict.reason}`,
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
