/** Works in the reference list of the APA manual, 7th edition (chapters 10 and 11). */
import { capitalize, ordinal } from '../text/english.ts';
import type { Citable } from './citable.ts';
import { isBody, nameWithInitials, type Agent } from './contributors.ts';
import { italic, join, type Marked } from './italic-text.ts';
import { formatDateAs } from './manual-dates.ts';
import { lawNumbers } from './legal-works.ts';
import { formatPages } from './shared-elements.ts';
import { editionStatement, numberOf, thesisKind } from './work-details.ts';

/** The title with what follows it: edition and volume in parentheses, the kind of the work in brackets (9.19–9.21). */
export function apaTitle(work: Citable, isItalic: boolean): Marked {
  const { details } = work;
  const title = isItalic ? italic(work.title.sentence) : work.title.sentence;
  const inChapter = work.container !== undefined;
  const statements = [
    editionStatement(details.edition, ordinal),
    details.version && `Version ${details.version}`,
    details.volume && `Vol. ${details.volume}`,
    work.form === 'work' ? numberOf(work) : lawNumbers(work),
  ];
  const facts = inChapter ? '' : capitalize(join([rolesOf(work), join(statements, ', ')], '; '));
  const kind = kindOf(work);
  return join([title, facts && `(${facts})`, kind && `[${kind}]`], ' ');
}

/** The source: journal, book, university, repository, publisher. Undefined if the type has no form of its own. */
export function apaSource(work: Citable): Marked | undefined {
  const { container, details } = work;
  switch (work.type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper': {
      if (container === undefined) return undefined;
      if (container.agency) return join([container.title.text, details.page], ', ');
      const volume = italic(join([container.title.text, details.volume], ', '));
      // Without a volume, the issue does not follow directly: `*Foreign Affairs*, (3), 345`.
      const between = details.volume === undefined ? ', ' : '';
      const issue = details.issue === undefined ? volume : `${volume}${between}(${details.issue})`;
      return join([issue, details.page], ', ');
    }
    case 'chapter':
    case 'paper-conference': {
      if (container === undefined) return undefined;
      const { editors } = details;
      const editedBy = editors.length === 0 ? '' : `${namesOf(editors)} (${editors.length > 1 ? 'Eds.' : 'Ed.'}), `;
      const facts = join(
        [
          editionStatement(details.edition, ordinal),
          details.volume && `Vol. ${details.volume}`,
          formatPages(details.page),
        ],
        ', ',
      );
      const book = join([`In ${editedBy}${italic(container.title.sentence)}`, facts && `(${facts})`], ' ');
      return join([book, work.publisher], '. ');
    }
    case 'thesis':
      return '';
    case 'patent':
      return work.publisher ?? details.authority;
    case 'manuscript':
      return apaRepository(work);
    case 'webpage':
    case 'post-weblog':
      return unlessAuthor(container?.title.text ?? work.publisher, work) ?? '';
    default:
      return undefined;
  }
}

/** A publisher or a site, unless it is the author (9.29, 10.16). */
export function unlessAuthor(name: string | undefined, { authors }: Citable): string | undefined {
  return authors.some((author) => isBody(author) && author.literal === name) ? undefined : name;
}

/** `Amory Papers (Box 3, Folder 2), County Archives, Port Alder` */
export function apaRepository({ details }: Citable): string {
  const location = capitalizeWords(details.archive_location);
  const { archive_collection: name } = details;
  const collection = name === undefined ? location : join([name, location && `(${location})`], ' ');
  return join([collection, details.archive, details['archive-place']], ', ');
}

/** The authors; of a film the directors, of an edited book the editors, with their role (9.10). */
export function apaContributors({ authors, details, type, container }: Citable): {
  agents: readonly Agent[];
  role: string;
} {
  const { directors, editors } = details;
  if (type === 'motion_picture' && directors.length > 0) {
    return { agents: directors, role: directors.length > 1 ? 'Directors' : 'Director' };
  }
  if (authors.length === 0 && editors.length > 0 && container === undefined) {
    return { agents: editors, role: editors.length > 1 ? 'Eds.' : 'Ed.' };
  }
  return { agents: authors, role: '' };
}

/** The day of retrieval of a page without a date (9.16): `Retrieved March 1, 2020, from`. */
export function apaRetrieval({ date, details, url }: Citable): string | undefined {
  return date === undefined && details.accessed !== undefined && url !== undefined
    ? `Retrieved ${formatDateAs(details.accessed, 'chicago')}, from`
    : undefined;
}

function kindOf({ type, genre, publisher }: Citable): string | undefined {
  switch (type) {
    case 'thesis':
      return join([thesisKind(genre, ['Doctoral dissertation', 'Master’s thesis']), publisher], ', ');
    case 'map':
      return 'Map';
    case 'motion_picture':
      return 'Film';
    case 'dataset':
      return 'Data set';
    case 'graphic':
      return genre;
    default:
      return undefined;
  }
}

/** `A. Beck, Ed.; J. Marsh, Trans.` */
function rolesOf({ authors, details: { editors, translators } }: Citable): string | undefined {
  const edited = authors.length > 0 && editors.length > 0 ? `${namesOf(editors)}, ${editors.length > 1 ? 'Eds.' : 'Ed.'}` : ''; // prettier-ignore
  const translated = translators.length > 0 ? `${namesOf(translators)}, Trans.` : '';
  return [edited, translated].filter((role) => role !== '').join('; ') || undefined;
}

/** Names that are not first have the initials in front: `A. Beck & J. Marsh`. */
function namesOf(agents: readonly Agent[]): string {
  const names = agents.map((agent) => {
    const [family = '', ...rest] = nameWithInitials(agent).split(', ');
    return 'literal' in agent || rest.length === 0 ? nameWithInitials(agent) : `${rest[0]} ${[family, ...rest.slice(1)].join(' ')}`; // prettier-ignore
  });
  if (names.length < 3) return names.join(' & ');
  return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

/** `box 3, folder 2` → `Box 3, Folder 2`. */
function capitalizeWords(text: string | undefined): string | undefined {
  return text?.split(', ').map(capitalize).join(', ');
}
