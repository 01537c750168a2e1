/** Remembers the mentions in documents until a document or the names change, also between runs. */
import type { ArchiveDocument } from '../model/model.ts';
import type { Mention, Named } from '../model/names-and-mentions.ts';

interface KnownMentions {
  /** Identifies the names that were looked for. */
  readonly fingerprint: string;
  /** Whether a run has saved them. */
  readonly isSaved: boolean;
  readonly read: () => readonly Mention[];
}

/** The mentions in a document as JSON, and the fingerprint of the names. */
export type SavedMentions = readonly [fingerprint: string, json: string];

/** What mentions with the same form have in common. */
type SavedForm = readonly [form: string, named: readonly Named[]];

/** The position of the passage in the document, the offsets of the mention, and the position of its form in the list of forms. */
type SavedMention = readonly [passage: number, start: number, end: number, form: number];

const known = new WeakMap<object, KnownMentions>();

/** The mentions in a document. @param find finds them, if they are not known */
export function getMentions(
  document: ArchiveDocument,
  fingerprint: string,
  find: () => readonly Mention[],
): readonly Mention[] {
  const found = known.get(document);
  const isSame = found?.fingerprint === fingerprint;
  const mentions = isSame ? found.read() : find();
  known.set(document, { fingerprint, isSaved: isSame && found.isSaved, read: () => mentions });
  return mentions;
}

/** Whether a value is a document whose mentions are known and not saved. */
export function hasNewMentions(value: unknown): boolean {
  return typeof value === 'object' && value !== null && known.get(value)?.isSaved === false;
}

/** Converts the mentions in a document to plain data, which is then saved. @returns undefined if they are not known */
export function saveMentions(document: ArchiveDocument): SavedMentions | undefined {
  const found = known.get(document);
  if (found === undefined) return undefined;
  const positions = new Map(document.passages.map(({ id }, position) => [id, position]));
  const forms = new Map<string, number>();
  const list: SavedForm[] = [];
  const rows = found.read().map(({ passage, start, end, form, named }): SavedMention => {
    const key = JSON.stringify([form, named]);
    const position = forms.get(key) ?? list.push([form, named]) - 1;
    forms.set(key, position);
    return [positions.get(passage) ?? -1, start, end, position];
  });
  known.set(document, { ...found, isSaved: true });
  return [found.fingerprint, JSON.stringify([list, rows])];
}

/** Forms that were restored, with the names that they mean. Thousands of mentions have the same. */
const shared = new Map<string, SavedForm>();
/** A program that runs for long restores many forms that no name has any longer. */
const MOST_SHARED = 100_000;

/** Restores the mentions in a document. They are read when they are needed. */
export function restoreMentions(document: ArchiveDocument, [fingerprint, json]: SavedMentions): void {
  const read = (): readonly Mention[] => {
    const [list, rows] = JSON.parse(json) as [SavedForm[], SavedMention[]];
    const forms = list.map(share);
    return rows.flatMap(([position, start, end, number]) => {
      const passage = document.passages[position];
      const form = forms[number];
      if (passage === undefined || form === undefined) return [];
      return [{ document: document.id, passage: passage.id, start, end, form: form[0], named: form[1] }];
    });
  };
  known.set(document, { fingerprint, isSaved: true, read });
}

function share(form: SavedForm): SavedForm {
  const key = JSON.stringify(form);
  const found = shared.get(key);
  if (found !== undefined) return found;
  if (shared.size >= MOST_SHARED) shared.clear();
  shared.set(key, form);
  return form;
}
