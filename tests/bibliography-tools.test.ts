/** BibTeX and CSL-JSON of every archive, as biber and citeproc read them: no warning, nothing lost, nothing twice. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import citeproc from 'citeproc';
import { getSite, siteNames } from './support/built-sites.ts';
import { runTool, unlessTool } from './support/outside-tool.ts';
import { listFiles } from './support/site-files.ts';

const OUT = 'tests/.out/bibliography-tools';
const skip = unlessTool('biber');

/** The names, title, date, container, archive, number, section, and genre of a work, each once. */
const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="en-US">
  <info><title>x</title><id>x</id><updated>2010-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><group delimiter=" | ">
    <names variable="author"><name/></names>
    <text variable="title"/>
    <date variable="issued"><date-part name="year"/></date>
    <text variable="container-title"/><text variable="archive"/><text variable="number"/>
    <text variable="section"/><text variable="genre"/><text variable="publisher"/>
  </group></layout></bibliography>
</style>`;

const LOCALE = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <terms><term name="and">and</term><term name="et-al">et al.</term></terms>
</locale>`;

interface Item {
  readonly id: string;
  readonly title: string;
  readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
  readonly [variable: string]: unknown;
}

for (const name of siteNames) {
  describe(name, () => {
    const { folder } = getSite(name);
    const files = (ending: string) => listFiles(folder).filter((file) => file.endsWith(ending));

    test('biber finds no mistake in the BibTeX files', { skip }, () => {
      mkdirSync(OUT, { recursive: true });
      const file = join(OUT, `${name}.bib`);
      const entries = new Map<string, string>();
      for (const path of files('.bib')) {
        for (const entry of readFileSync(join(folder, path), 'utf8').split(/\n(?=@)/)) {
          entries.set(/\{(.*?),/.exec(entry)?.[1] ?? '', entry);
        }
      }
      assert.ok(entries.size > 0);
      writeFileSync(file, [...entries.values()].join('\n'));
      const options = ['--tool', '--validate-datamodel', '--nolog', `--output-file=${file}.out`];
      const { output } = runTool('biber', ...options, file);
      // An undated work has no date to give.
      const mistakes = output
        .split('\n')
        .filter((line) => /^(?:WARN|ERROR)/.test(line) && !line.endsWith("one of 'date, year' must be defined"));
      assert.deepEqual(mistakes, []);
    });

    test('citeproc prints each field of each item, and no title twice', () => {
      let items = 0;
      for (const path of files('.csl.json')) {
        const works = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Item[];
        const byId = new Map(works.map((work) => [work.id, work]));
        const system = { retrieveItem: (id: string) => byId.get(id) ?? {}, retrieveLocale: () => LOCALE };
        for (const work of works) {
          const engine = new citeproc.Engine(system, STYLE, 'en-US', true);
          engine.setOutputFormat('text');
          engine.updateItems([work.id]);
          const printed = engine.makeBibliography()[1].join('').replace(/\s+/g, ' ');
          const plain = (text: string) => text.replace(/[“”"'‘’]/g, '').replace(/\s+/g, ' ');
          const count = plain(printed).split(plain(work.title)).length - 1;
          assert.equal(count, 1, `${path}: ${work.title}: ${printed}`);
          for (const { family, literal } of work.author ?? []) {
            assert.ok(
              plain(printed).includes(plain(family ?? literal ?? '')),
              `${path}: ${family ?? literal}: ${printed}`,
            );
          }
          for (const variable of ['container-title', 'archive', 'number', 'section', 'genre', 'publisher']) {
            const value = work[variable];
            if (typeof value === 'string')
              assert.ok(plain(printed).includes(plain(value)), `${path}: ${variable}: ${printed}`);
          }
          const [year] = work.issued?.['date-parts']?.[0] ?? [];
          if (year !== undefined && year > 0) assert.ok(printed.includes(String(year)), `${path}: ${year}: ${printed}`);
          items += 1;
        }
      }
      assert.ok(items > 0);
    });
  });
}
