/** Invents names of persons, organizations, and places for the specimens, and chooses those that a specimen mentions. */
import { capitalize } from '../../src/text/english.ts';
import type { Language } from './generated-language.ts';
import { pick, pickRank } from './random-choice.ts';

/** A name, as in `content/names/`. */
export interface InventedName {
  readonly kind: 'people' | 'organisations' | 'places';
  readonly id: string;
  readonly name: string;
  readonly sort?: string;
  /** The name as texts have it. The first form is the longest. */
  readonly forms: readonly string[];
}

/** What a specimen has to do with names. */
export interface ChosenNames {
  readonly sender: InventedName;
  readonly recipient: InventedName;
  readonly organization: InventedName;
  readonly place: InventedName;
  /** All names that the text mentions, each once. */
  readonly mentioned: readonly InventedName[];
}

/** One name in ten specimens, but enough for the roles of one specimen. */
const SPECIMENS_PER_NAME = 10;
const KINDS = ['people', 'organisations', 'people', 'places', 'people', 'people'] as const;
const FEWEST_NAMES = 4;
const GIVEN_NAMES = 60;

const TITLES = ['Mr.', 'Mrs.', 'Dr.', 'Colonel', 'Senator'];
const BODIES = ['Commission', 'Institute', 'Society', 'Bureau', 'Company'];
/** No word of the language has these endings, so that a form of a name occurs only where it is meant. */
const FAMILY_ENDINGS = ['son', 'man', 'berg', 'ley', 'by', 'ford'];
const PLACE_ENDINGS = ['ton', 'bury', 'ham', 'wick'];

/** Invents the names of an archive, the same each time for the same number of specimens. */
export function inventNames(specimenCount: number, language: Language): InventedName[] {
  const count = Math.max(FEWEST_NAMES, Math.ceil(specimenCount / SPECIMENS_PER_NAME));
  return Array.from({ length: count }, (_, number): InventedName => {
    // A rare stem, of which each name has one.
    const word = capitalize(language.stem(1000 + ((number * 7) % 39_000)));
    const kind = KINDS[number % KINDS.length] ?? 'people';
    if (kind === 'people') return inventPerson(number, word, capitalize(language.stem(500 + (number % GIVEN_NAMES))));
    if (kind === 'places') {
      const name = word + take(PLACE_ENDINGS, number);
      return { kind, id: name.toLowerCase(), name, forms: [`Port of ${name}`, name] };
    }
    const body = take(BODIES, number);
    const name = `${body} for ${word} and ${capitalize(language.stem(100 + (number % 400)))}`;
    return { kind, id: name.toLowerCase().replaceAll(' ', '-'), name, forms: [name, `${word} ${body}`] };
  });
}

function inventPerson(number: number, word: string, given: string): InventedName {
  const family = word + take(FAMILY_ENDINGS, number);
  const name = `${given} ${family}`;
  const id = name.toLowerCase().replace(' ', '-');
  const forms = [name, `${take(TITLES, number)} ${family}`, family];
  return { kind: 'people', id, name, sort: `${family}, ${given}`, forms };
}

/**
 * A function that chooses the names of a specimen: some names are in many specimens, most are in few, and each is in one
 * at least.
 */
export function createChoice(names: readonly InventedName[], specimenCount: number) {
  const ofKind = (kind: InventedName['kind']) => names.filter((name) => name.kind === kind);
  const [people, organizations, places] = [ofKind('people'), ofKind('organisations'), ofKind('places')];
  const owned = Map.groupBy(names, (_, number) => Math.floor((number * specimenCount) / names.length));
  return (specimen: number, random: () => number): ChosenNames => {
    const rank = pickRank(people.length, random);
    const sender = itemAt(people, rank);
    const recipient = itemAt(people, (rank + 1 + pickRank(people.length - 1, random)) % people.length);
    const organization = itemAt(organizations, pickRank(organizations.length, random));
    const place = itemAt(places, pickRank(places.length, random));
    const mentioned = [...new Set([...(owned.get(specimen) ?? []), sender, recipient, organization, place])];
    return { sender, recipient, organization, place, mentioned };
  };
}

/**
 * Places the forms of names in paragraphs: the longest form first, the others in the paragraphs after it.
 *
 * @returns the forms in each paragraph
 */
export function placeForms(names: readonly InventedName[], paragraphs: number, random: () => number): string[][] {
  const placed = Array.from({ length: paragraphs }, (): string[] => []);
  const starts = Array.from({ length: paragraphs - 3 }, (_, start) => start);
  for (const { forms } of names) {
    const start = pick(starts, random);
    for (const [number, form] of forms.entries()) placed[start + number]?.push(form);
  }
  return placed;
}

function take(items: readonly string[], number: number): string {
  return itemAt(items, number % items.length);
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError('There is no such item');
  return item;
}
