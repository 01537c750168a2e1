/** Recognizes the numbers that a document prints before its passages, and the sections that contain them. */
import { joinUnit, type LocatorUnit } from '../text/locators.ts';
import { parsePrintedNumber, type Position, type PrintedNumber } from '../text/printed-numbers.ts';

/** A passage that may begin with a printed number. */
export interface NumberedDraft {
  readonly kind: string;
  /** The number of an item of a numbered list. */
  readonly printed?: string | undefined;
  readonly words: string;
}

/** A number that is recognized, and the locator that it gives its passage. */
export interface RecognizedNumber {
  readonly printed: string;
  readonly locator: string;
  /** The locator without its unit. */
  readonly label: string;
}

/** Units of numbers that contain numbers in parentheses: `§ 101(a)`. */
const SECTIONS: ReadonlySet<LocatorUnit | undefined> = new Set(['§', 'sec.', 'art.', 'rule', 'reg.', 'cl.']);

/**
 * Recognizes printed numbers. A form that occurs in other texts too, such as a letter with a period, is recognized only
 * next to its neighbor in a sequence.
 *
 * @param drafts the passages of a document in order, without its notes
 * @returns for each passage its number, or undefined
 */
export function recognizeNumbers(drafts: readonly NumberedDraft[]): (RecognizedNumber | undefined)[] {
  const candidates = drafts.map(({ kind, printed, words }): PrintedNumber | undefined => {
    if (printed !== undefined) return candidateOfItem(printed);
    return kind === 'paragraph' ? parsePrintedNumber(words) : undefined;
  });
  const inSequence = findSequences(candidates);
  const sections = createSections();
  return candidates.map((number, index) => {
    if (drafts[index]?.kind === 'heading') sections.leave();
    if (number === undefined || !(number.isCertain || inSequence.has(index))) return undefined;
    const { printed, unit, value } = number;
    if (unit === undefined) return { printed, locator: value, label: value };
    const place = sections.enter(unit, value);
    return { printed, locator: joinUnit(place.unit, place.value), label: place.value };
  });
}

/** The author wrote the number of an item, so it is a number. */
function candidateOfItem(printed: string): PrintedNumber {
  const value = printed.slice(0, -1);
  const parsed = parsePrintedNumber(`${printed} X`);
  return { printed, unit: 'para.', value, isCertain: true, positions: parsed?.positions ?? [] };
}

/** The indices of the numbers that are next to their neighbor in a sequence of one form. */
function findSequences(candidates: readonly (PrintedNumber | undefined)[]): Set<number> {
  const byForm = new Map<string, { index: number; position: Position }[]>();
  for (const [index, number] of candidates.entries()) {
    for (const position of number?.positions ?? []) {
      const known = byForm.get(position.form);
      if (known === undefined) byForm.set(position.form, [{ index, position }]);
      else known.push({ index, position });
    }
  }
  const found = new Set<number>();
  for (const members of byForm.values()) {
    let run: { index: number; position: Position }[] = [];
    const endRun = () => {
      const [first] = run.at(0)?.position.ordinals ?? [];
      const startsAtOne = run[0]?.position.startsAtOne === true;
      const begins = first !== undefined && (startsAtOne ? first === 1 : first < 1000);
      // `V.` after `IV.` is no initial.
      const isAllowed = begins || run.some(({ index }) => candidates[index]?.isCertain === true);
      if (run.length > 1 && isAllowed) for (const { index } of run) found.add(index);
      run = [];
    };
    for (const member of members) {
      const last = run.at(-1);
      if (last !== undefined && !follows(last.position.ordinals, member.position.ordinals)) endRun();
      run.push(member);
    }
    endRun();
  }
  return found;
}

/** Whether a number is the next one: `8A` and `9` after `8`; `1.1.1`, `1.2`, and `2.1` after `1.1`. */
function follows(before: readonly number[], after: readonly number[]): boolean {
  const different = after.findIndex((ordinal, index) => ordinal !== before[index]);
  if (different < 0) return false;
  const expected = different < before.length ? (before[different] ?? 0) + 1 : 1;
  return after[different] === expected && after.slice(different + 1).every((ordinal) => ordinal === 1);
}

/** A level of numbers in parentheses: `(a)`, then `(1)` in it. */
interface Level {
  readonly form: string;
  readonly ordinal: number;
  readonly value: string;
}

/** Keeps the section that the text is in, and the numbers in parentheses that lead to a passage of the section. */
function createSections() {
  let section: { unit: LocatorUnit; value: string } | undefined;
  let levels: Level[] = [];
  const enterLevel = (value: string): void => {
    const positions = parsePrintedNumber(`${value} X`)?.positions ?? [];
    const next = levels.findLastIndex(({ form, ordinal }) =>
      positions.some((position) => position.form === form && position.ordinals[0] === ordinal + 1),
    );
    const same = levels.findLastIndex(({ form }) => positions.some((position) => position.form === form));
    const isFirst = positions.find(
      ({ form, ordinals }) => ordinals[0] === 1 && !levels.some((level) => level.form === form),
    );
    const depth = next >= 0 ? next : isFirst !== undefined || same < 0 ? levels.length : same;
    const form = levels[depth]?.form;
    const position = positions.find((candidate) => candidate.form === form) ?? isFirst ?? positions[0];
    levels = levels.slice(0, depth);
    levels.push({ form: position?.form ?? value, ordinal: position?.ordinals[0] ?? 0, value });
  };
  return {
    leave(): void {
      section = undefined;
      levels = [];
    },
    enter(unit: LocatorUnit, value: string): { unit: LocatorUnit; value: string } {
      if (unit === 'para.' && value.startsWith('(')) {
        if (section === undefined) return { unit, value };
        for (const part of value.match(/\([^)]*\)/g) ?? []) enterLevel(part);
        return { unit: section.unit, value: `${section.value}${levels.map((level) => level.value).join('')}` };
      }
      const [, base = value, inner = ''] = /^(.*?)((?:\([^)]*\))*)$/.exec(value) ?? [];
      section = SECTIONS.has(unit) ? { unit, value: base } : undefined;
      levels = [];
      for (const part of inner.match(/\([^)]*\)/g) ?? []) enterLevel(part);
      return { unit, value };
    },
  };
}
