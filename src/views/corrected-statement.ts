/** Where a statement of the editor's that was corrected is on the site. */
import { parseItemLink } from '../dialect/item-links.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { REMOVED, type CorrectionFields } from '../schemas/correction.ts';
import { linkAnnotation, linkName, linkSource, type Link } from './page-links.ts';
import { linkWork } from './work-links.ts';

/**
 * The page with the present words of a statement; undefined if the statement was removed or if no single page has it.
 *
 * @param correction names a file of the content folder, and quotes its present words
 */
export function linkStatement(
  { file, says }: Pick<CorrectionFields, 'file' | 'says'>,
  archive: Archive,
  paths: Paths,
): Link | undefined {
  if (says === REMOVED) return undefined;
  const indexes = getIndexes(archive);
  const claims = /^documents\/(.+)\.claims\.yaml$/.exec(file)?.[1];
  const sheet = indexes.document(claims);
  if (sheet) return { href: paths.evidence(sheet.id), label: `${sheet.fields['title-short']}: Sources and checks` };
  const work = indexes.evidence(/^evidence\/(.+)\.yaml$/.exec(file)?.[1]);
  if (work) return linkWork(work, archive, paths);
  const item = parseItemLink('', file);
  switch (item?.kind) {
    case 'document': {
      const document = indexes.document(item.id);
      return document && { href: paths.document(document.id), label: document.fields['title-short'] };
    }
    case 'source': {
      const source = indexes.source(item.id);
      return source && linkSource(source, paths);
    }
    case 'annotation': {
      const [document = '', id = ''] = item.id.split('/');
      const annotation = indexes.annotation(document, id);
      return annotation && linkAnnotation(annotation, paths);
    }
    case 'page': {
      const page = indexes.page(item.id);
      return page && { href: paths.page(page.id), label: page.fields.title };
    }
    case 'name': {
      // A file has many names: the one with the words, if it is the only one.
      const [name, ...others] = archive.names.filter(
        (candidate) => `/${candidate.file}`.endsWith(`/${file}`) && hasString(candidate.fields, says),
      );
      return name && others.length === 0 ? linkName(name, paths) : undefined;
    }
    default:
      return file === 'archive.yaml' ? { href: paths.home(), label: archive.settings.title } : undefined;
  }
}

/** Whether a field, or a field in it, has some words. */
function hasString(value: unknown, words: string): boolean {
  if (typeof value === 'string') return value.includes(words);
  return typeof value === 'object' && value !== null && Object.values(value).some((item) => hasString(item, words));
}
