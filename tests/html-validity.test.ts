/** Every page of every archive is valid HTML, as the Nu HTML Checker and html-validate say. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { runTool, unlessTool } from './support/outside-tool.ts';
import { isFull } from './support/full-run.ts';
import { getSite, siteNames } from './support/built-sites.ts';
import { listFiles } from './support/site-files.ts';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const skip = unlessTool('java');
const names = isFull ? siteNames : (['content'] as const);

describe('html-validate', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  for (const name of names) {
    test(name, async () => {
      const { folder } = getSite(name);
      const pages = listFiles(folder).filter((file) => file.endsWith('.html'));
      assert.ok(pages.length > 5);
      const messages: string[] = [];
      for (const page of pages) {
        const { results } = await validator.validateFile(join(folder, page));
        for (const { messages: found } of results) {
          messages.push(...found.map(({ line, column, message, ruleId }) => `${page}:${line}:${column} ${message} [${ruleId}]`)); // prettier-ignore
        }
      }
      assert.deepEqual(messages, []);
    });
  }

  test('it finds a mistake', async () => {
    const { valid } = await validator.validateString(
      '<!doctype html><html lang="en"><title>x</title><p id="a" id="b">',
    );
    assert.equal(valid, false);
  });
});

/** Warnings are not errors: among them, `role="list"`, without which Safari does not announce a list that has no bullets. */
test('the Nu HTML Checker', { skip }, () => {
  const folders = names.map((name) => getSite(name).folder);
  const { output } = runTool('java', '-Xss4m', '-jar', jar, '--skip-non-html', '--errors-only', ...folders);
  assert.deepEqual(output.split('\n').filter((line) => line !== ''), []); // prettier-ignore
});
