/** CSL-JSON, which Zotero, pandoc, and citeproc read. */
import type { Citable } from './citable.ts';
import { hearingOf } from './hearings.ts';
import { formatLocator } from './cited-locators.ts';
import { fullName, isBody, wholeBody, type Agent } from './contributors.ts';
import { parseDate, type SingleDate } from '../text/edtf-date.ts';
import { enumerate } from '../text/english.ts';
import { formatDateAs } from './manual-dates.ts';
import { assignedUrl } from './printed-address.ts';
import { ordinal } from '../text/english.ts';

/** An item of CSL 1.0.2. Unknown fields are absent. */
export type CslItem = Readonly<Record<string, unknown>>;

/**
 * Converts a work to an item.
 *
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export function toCsl(work: Citable): CslItem {
  const { details } = work;
  // A statement on the record of a hearing is a part of the hearing, whose title the item has.
  const hearing = work.form === 'hearing' ? hearingOf(work) : undefined;
  const inHearing = hearing !== undefined;
  const issued = work.date ?? (work.form === 'hearing' ? work.event?.date : undefined);
  const names = (agents: readonly Agent[]) => (agents.length === 0 ? undefined : agents.map(toCslName));
  return compact({
    id: work.key,
    type: work.type,
    title: hearing?.text ?? plainTitle(work),
    author: names(work.authors),
    recipient: names(work.recipients),
    genre: work.genre,
    issued: issued && toCslDate(issued),
    'container-title': inHearing ? undefined : work.container?.title.text,
    'container-title-short': details['container-title-short'],
    editor: names(details.editors),
    translator: names(details.translators),
    director: names(details.directors),
    volume: details.volume,
    issue: details.issue,
    page: details.page,
    version: details.version,
    authority: details.authority,
    medium: details.medium,
    scale: details.scale,
    dimensions: details.dimensions,
    DOI: details.DOI,
    accessed: details.accessed && toCslDate(details.accessed),
    // The original's repository, or this archive.
    archive: details.archive ?? work.archive?.text,
    'archive-place': details['archive-place'],
    archive_collection: details.archive_collection,
    archive_location: details.archive_location,
    language: work.language,
    publisher: work.publisher,
    'publisher-place': work.place,
    'event-title': inHearing ? undefined : work.event?.title,
    'event-place': work.event?.place,
    'event-date': work.event?.date === undefined ? undefined : toCslDate(work.event.date),
    number: work.number,
    section: hearing === undefined ? details.section : work.title.text,
    // The edition of the transcription is in the note: it is not an edition of the work.
    edition: details.edition,
    note: noteOf(work),
    URL: assignedUrl(work),
  });
}

/** A file with several works. */
export function formatCsl(works: readonly Citable[]): string {
  return `${JSON.stringify(works.map(toCsl), null, 2)}\n`;
}

/** The title without italics; for a letter without a title, a description. */
export function plainTitle({ form, title, genre, recipients }: Citable): string {
  if (form !== 'letter' || !title.devised) return title.text;
  return `${genre ?? 'Letter'} to ${enumerate(recipients.map(fullName))}`;
}

/** The locator, the edition, and its last correction, for which the data formats have no fields. */
export function noteOf({ locator, edition }: Citable): string | undefined {
  const parts = [
    locator === undefined ? undefined : formatLocator(locator, 'chicago'),
    edition === undefined ? undefined : `${ordinal(edition.number)} ed. of the transcription`,
    edition?.corrected === undefined ? undefined : `corrected ${edition.corrected}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('; ');
}

function toCslName(agent: Agent): object {
  return isBody(agent)
    ? { literal: wholeBody(agent) }
    : compact({
        family: agent.family,
        given: agent.given,
        'dropping-particle': agent.droppingParticle,
        'non-dropping-particle': agent.nonDroppingParticle,
        suffix: agent.suffix,
        // citeproc: the family name comes first.
        'static-ordering': agent.familyFirst || undefined,
      });
}

/**
 * A date of CSL. A date that has no numbers, such as a decade or an open interval, is text.
 *
 * @see https://docs.citationstyles.org/en/stable/specification.html#date-variables
 */
function toCslDate(date: string): object {
  const literal = { literal: formatDateAs(date, 'chicago') };
  const parsed = parseDate(date);
  if (parsed === undefined || parsed.kind === 'unknown') return literal;
  const dates = parsed.kind === 'single' ? [parsed.date] : [parsed.from, parsed.to];
  const numeric = dates.flatMap((single) =>
    typeof single === 'string' || single.unspecifiedDigits > 0 ? [] : [single],
  );
  if (numeric.length < dates.length) return literal;
  const [{ season } = { season: undefined }] = numeric;
  if (numeric.length > 1 && numeric.some((single) => single.season !== undefined)) return literal;
  return compact({
    'date-parts': numeric.map(cslParts),
    season: season === undefined ? undefined : season + 1,
    circa: numeric.some(({ approximate, uncertain }) => approximate || uncertain) || undefined,
  });
}

/** Year, month, day. CSL counts no year 0: 1 BCE is -1. */
function cslParts({ year, month, day }: SingleDate): number[] {
  return [year <= 0 ? year - 1 : year, month, day].filter((part) => part !== undefined);
}

function compact(record: Record<string, unknown>): CslItem {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
