/** The MLA Handbook, 9th edition: an entry in the works cited, and the citation in the text. */
import { nestQuotationMarks } from '../text/quotation-marks.ts';
import { isVolume, type Citable, type Title } from './citable.ts';
import { formatDateAs, formatYearAs } from './manual-dates.ts';
import { formatLocator } from './cited-locators.ts';
import { italic, join, sentences, stop, type Marked } from './italic-text.ts';
import { shortName, enumerate, invertedName, isBody, isInverted, fullName, type Agent } from './contributors.ts';
import { capitalize, ordinal } from '../text/english.ts';
import { headline } from './title-case.ts';

/** An entry (5.1): author, title, container, and the other core elements, in the order of the manual. */
export function mlaEntry(work: Citable): Marked {
  const date = formatDateAs(work.date, 'mla');
  const site = work.archive === undefined ? undefined : italic(headline(work.archive.text));
  switch (work.form) {
    case 'letter':
      // A description in place of a title, without italics (5.29); then the date of the letter (5.106).
      return sentences([
        authorsOf(work),
        descriptionOf(work),
        capitalize(date),
        join([site, editionOf(work), work.url], ', '),
      ]);
    case 'paper':
      return sentences([
        authorsOf(work),
        titleOf(work.title),
        capitalize(date),
        join([site, editionOf(work), work.url], ', '),
        work.genre,
      ]);
    case 'news':
      return sentences([authorsOf(work), titleOf(work.title), join([containerOf(work), date, work.url], ', ')]);
    case 'speech':
      // A talk (appendix 2): the event, its day and place; then where its text is published.
      return sentences([
        authorsOf(work),
        titleOf(work.title),
        join([work.event?.title, date, work.event?.place], ', '),
        join([work.publisher, work.url], ', '),
        work.genre,
      ]);
    case 'hearing':
      return sentences([
        authorsOf(work),
        titleOf(work.title),
        work.container === undefined && work.title.devised
          ? join([work.event?.title, work.event?.date && formatDateAs(work.event.date, 'mla'), work.url], ', ')
          : join(
              [containerOf(work), work.number, work.publisher, work.date && formatYearAs(work.date, 'mla'), work.url],
              ', ',
            ),
      ]);
    case 'page':
      return sentences([titleOf(work.title), join([site, date, work.url], ', ')]);
    case 'work':
      return sentences([
        authorsOf(work),
        isVolume(work) ? italic(headline(work.title.text)) : titleOf(work.title),
        join([containerOf(work), work.publisher, date, work.url], ', '),
      ]);
  }
}

/** A citation in the text (6.1): author, comma, and paragraph (6.20); without an author, the title. */
export function mlaInText(work: Citable): Marked {
  const title = headline(work.title.text);
  const who =
    work.authors.length === 0
      ? isVolume(work)
        ? italic(title)
        : `“${nestQuotationMarks(title)}”`
      : work.authors.length > 2
        ? `${nameOf(work.authors[0])} et al.`
        : enumerate(work.authors.map(nameOf));
  return `(${join([who, work.locator && formatLocator(work.locator, 'mla')], ', ')})`;
}

/** The name of a body is shortened to the beginning of its entry (6.6). */
function nameOf(agent: Agent | undefined): string {
  if (agent === undefined) return '';
  return isBody(agent) ? (agent.within ?? agent.literal) : shortName(agent);
}

/** One author with the family name first; two; or of three or more the first and "et al." (5.5–5.8). */
function authorsOf({ authors }: Citable): string | undefined {
  const [first, second] = authors;
  if (first === undefined) return undefined;
  if (second === undefined) return invertedName(first);
  const comma = isInverted(first) ? ',' : '';
  return authors.length === 2
    ? `${invertedName(first)}${comma} and ${fullName(second)}`
    : `${invertedName(first)}, et al.`;
}

function descriptionOf({ genre, recipients }: Citable): string {
  return `${genre ?? 'Letter'} to ${enumerate(recipients.map(fullName))}`;
}

function titleOf({ text, devised }: Title): Marked {
  return devised ? text : `“${nestQuotationMarks(stop(headline(text)))}”`;
}

/** Every container is in italics (5.32). */
function containerOf({ container }: Citable): Marked | undefined {
  return container === undefined ? undefined : italic(container.title.text);
}

/** The version (5.48): `2nd ed.`, and the date of its last correction. */
function editionOf({ edition }: Citable): string | undefined {
  if (edition === undefined) return undefined;
  return join(
    [`${ordinal(edition.number)} ed.`, edition.corrected && `corrected ${formatDateAs(edition.corrected, 'mla')}`],
    ', ',
  );
}
