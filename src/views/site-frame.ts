/** View model of the frame around every page: document head, masthead, colophon. */
import type { Archive } from '../model/model.ts';
import { getNameBuckets } from '../model/name-prefixes.ts';
import { defineDerived } from '../model/tracked-archive.ts';
import type { Paths } from '../paths.ts';
import type { Link } from './page-links.ts';
import { gatherSections, type Section } from './sections.ts';
import { linkWhole } from './whole-archive.ts';

/** The parts of a page that are the same on all pages of an archive, and the address of this page. */
export interface SiteFrame {
  readonly language: string;
  readonly title: string;
  readonly shortTitle: string;
  /** The path of the site: `/` or `/archive/`. */
  readonly base: string;
  /** The Content Security Policy for the `<meta>` element. */
  readonly policy: string;
  /** Whether browsers keep pages for reading without a network. */
  readonly canReadOffline: boolean;
  readonly icon: string;
  readonly manifest: string;
  /** The address of the image for link previews. */
  readonly preview: string;
  /** The feed of corrections. */
  readonly feed: string;
  readonly page: {
    /** The path of this page: `/documents/letter/`. */
    readonly path: string;
    /** Its canonical address. */
    readonly address: string;
  };
  readonly home: string;
  /** The canonical address of the home page. */
  readonly homeAddress: string;
  /** The action of the search form. */
  readonly search: string;
  /** How many files the names are distributed over, for suggestions. */
  readonly nameFiles: number;
  readonly sections: readonly Section[];
  readonly colophon: {
    readonly links: readonly Link[];
    /** The license of the editor's own text. */
    readonly license: { readonly name: string; readonly href: string | undefined };
  };
}

/** What the frame needs of the archive that is built. */
export interface FrameSource {
  readonly archive: Archive;
  readonly paths: Paths;
  readonly policy: string;
}

/** What the frame shows of the content. A page depends on this, and not on what it is derived from. */
const describeContent = defineDerived('frame', (archive, paths: Paths) => ({
  nameFiles: getNameBuckets(archive).length,
  sections: gatherSections(archive, paths),
  hasReferences: archive.evidence.length > 0,
  everything: linkWhole(archive, paths),
}));

/** @param path the path of the page, with the base of the site */
export function createSiteFrame({ archive, paths, policy }: FrameSource, path: string): SiteFrame {
  const { settings } = archive;
  const { nameFiles, sections, hasReferences, everything } = describeContent(archive, paths);
  return {
    language: settings.language,
    title: settings.title,
    shortTitle: settings['title-short'] ?? settings.title,
    base: paths.base,
    policy,
    canReadOffline: settings.offline === 'yes',
    icon: paths.file('icon.svg'),
    manifest: paths.file('manifest.webmanifest'),
    preview: paths.absolute(paths.file('preview.png')),
    feed: paths.absolute(paths.file('corrections.xml')),
    page: { path, address: paths.absolute(path) },
    home: paths.home(),
    homeAddress: paths.absolute(paths.home()),
    search: paths.search(),
    nameFiles,
    sections,
    colophon: {
      links: [
        everything,
        { href: paths.downloads(), label: 'Download the archive' },
        { href: paths.corrections(), label: 'Corrections' },
        { href: paths.check(), label: 'Check a draft' },
        { href: paths.verify(path), label: 'Verify this page' },
        ...(hasReferences ? [{ href: paths.works(), label: 'References' }] : []),
      ],
      license: { name: settings.licences.editorial, href: settings.licences['editorial-url'] },
    },
  };
}
