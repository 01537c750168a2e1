/** Every URL of the site. */
import { formatFragment, type TextDirective } from './text/text-directive.ts';

/** A list that is divided into several pages if it is long; also the first step of its address. */
export type ListName =
  'documents' | 'sources' | 'names' | 'evidence' | 'chronology' | 'corrections' | 'compare' | 'all';

/** The URLs of one archive. Each is a path that begins with the base; `absolute` makes it a full URL. */
export interface Paths {
  /** Scheme and host: `https://archive.example`. */
  readonly origin: string;
  /** The path under which the site is served, with a slash at each end: `/` or `/archive/`. */
  readonly base: string;
  home(): string;
  documents(): string;
  document(id: string): string;
  /**
   * A passage, note, annotation, or part of a document.
   *
   * @param digest pins the address to a reading
   * @param directive links to words of the passage
   */
  passage(document: string, fragment: string, digest?: string, directive?: TextDirective): string;
  evidence(document: string): string;
  /** The page with the citations of a document and of each of its passages. */
  cite(document: string): string;
  /** The page that other sites show in a frame. @param fragment selects the passage */
  embed(document: string, fragment: string): string;
  /** The list of the works that the editor relied on. */
  works(): string;
  /** One of these works: its permanent address, from which a script finds its page in a long list. */
  work(id: string): string;
  sources(): string;
  /** The page of a source; with steps, a part of its passages. */
  source(id: string, ...part: readonly string[]): string;
  names(): string;
  /** The page of a name; with steps, a part of its passages. */
  name(id: string, ...part: readonly string[]): string;
  chronology(): string;
  compare(): string;
  /** Two documents side by side; with the id of a pair of passages, the page with this pair open. */
  comparison(earlier: string, later: string, pair?: string): string;
  /** The search page; with a query, its results. */
  search(query?: string): string;
  /** The page that checks a draft. */
  check(): string;
  corrections(): string;
  /** The documents with a value of a property, or the list of the values: `documentsBy('kind', 'letter')`. */
  documentsBy(...steps: string[]): string;
  all(): string;
  /** The page with the files of the whole archive. */
  downloads(): string;
  /** The page that compares the files of the site with its manifest. @param page the path of a page: only its files */
  verify(page: string): string;
  /** A page of a long list: `part('names', 'people', 'a')`; without steps, the list. */
  part(list: ListName, ...steps: readonly string[]): string;
  /** The folder of the files that name the page of each id of a long list. */
  finder(list: ListName): string;
  /** A page that the editor wrote: `about`. */
  page(id: string): string;
  /** A file at the root of the site. */
  file(name: string): string;
  /** A path of this archive as a URL on its canonical host. */
  absolute(path: string): string;
}

/** The steps of a part of a page after those of the page. */
const partSteps = (steps: readonly string[]): string[] => (steps.length === 0 ? [] : ['part', ...steps]);

/**
 * Makes the URLs of an archive.
 *
 * @param url the canonical URL of the archive; its path becomes the base
 * @throws TypeError if `url` is not an absolute URL
 */
export function createPaths(url: string): Paths {
  const { origin, pathname } = new URL(url);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const folder = (...steps: string[]) => `${base}${steps.map((step) => `${encodeURIComponent(step)}/`).join('')}`;
  return {
    origin,
    base,
    home: () => base,
    documents: () => folder('documents'),
    document: (id) => folder('documents', id),
    passage: (document, fragment, digest, directive) =>
      `${folder('documents', document)}#${formatFragment(pin(fragment, digest), directive)}`,
    evidence: (document) => folder('documents', document, 'evidence'),
    cite: (document) => folder('documents', document, 'cite'),
    embed: (document, fragment) => `${folder('documents', document, 'embed')}#${fragment}`,
    works: () => folder('evidence'),
    work: (id) => `${folder('evidence')}#${id}`,
    sources: () => folder('sources'),
    source: (id, ...part) => folder('sources', id, ...partSteps(part)),
    names: () => folder('names'),
    name: (id, ...part) => folder('names', id, ...partSteps(part)),
    chronology: () => folder('chronology'),
    compare: () => folder('compare'),
    comparison: (earlier, later, pair) =>
      `${folder('compare', earlier, later)}${pair === undefined ? '' : `#${encodeURIComponent(pair)}`}`,
    search: (query) => (query === undefined ? folder('search') : `${folder('search')}?q=${encodeURIComponent(query)}`),
    check: () => folder('check'),
    corrections: () => folder('corrections'),
    documentsBy: (...steps) => folder('documents', 'by', ...steps),
    all: () => folder('all'),
    downloads: () => folder('downloads'),
    verify: (page) => `${folder('verify')}?page=${encodeURIComponent(page)}`,
    part: (list, ...steps) => folder(list, ...partSteps(steps)),
    finder: (list) => folder(list, 'where'),
    page: (id) => folder(id),
    file: (name) => `${base}${name}`,
    absolute: (path) => `${origin}${path}`,
  };
}

/** The fragment of a passage: `p4`, or with the digest of a reading, `p4.k7f2q`. */
export function pin(fragment: string, digest?: string): string {
  return digest === undefined ? fragment : `${fragment}.${digest}`;
}
