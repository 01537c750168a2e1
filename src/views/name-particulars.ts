/** What is known of a name: dates, offices, forms, related names, links to other sites, evidence. */
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import type { Paths } from '../paths.ts';
import type { NameFields } from '../schemas/names.ts';
import { formatDate } from '../text/dates.ts';
import { describeDate, type FormattedDate } from './formatted-date.ts';
import { linkName, type Link } from './page-links.ts';
import { linkEvidence } from './work-links.ts';

/** An office that a person held. */
export interface HeldOffice {
  /** `Mayor of Springfield, May 2, 1909 – June 30, 1911`. */
  readonly title: string;
  readonly remark: string | undefined;
  readonly evidence: readonly Link[];
}

export interface NameParticulars {
  readonly date: FormattedDate | undefined;
  readonly place: string | undefined;
  readonly offices: readonly HeldOffice[];
  /** The forms in the texts: `Jon Smyth (misspelled)`. */
  readonly forms: readonly string[];
  /** The name in its own script, with its language (BCP 47). */
  readonly original: { readonly text: string; readonly language: string | undefined } | undefined;
  readonly related: readonly Link[];
  /** The same thing on other sites. */
  readonly elsewhere: readonly Link[];
  readonly evidence: readonly Link[];
}

export function describeName(archive: Archive, name: Name, paths: Paths): NameParticulars {
  const { fields } = name;
  return {
    date: fields.date === undefined ? undefined : describeDate(fields.date),
    place: fields.place,
    offices: fields.offices.map(({ title, from, to, remark, evidence }) => ({
      title: `${title}${formatTerm(from, to)}`,
      remark,
      evidence: linkEvidence(evidence, archive, paths),
    })),
    forms: listForms(name),
    original: fields.original === undefined ? undefined : { text: fields.original, language: fields['original-language'] }, // prettier-ignore
    related: listRelated(archive, name).map((related) => linkName(related, paths)),
    elsewhere: linkElsewhere(fields.links ?? {}),
    evidence: linkEvidence(fields.evidence, archive, paths),
  };
}

function formatTerm(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return `, ${formatDate(from)} – ${formatDate(to)}`;
  if (from !== undefined) return `, from ${formatDate(from)}`;
  return to === undefined ? '' : `, until ${formatDate(to)}`;
}

function listForms({ forms }: Name): string[] {
  const byText = new Map(forms.map((form) => [form.text, form]));
  return [...byText.values()].map(({ text, misspelt, basis }) =>
    [text, misspelt ? '(misspelled)' : '', basis === 'declared' ? '(identified by the editor)' : '']
      .filter((part) => part !== '')
      .join(' '),
  );
}

/** The names that a name refers to, then the names that refer to it. */
function listRelated(archive: Archive, { id, fields }: Name): Name[] {
  const { name, namesReferringTo } = getIndexes(archive);
  const referred = [fields.head, fields.means].flatMap((related) => name(related) ?? []);
  return [...referred, ...namesReferringTo(id)];
}

function linkElsewhere({ official, bioguide, wikidata }: NonNullable<NameFields['links']>): Link[] {
  const links: (Link | undefined)[] = [
    official === undefined ? undefined : { href: official, label: 'Official text' },
    bioguide === undefined
      ? undefined
      : {
          href: `https://bioguide.congress.gov/search/bio/${bioguide}`,
          label: `Biographical Directory of the U.S. Congress, ${bioguide}`,
        },
    wikidata === undefined
      ? undefined
      : { href: `https://www.wikidata.org/wiki/${wikidata}`, label: `Wikidata, ${wikidata}` },
  ];
  return links.filter((link) => link !== undefined);
}
