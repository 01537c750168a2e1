/** Short descriptions that several pages show. */
import { isParticle } from '../citations/name-words.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { documentKinds } from '../schemas/document-kinds.ts';
import type { MentionBasis } from '../schemas/names.ts';
import { monthNames } from '../text/date-words.ts';
import { formatDate, isUndated } from '../text/dates.ts';
import { capitalize, count } from '../text/english.ts';
import { splitLocator } from '../text/locators.ts';

/** The first words of a quotation: so few that no link with words finds them in the margin instead of in the text. */
export function beginningOf(quotation: string, most = 5): string {
  const words = quotation.split(/\s+/);
  return words.length <= most ? quotation : `${words.slice(0, most).join(' ')} …`;
}

/** Why a form is taken to mean a name. */
export function describeBasis(basis: MentionBasis): string {
  switch (basis) {
    case 'named':
    case 'by office':
      return basis;
    case 'collective':
      return 'collectively';
    case 'declared':
      return 'identified by the editor';
  }
}

/** The words with which short titles that are no names begin. Every other word may be a name: `Churchill letter`. */
const COMMON_WORDS = new Set(
  (
    documentKinds.join(' ') +
    ' a an the short long brief old new first second third fourth fifth sixth last final next draft revised joint open public ' +
    'secret private official annual monthly weekly daily interim printed unsigned undated act address affidavit agenda agreement ' +
    'announcement annex answer appendix bill book briefing broadcast bulletin cables certificate chapter charter circular ' +
    'clipping comment communiqué constitution contract convention decision declaration decree deed diary directive dispatch ' +
    'email e-mail enclosure essay excerpt form guide guidelines inscription instruction instructions interview inventory ' +
    'invoice journal judgment law lecture letters list log manifesto manual map memo memoir memos message minutes newsletter ' +
    'note notes notice notebook oath opinion order outline pamphlet paper papers permit petition plan play poem postcard ' +
    'preface press proceedings proclamation program proposal protocol questionnaire questions receipt record register ' +
    'regulation regulations remarks reply request resolution response review roll rule rules sermon song statement statutes ' +
    'story study summary survey table telegram telegrams testimony text timeline transcript translation verdict verse will'
  ).split(' '),
);

/** A month, a day, and a year at the end of a title, or a part of them: `Letter, October 18, 2010`. */
const DATED = new RegExp(`^(.+?), ((?:(?:${monthNames.join('|')}) (?:\\d{1,2}, )?)?\\d{4})$`);

/**
 * A short title inside a sentence: `letter`, `letter to Jane Doe of October 18, 2010`. A title that contains another name,
 * or may begin with one, keeps its capitals.
 */
export function nameInSentence(title: string): string {
  const [, undated = '', date] = DATED.exec(title) ?? [];
  if (date !== undefined) return `${nameInSentence(undated)} of ${date}`;
  const [first = ''] = title.split(/[ ,:’]/);
  if (!COMMON_WORDS.has(first.toLowerCase())) return title;
  if (/^\S+ (?:to|by) /.test(title)) return first.toLowerCase() + title.slice(first.length);
  return /\p{Lu}/u.test(title.slice(1)) ? title : title.toLowerCase();
}

