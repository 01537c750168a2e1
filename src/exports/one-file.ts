/**
 * The whole archive in one HTML file that a reader opens from disk, without a server: text, notes, annotations, a plain
 * search, and the check of drafts. It loads nothing; its Content Security Policy allows its own style and scripts only.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Element, ElementContent } from 'hast';
import { formatHtml } from '../dialect/format-html.ts';
import type { Archive } from '../model/model.ts';
import type { Book } from './book-links.ts';
import { renderTitlePage } from './book-title-page.ts';
import { formatChapter, listChapters, type Chapter } from './book.ts';
import type { ExportFormat } from './export-format.ts';
import { h } from './html-element.ts';
import { createSlots } from './html-slots.ts';
import { createOneFileCheck } from './one-file-check.ts';

export const oneFile: ExportFormat<Archive> = {
  label: 'One HTML file',
  about: 'everything, to open from disk without a server',
  option: 'html',
  purpose: 'archive',
  mediaType: 'text/html',
  rel: 'alternate',
  path: () => 'archive.html',
  *write(archive, source) {
    const chapters = listChapters(source);
    const book: Book = {
      source,
      hasPopups: false,
      idOf: (chapter, fragment) => `${chapter}/${fragment}`,
      hrefOf: (chapter, fragment) => `#${chapter}${fragment === undefined ? '' : `/${fragment}`}`,
    };
    const style = readText('book.css') + readText('one-file.css');
    const script = readText('one-file-search.js');
    const slots = createSlots();
    const sections = slots.add(writeSections(chapters, book));
    const check = createOneFileCheck(source, slots);
    const scripts = [script, ...(check === undefined ? [] : [check.script])];
    const policy = [
      "default-src 'none'",
      `style-src ${hashSource(style)}`,
      `script-src ${scripts.map(hashSource).join(' ')}`,
      // The code of the worker is in the file, and has no address of its own.
      ...(check === undefined ? [] : ['worker-src blob:']),
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    const { title, language } = archive.settings;
    const contents = chapters.map(({ id, title: label }) => h('li', {}, h('a', { href: `#${id}` }, label)));
    const page = h(
      'html',
      { lang: language },
      h(
        'head',
        {},
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', {}, title),
        h('link', { rel: ['canonical'], href: source.paths.absolute(source.paths.home()) }),
        h('style', {}, style),
      ),
      h(
        'body',
        {},
        h('header', {}, renderTitlePage(source)),
        renderSearch(),
        ...(check?.content ?? []),
        h('nav', { ariaLabel: 'Contents' }, h('ul', {}, contents)),
        h('main', {}, sections),
        ...(check?.data ?? []),
        // The scripts need the text above them.
        ...scripts.map((code) => h('script', {}, code)),
      ),
    );
    yield* slots.fill(`<!doctype html>\n${formatHtml(page)}\n`);
  },
};

/** The HTML of the chapters. */
function* writeSections(chapters: readonly Chapter[], book: Book): Generator<Uint8Array> {
  for (const chapter of chapters) {
    yield formatChapter(chapter.id, chapter, book, (content) =>
      Buffer.from(formatHtml(h('section', { id: chapter.id, className: ['chapter'] }, demote(content)))),
    );
  }
}

/** The search. It is hidden until the script shows it. */
function renderSearch(): Element {
  return h(
    'search',
    { id: 'search', hidden: true },
    h('label', { htmlFor: ['query'] }, 'Find passages, notes, and annotations that have all these words'),
    h('input', { id: 'query', type: 'search', autoComplete: ['off'] }),
    h('p', { id: 'count', role: 'status' }),
    h('ol', { id: 'hits' }),
  );
}

/** Headings one level lower: the title of the archive is the only heading of the first level. */
function demote(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const level = Number(/^h([1-5])$/.exec(node.tagName)?.[1] ?? 0);
    return { ...node, tagName: level > 0 ? `h${level + 1}` : node.tagName, children: demote(node.children) };
  });
}

function readText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** @see https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
