import assert from 'node:assert/strict';
import test from 'node:test';
import { visitHtml } from './html-tags.ts';

/** The tags and the text of a page, as a list. */
function listTags(html: string): string {
  const list: string[] = [];
  visitHtml(html, 0, {
    text(start, end) {
      if (end > start) list.push(`"${html.slice(start, end)}"`);
    },
    startTag({ name, id, classes, isHidden, hasLocator, isClosed }) {
      const flags = [isHidden ? '!hidden' : '', hasLocator ? '!locator' : '', isClosed ? '!closed' : ''].join('');
      list.push(`${name}${id && `#${id}`}${classes && `.${classes}`}${flags}`);
    },
    endTag(name) {
      list.push(`/${name}`);
    },
  });
  return list.join(' ');
}

const cases: readonly (readonly [name: string, html: string, tags: string])[] = [
  ['tags and text', '<p>a <b>b</b></p>', 'p "a " b "b" /b /p'],
  ['attributes that matter', '<p lang="en" id="x" class="a b" data-locator="p. 1">', 'p#x.a b!locator'],
  ['attributes without a value', '<div popover hidden><p data-hidden>', 'div!hidden p'],
  ['an empty attribute', '<p id="" class="">', 'p'],
  ['the name of an attribute as a value', '<p title=" hidden id class " data-id="x">', 'p'],
  ['attributes on several lines', '<p\n  id="x"\n\thidden\n>', 'p#x!hidden'],
  ['single quotation marks', "<p title='a > \"b\"' id='x'>", 'p#x'],
  ['a sign in a value', '<p title="a > b" id="x">c', 'p#x'],
  ['a slash at the end', '<path d="M0 0"/><use href="#a" /><br>', 'path!closed use!closed br'],
  ['names with digits and hyphens', '<h2></h2><search-box></search-box >', 'h2 /h2 search-box /search-box'],
  ['a sign that begins no tag', 'a < b <1 </ c<p>', '"a < b <1 </ c" p'],
  ['a comment and a document type', '<!doctype html><p><!-- a <b> -- > -->c</p>', 'p "c" /p'],
  ['a script', '<script>if (a<b) "</p>"</script><style>p > a {}</style>c<p>', 'script /script style /style "c" p'],
  ['a script without an end', '<script>a<b>', 'script "a" b'],
  ['a tag without an end', '<p>a<b title="c> <i>', 'p "a<b title="c> " i'],
]; // prettier-ignore

for (const [name, html, tags] of cases) test(name, () => assert.equal(listTags(html), tags));
