/** The MLA Handbook, 9th edition: an entry in the works cited, and the citation in the text. */
import { nestQuotationMarks } from '../text/quotation-marks.ts';
import type { Citable, Title } from './citable.ts';
import { formatDateAs, formatYearAs } from './manual-dates.ts';
import { isLegal, lawNumbers } from './legal-works.ts';
import { mlaAuthors } from './mla-names.ts';
import { containerOf, creditedInMla, isIndependentWork, mlaWork, volumeOf } from './mla-works.ts';
import { formatLocator } from './cited-locators.ts';
import { commaInsideQuotes, italic, join, sentences, type Marked } from './italic-text.ts';
import { shortName, isBody, type Agent } from './contributors.ts';
import { capitalize, enumerate, ordinal } from '../text/english.ts';
import { describeLetter, formatPages, quoteTitle, repositoryOf, transcriptionEdition } from './shared-elements.ts';
import { inHeadlineStyle } from './title-case.ts';
import { editionStatement } from './work-details.ts';

/** An entry (5.1): author, title, container, and the other core elements, in the order of the manual. */
export function mlaEntry(work: Citable): Marked {
  const date = formatDateAs(work.date, 'mla');
  const site = work.archive === undefined ? undefined : italic(inHeadlineStyle(work.archive));
  switch (work.form) {
    case 'letter':
      // A description in place of a title, without italics (5.29); then the date of the letter (5.106).
      return sentences([
        mlaAuthors(work.authors),
        describeLetter(work),
        capitalize(date),
        capitalize(repositoryOf(work) ?? ''),
        join([site, editionOf(work), work.url], ', '),
      ]);
    case 'paper':
      return sentences([
        mlaAuthors(work.authors),
        titleOf(work.title),
        lawNumbers(work),
        capitalize(date),
        capitalize(repositoryOf(work) ?? ''),
        join([site, editionOf(work), work.url], ', '),
        work.genre,
      ]);
    case 'news':
      return sentences([
        mlaAuthors(work.authors),
        titleOf(work.title),
        join([containerOf(work), ...issueOf(work), date, formatPages(work.details.page), work.url], ', '),
      ]);
    case 'speech':
      // A talk (appendix 2): the event, its day and place; then where its text is published.
      return sentences([
        mlaAuthors(work.authors),
        titleOf(work.title),
        join([work.event?.title, date, work.event?.place], ', '),
        join([work.publisher, work.url], ', '),
        work.genre,
      ]);
    case 'hearing':
      return sentences([
        mlaAuthors(work.authors),
        titleOf(work.title),
        work.container === undefined && work.title.devised
          ? join([work.event?.title, work.event?.date && formatDateAs(work.event.date, 'mla'), work.url], ', ')
          : join(
              [containerOf(work), work.number, work.publisher, work.date && formatYearAs(work.date, 'mla'), work.url],
              ', ',
            ),
      ]);
    case 'work':
      return mlaWork(work);
  }
}

/** A citation in the text (6.1): author, comma, and paragraph (6.20); without an author, the title. */
export function mlaInText(work: Citable): Marked {
  const agents = creditedInMla(work);
  const [first] = agents;
  const who = agents.length > 2 ? `${nameOf(first)} et al.` : enumerate(agents.map(nameOf));
  const cited = join([who || titleInText(work), work.locator && formatLocator(work.locator, 'mla')], ', ');
  return `(${commaInsideQuotes(cited)})`;
}

/** In italics, in quotation marks, or for a law and a description as it is. */
function titleInText(work: Citable): Marked {
  // A description has no quotation marks (5.29).
  if (work.form === 'letter') return describeLetter(work);
  if (work.form === 'paper' && work.title.devised) return work.title.text;
  const title = inHeadlineStyle(work.title);
  if (isIndependentWork(work)) return italic(title);
  return isLegal(work) ? title : `“${nestQuotationMarks(title)}”`;
}

/** The name of a body is shortened to the beginning of its entry (6.6). */
function nameOf(agent: Agent | undefined): string {
  if (agent === undefined) return '';
  return isBody(agent) ? (agent.within ?? agent.literal) : shortName(agent);
}

function titleOf(title: Title): Marked {
  return title.devised ? title.text : quoteTitle(title);
}

/** The edition of a newspaper, the volume and the number of a magazine. */
function issueOf(work: Citable): (string | undefined)[] {
  const { details } = work;
  return [editionStatement(details.edition, ordinal), volumeOf(work), details.issue && `no. ${details.issue}`];
}

/** The version (5.48): `2nd ed.`, and the date of its last correction. */
function editionOf(work: Citable): string | undefined {
  return transcriptionEdition(work, 'mla');
}
