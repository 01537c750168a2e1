/** The title page of a book: what the archive is, who is responsible, and where it is published. */
import type { Element, ElementContent } from 'hast';
import { formatDate } from '../text/dates.ts';
import type { ExportSource } from './export-format.ts';
import { definitionList, h } from './html-element.ts';
import { lastChange } from './last-change.ts';

export function renderTitlePage({ archive, paths }: ExportSource): ElementContent[] {
  const { title, subtitle, introduction, scope, editor, licences } = archive.settings;
  const home = paths.absolute(paths.home());
  const date = lastChange(archive);
  const rows: readonly (readonly [string, string | Element | undefined])[] = [
    ['Editor', editor],
    ['Published at', h('a', { href: home }, home)],
    ['Last recorded change', date && formatDate(date)],
    ['Scope', scope],
    ['The documents', licences.documents],
    ['The annotations', licences.editorial],
  ];
  return [
    h('h1', {}, title),
    ...(subtitle === undefined ? [] : [h('p', { className: ['subtitle'] }, subtitle)]),
    h('p', { className: ['lede'] }, introduction),
    definitionList(rows),
  ];
}
