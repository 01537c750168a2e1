import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatLocator, parseLocator } from './cited-locators.ts';

/** Locators in the form of each manual, from Bluebook table T16, MLA appendix 1, and Chicago 10.42. */
const forms: readonly [first: string, last: string, chicago: string, mla: string, apa: string, bluebook: string][] = [
  ['§ 101', '§ 101', '§ 101', '§ 101', '§ 101', '§ 101'],
  ['§ 101', '§ 103', '§§ 101–103', '§§ 101–103', '§§ 101–103', '§§ 101–103'],
  ['§§ 5–7', '§§ 5–7', '§§ 5–7', '§§ 5–7', '§§ 5–7', '§§ 5–7'],
  ['§§ 5–7', '§ 9', '§§ 5–7 to § 9', '§§ 5–7 to § 9', '§§ 5–7 to § 9', '§§ 5–7 to § 9'],
  ['§ 102(a)(1)', '§ 102(a)(1)', '§ 102(a)(1)', '§ 102(a)(1)', '§ 102(a)(1)', '§ 102(a)(1)'],
  ['sec. 6', 'sec. 6', 'sec. 6', 'sec. 6', 'sec. 6', '§ 6'],
  ['sec. 6', 'sec. 8A', 'secs. 6–8A', 'secs. 6–8A', 'secs. 6–8A', '§§ 6–8A'],
  ['art. IV', 'art. IV', 'art. IV', 'art. IV', 'art. IV', 'art. IV'],
  ['art. IV', 'art. VI', 'arts. IV–VI', 'arts. IV–VI', 'arts. IV–VI', 'arts. IV–VI'],
  ['rule 4', 'rule 4', 'rule 4', 'rule 4', 'rule 4', 'r. 4'],
  ['ch. II', 'ch. II', 'chap. II', 'ch. II', 'Chapter II', 'ch. II'],
  ['no. 5', 'no. 5', 'no. 5', 'no. 5', 'no. 5', 'no. 5'],
  ['para. 8A', 'para. 8A', 'para. 8A', 'par. 8A', 'para. 8A', '¶ 8A'],
  ['para. (aa)', 'para. (aa)', 'para. (aa)', 'par. (aa)', 'para. (aa)', '¶ (aa)'],
  ['para. 8', 'para. 3', 'para. 8 to para. 3', 'par. 8 to par. 3', 'para. 8 to para. 3', '¶ 8 to ¶ 3'],
  ['第九条', '第九条', '第九条', '第九条', '第九条', '第九条'],
  ['art. IV', 'signatures', 'art. IV to signatures', 'art. IV to signatures', 'art. IV to signatures', 'art. IV to signatures'],
]; // prettier-ignore

for (const [first, last, ...expected] of forms) {
  test(`${first} to ${last} in each style, with printed numbers`, () => {
    const range = { first: parseLocator(first, true), last: parseLocator(last, true) };
    assert.deepEqual(
      (['chicago', 'mla', 'apa', 'bluebook'] as const).map((style) => formatLocator(range, style)),
      expected,
    );
  });
}