/** An article at the start of a title. `The` can also be the start of a name: `The Hague note`. */
const ARTICLE = /^(?:the|an?) (?=\S)/i;
/** Words in the possessive at the start of a title: `George Kennan’s telegram`. */
const POSSESSIVE = /^(\S+?(?: \S+?)*?)(?:[’']s|(?<=s)[’']) /u;
/** A word of a name: `Gaulle`, `d’Alembert`, `al-Hakim`. */
const NAME_WORD = /^(?:\p{Ll}{1,3}[’'-])?\p{Lu}/u;
/** Persons and bodies that are no names, in the singular if the plural adds an `s`: `President’s message`. */
const COMMON_POSSESSORS = new Set(
  (
    'admiral ambassador archbishop attorney author board captain chair chairman chairwoman chancellor children ' +
    'citizen city clerk colonel commission commissioner committee company consul council county court ' +
    'czar defendant delegation department director doctor editor embassy emperor empress engineer farmer ' +
    'federation fishermen freedmen general government governor inspector judge keeper ladies ' +
    'lords manager mayor men minister ministry nation officer owner party people physician plaintiff ' +
    'premier president princess queen republic secretary senate senator sheriff society soldier speaker state ' +
    'student teacher tenant town treasurer tsar union widow witness women worker'
  ).split(' '),
);
/** Those that are surnames, too, so that they are no names only if they are alone: `Martin Luther King’s letter`. */
const TITLES_OR_SURNAMES = new Set(
  'bishop commons duke house justice kaiser king lawyer marshal pope prince sultan'.split(' '),
);
/** Words that are no name although the last can be a surname, or that begin with an article of another language. */
const NO_OWNER = /^(?:[Cc]hief|[Aa]ssociate) [Jj]ustices?$|^(?:el|la|las|le|los) /;

/** Whether a title begins with a name in the possessive, which has no article. */
function beginsWithOwner(title: string): boolean {
  const owner = POSSESSIVE.exec(title)?.[1];
  if (owner === undefined || NO_OWNER.test(owner)) return false;
  const words = owner.split(' ');
  const last = words.at(-1)?.toLowerCase();
  if (last === undefined || !words.every((word) => NAME_WORD.test(word) || isParticle(word))) return false;
  const isIn = (list: ReadonlySet<string>) => list.has(last) || list.has(last.replace(/s$/, ''));
  return !isIn(COMMON_POSSESSORS) && (words.length > 1 || !(isIn(TITLES_OR_SURNAMES) || COMMON_WORDS.has(last)));
}

/** The words before a number: `Report`, `Executive Order`. A number after a month is a day or a year. */
const NUMBERED_WORDS = `[^\\s,]+(?: \\p{Lu}[^\\s,]*)*(?<!\\b(?:${monthNames.join('|')}))`;
/**
 * A noun and its number, which have no article: `Report 12`, `Resolution No. 5`, `Executive Order 9066`. Without `No.`, 1000 to
 * 2099 is a year.
 */
const NUMBERED = new RegExp(
  `^${NUMBERED_WORDS} (?:(?:[Nn]o(?:\\. ?| )|№ ?|#)|(?!(?:1\\d|20)\\d\\d(?!\\d)))\\d+(?:[-–/.]\\d+)?[A-Za-z]?$`,
  'u',
);

/** A short title inside a sentence, with its article if it needs one: `the letter`, `Kennan’s telegram`, `report 12`. */
export function nameWithArticle(title: string): string {
  const name = nameInSentence(title.replace(ARTICLE, ''));
  return !ARTICLE.test(title) && (beginsWithOwner(title) || NUMBERED.test(title)) ? name : `the ${name}`;
}

/** The size of a document: `6 paragraphs, 8 notes`. */
export function countPassages({ passages, notes }: ArchiveDocument): string {
  const items = passages.filter(({ kind }) => kind === 'item');
  const paragraphs = passages.filter(({ kind }) => kind === 'paragraph').length;
  const unit = items.every(({ locator }) => splitLocator(locator)?.unit === 'bullet') ? 'bullet' : 'item';
  const sizes = [
    paragraphs > 0 ? count(paragraphs, 'paragraph') : '',
    items.length > 0 ? count(items.length, unit) : '',
    notes.length > 0 ? count(notes.length, 'note') : 'no notes',
  ];
  return sizes.filter((size) => size !== '').join(', ');
}

/** Kind and date of a document: `Letter · October 18, 2010`. */
export function describeKindAndDate({ fields }: ArchiveDocument): string {
  const date = formatDate(fields.date.edtf);
  const isPrinted = fields.date.printed !== 'none' || isUndated(fields.date.edtf);
  return `${capitalize(fields.kind)} · ${isPrinted ? date : `${date} (not printed)`}`;
}

/** Short title and date of a document: `Letter, October 18, 2010`. A short title that has the date is not followed by it. */
export function describeTitleAndDate({ fields }: Pick<ArchiveDocument, 'fields'>): string {
  const title = fields['title-short'];
  const date = formatDate(fields.date.edtf);
  return title.includes(date) ? title : `${title}, ${date}`;
}

/** Kind, date, and size of a document: `Letter · October 18, 2010 · 6 paragraphs, 8 notes`. */
export function summarizeDocument(document: ArchiveDocument): string {
  return `${describeKindAndDate(document)} · ${countPassages(document)}`;
}
