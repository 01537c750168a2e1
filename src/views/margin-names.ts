/** The names of a passage about which the margin says more than the link in the text does. */
import { getIndexes } from '../model/indexes.ts';
import type { Passage } from '../model/model.ts';
import type { Mention, Name } from '../model/names-and-mentions.ts';
import type { MentionBasis } from '../schemas/names.ts';
import { describeBasis } from './descriptions.ts';
import { linkName, type Link } from './page-links.ts';
import type { PageContext } from './page-context.ts';

export interface MarginName extends Link {
  /** What an abbreviation is short for. */
  readonly expansion: { readonly href: string | undefined; readonly label: string } | undefined;
  /** The forms in the passage that are not the name itself, each with its explanation: `misspelled`, `by office`. */
  readonly forms: readonly { readonly form: string; readonly explanation: string }[];
}

/** A name that the passage mentions, with its forms that need an explanation. */
interface MentionedName {
  readonly name: Name;
  readonly explanations: Map<string, string>;
}

/** The names of a passage, in the order of the text, each once. */
export function createMarginNames({ archive, document, paths }: PageContext, passage: Passage): MarginName[] {
  const { name, mentionsAt } = getIndexes(archive);
  const mentions = mentionsAt(document.id, passage.id);
  // These are links in the text, or in the annotation of their words.
  const linked = new Set(mentions.flatMap(({ named }) => named[0]?.name ?? []));
  const expanded = new Set(listExpandedNames(mentions, name));
  return gatherNames(mentions, name).flatMap(({ name: { id, fields }, explanations }): MarginName[] => {
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
        forms: [...explanations].map(([form, explanation]) => ({ form, explanation })),
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

function gatherNames(mentions: readonly Mention[], name: (id: string) => Name | undefined): MentionedName[] {
  const found = new Map<string, MentionedName>();
  for (const { form, named } of mentions) {
    for (const { name: id, basis, misspelt } of named) {
      const known = name(id);
      if (known === undefined) continue;
      const entry = found.get(id) ?? { name: known, explanations: new Map<string, string>() };
      found.set(id, entry);
      const explanation = explainForm(basis, misspelt);
      if (explanation !== '') entry.explanations.set(form, explanation);
    }
  }
  return [...found.values()];
}

/** Why a form means its name: `by office, misspelled`; empty if it is the name itself. */
export function explainForm(basis: MentionBasis, misspelt: boolean): string {
  const parts = [basis === 'named' ? '' : describeBasis(basis), misspelt ? 'misspelled' : ''];
  return parts.filter((part) => part !== '').join(', ');
}
