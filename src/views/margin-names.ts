/** The names of a passage about which the margin says more than the link in the text does. */
import { divideMention } from '../model/divided-mention.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Passage } from '../model/model.ts';
import type { Mention, Name, Named } from '../model/names-and-mentions.ts';
import type { MentionBasis } from '../schemas/names.ts';
import { describeBasis } from './descriptions.ts';
import { linkName, type Link } from './page-links.ts';
import type { PageContext } from './page-context.ts';

export interface MarginName extends Link {
  /** What an abbreviation is short for. */
  readonly expansion: { readonly href: string | undefined; readonly label: string } | undefined;
  /** The forms that need an explanation, by explanation: `misspelled`, `identified by the editor`. */
  readonly explained: readonly { readonly explanation: string; readonly forms: readonly string[] }[];
}

/** A name that the passage mentions, with the explanations of its forms. */
interface MentionedName {
  readonly name: Name;
  /** The forms by explanation. */
  readonly explanations: ReadonlyMap<string, readonly string[]>;
}

/** The names of a passage, in the order of the text, each once. A form is explained where the document first has it. */
export function createMarginNames({ archive, document, paths }: PageContext, passage: Passage): MarginName[] {
  const { name, mentionsAt, mentionsIn } = getIndexes(archive);
  const mentions = mentionsAt(document.id, passage.id);
  const isFirst = findFirstPlaces(mentionsIn(document.id), passage.id);
  // These are links in the text, or in the annotation of their words.
  const linked = new Set(
    mentions.flatMap((mention) => divideMention(mention, passage.words, name)).map(({ named }) => named.name),
  );
  const expanded = new Set(listExpandedNames(mentions, name));
  return gatherNames(mentions, name, isFirst).flatMap(({ name: { id, fields }, explanations }): MarginName[] => {
    // The margin shows what an abbreviation is short for with the abbreviation.
    if (expanded.has(id) && explanations.size === 0) return [];
    const { means } = fields;
    // An expansion that the passage itself prints is not repeated.
    const expansion =
      fields.expansion !== undefined && passage.words.includes(fields.expansion) ? undefined : fields.expansion;
    // In a note, the title of the link has the explanation.
    const isExplained = explanations.size === 0 || passage.kind === 'note';
    if (linked.has(id) && isExplained && expansion === undefined) return [];
    const meaning = name(means);
    return [
      {
        ...linkName({ id, fields }, paths),
        expansion: expansion === undefined ? undefined : { href: meaning && paths.name(meaning.id), label: expansion },
        explained: [...explanations].map(([explanation, forms]) => ({ explanation, forms })),
      },
    ];
  });
}

/** The names that an abbreviation in the same place is short for. */
function listExpandedNames(mentions: readonly Mention[], name: (id: string) => Name | undefined): string[] {
  return mentions.flatMap(({ named }) => {
    const ids = new Set(named.map((mention) => mention.name));
    return named.flatMap((mention) => {
      const means = name(mention.name)?.fields.means;
      return means !== undefined && ids.has(means) ? [means] : [];
    });
  });
}

function gatherNames(
  mentions: readonly Mention[],
  name: (id: string) => Name | undefined,
  isFirst: IsFirst,
): MentionedName[] {
  const found = new Map<string, { readonly name: Name; readonly explanations: Map<string, string[]> }>();
  for (const { form, named } of mentions) {
    for (const item of named) {
      const { name: id } = item;
      const known = name(id);
      if (known === undefined) continue;
      const entry = found.get(id) ?? { name: known, explanations: new Map<string, string[]>() };
      found.set(id, entry);
      const explanation = explainInMargin(item);
      const forms = entry.explanations.get(explanation) ?? [];
      if (explanation === '' || forms.includes(form) || !isFirst(id, form, explanation)) continue;
      entry.explanations.set(explanation, [...forms, form]);
    }
  }
  return [...found.values()];
}

/** A form that names its subject by office or collectively explains itself. */
function explainInMargin({ basis, misspelt }: Named): string {
  return explainForm(basis === 'declared' ? basis : 'named', misspelt);
}

/** Whether no passage before has a form of a name with the same explanation. */
type IsFirst = (name: string, form: string, explanation: string) => boolean;

/** The passages in which a document first has the forms of its names, by the document's mentions. */
const firstPlaces = new WeakMap<readonly Mention[], ReadonlyMap<string, string>>();

function findFirstPlaces(mentions: readonly Mention[], passage: string): IsFirst {
  const firsts = firstPlaces.get(mentions) ?? listFirstPlaces(mentions);
  firstPlaces.set(mentions, firsts);
  return (...key) => firsts.get(key.join('\n')) === passage;
}

function listFirstPlaces(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const { passage, form, named } of mentions) {
    for (const item of named) {
      const key = [item.name, form, explainInMargin(item)].join('\n');
      if (!firsts.has(key)) firsts.set(key, passage);
    }
  }
  return firsts;
}

/** Why a form means its name: `by office, misspelled`; empty if it is the name itself. */
export function explainForm(basis: MentionBasis, misspelt: boolean): string {
  const parts = [basis === 'named' ? '' : describeBasis(basis), misspelt ? 'misspelled' : ''];
  return parts.filter((part) => part !== '').join(', ');
}
