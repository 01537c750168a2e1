/** The Bluebook, 22nd edition, with the typefaces of its Bluepages (B2): only titles of works are in italics. */
import type { Citable } from './citable.ts';
import { bluebookWork, lastVisited, onFile } from './bluebook-works.ts';
import { isLegal, lawNumbers, legalSource } from './legal-works.ts';
import { abbreviateBody } from './abbreviations.ts';
import { formatDateAs, formatYearAs } from './manual-dates.ts';
import { abbreviateCommittee, hearingOf, parseHearing, recordOf } from './hearings.ts';
import { formatLocator } from './cited-locators.ts';
import { italic, join, stop, type Marked } from './italic-text.ts';
import { bluebookName, shorten } from './contributors.ts';
import { headline, inHeadlineStyle, legalOrdinal } from './title-case.ts';

/**
 * A full citation: the locator before the date in parentheses, then where the work can be read (rules 1.6(a), 18.2).
 */
export function bluebookCitation(work: Citable): Marked {
  // Two authors are joined by "&"; more than two become the first and "et al." (rule 15.1(b)).
  const authors = work.authors.length === 0 ? undefined : shorten(work.authors.map(bluebookName), 2, '&');
  const day = formatDateAs(work.date, 'bluebook');
  const date = `(${day})`;
  const pin =
    work.locator === undefined
      ? ''
      : `${work.locator.first.unit === 'part' ? ',' : ''} ${formatLocator(work.locator, 'bluebook')}`;
  const title = inHeadlineStyle(work.title, 4);
  const law = lawNumbers(work);
  const file = onFile(work);
  const ending = join([reprint(work), work.url], ', ');
  switch (work.form) {
    case 'letter': {
      // "Letter from X, Title, Body, to Y, Title, Body (date)" (rule 17.2.3)
      const { capacities, affiliation } = work;
      const as = capacities.authors ?? (affiliation && bluebookName(affiliation));
      const writers = shorten(work.authors.map(bluebookName), 2, '&') || 'Unsigned';
      const from = join([writers, as && `${abbreviateBody(as)},`], ', ');
      const to = join(
        [
          shorten(work.recipients.map(bluebookName), 2, '&'),
          capacities.recipients && abbreviateBody(capacities.recipients),
        ],
        ', ',
      );
      return end(`${work.genre ?? 'Letter'} from ${from} to ${to}${pin} ${date}${file}`, ending);
    }
    case 'paper':
      // In the form of a press release: kind, body, title, date (rule 17.2.4; rule 15.1(c) for the body).
      return end(
        `${join([work.genre && headline(work.genre), authors, title, law], ', ')}${pin} ${date}${file}`,
        ending,
      );
    case 'news': {
      const place = work.place === undefined ? '' : ` (${work.place})`;
      const source = `${join([authors, italic(title), work.container?.title.text], ', ')}`;
      const [firstPage] = work.details.page?.split(/[–,]/) ?? [];
      // In print the date follows a comma (rule 16.6(a)); on the web it is in parentheses (rule 18.2.2).
      return work.url === undefined
        ? stop(join([`${source}${place}`, day, firstPage && `at ${firstPage}`], ', '))
        : end(`${source} ${date}`, ending);
    }
    case 'speech':
      return end(`${join([authors, addressOf(work)], ', ')} ${date}`, ending);
    case 'hearing': {
      // "Title: Hearing Before the S. Comm. on …, 111th Cong. (2010) (statement of …)" (rule 13.3)
      const hearing = hearingOf(work);
      const { name, congress } = parseHearing(hearing?.text ?? work.title.text);
      const year = formatYearAs(work.event?.date ?? work.date, 'bluebook');
      const record = hearing === undefined ? '' : ` (${recordOf(work.title.text, authors)})`;
      const shortName = italic(headline(abbreviateCommittee(name), 4));
      const full = join([shortName, congress && `${legalOrdinal(parseInt(congress, 10))} Cong.`], ', ');
      return end(`${full} (${year})${record}`, ending);
    }
    case 'work':
      return end(
        isLegal(work) ? legalSource(work, 'bluebook') : bluebookWork(work),
        join([reprint(work), work.url && `${work.url}${lastVisited(work)}`], ', '),
      );
  }
}

/** Remarks have their occasion, then their title (rule 17.2.5). */
function addressOf({ type, title, event, genre }: Citable): Marked {
  const name = inHeadlineStyle(title, 4);
  if (event === undefined || title.text.includes(event.title)) return name;
  const kind = (genre ?? (type === 'paper-conference' ? 'Presentation' : 'Remarks')).split(' ')[0];
  return `${kind} at the ${event.title}: ${name}`;
}

/** The archive reprints a text: "reprinted in" (rule 1.6(a)(ii)). The titles of sites are unchanged (rule 18.2.2). */
function reprint({ archive, edition }: Citable): Marked | undefined {
  if (archive === undefined) return undefined;
  const corrected =
    edition?.corrected === undefined ? '' : `, last corrected ${formatDateAs(edition.corrected, 'bluebook')}`;
  const statement = edition === undefined ? '' : ` (${legalOrdinal(edition.number)} ed. of transcription${corrected})`;
  return `${italic('reprinted in')} ${archive.text}${statement}`;
}

function end(text: Marked, ending: Marked): Marked {
  return stop(join([text, ending], ', ')).replace(/\)$/, ').');
}
