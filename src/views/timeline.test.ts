import assert from 'node:assert/strict';
import test from 'node:test';
import type { ChronologyEntry, Lane } from './chronology.ts';
import { drawTimeline, type Timeline } from './timeline.ts';

let count = 0;
const entry = (date: string, lane: Lane = 'events', label = date): ChronologyEntry => {
  count += 1;
  return { id: `e${count}`, lane, date, sentence: 'It happened.', label, href: '/', evidence: [] };
};
const xOf = ({ marks }: Timeline, label: string) => marks.find((mark) => mark.label === label)?.x ?? NaN;

test('marks are in the order of their dates, inside the drawing', () => {
  const timeline = drawTimeline([entry('1911-01-05'), entry('1911-03'), entry('1911-06-30')]);
  const [a, b, c] = timeline.marks.map(({ x }) => x);
  assert.ok(a !== undefined && b !== undefined && c !== undefined && 0 < a && a < b && b < c && c < timeline.width);
});

test('a partial date is a span with its mark in the middle, a day is not', () => {
  const [month, day] = drawTimeline([entry('1911-03'), entry('1911-03-16')]).marks;
  assert.ok(month && day);
  assert.equal(month.x, (month.from + month.to) / 2);
  assert.ok(month.from < day.from && day.to < month.to);
  assert.ok(day.to - day.from < 30 && month.to - month.from > 600);
});

test('lanes without entries are left out, and lanes do not overlap', () => {
  const { lanes, marks } = drawTimeline([entry('1911-03-01', 'documents'), entry('1911-03-01', 'events')]);
  assert.deepEqual(lanes.map(({ lane }) => lane), ['documents', 'events']); // prettier-ignore
  const [documents, events] = marks;
  assert.ok(documents && events && documents.y < events.y);
});

test('no two labels of a row overlap', () => {
  const dates = Array.from({ length: 40 }, (_, index) => `1911-03-${String((index % 28) + 1).padStart(2, '0')}`).sort();
  const { marks } = drawTimeline(dates.map((date) => entry(date, 'events', 'A label of some length')));
  for (const row of Map.groupBy(marks, ({ y }) => y).values()) {
    const rooms = row
      .map(({ x, label, side }) => (side === 'right' ? [x, x + label.length * 6] : [x - label.length * 6, x]))
      .sort(([a = 0], [b = 0]) => a - b);
    rooms.forEach(([start = 0], index) => assert.ok(index === 0 || start >= (rooms[index - 1]?.[1] ?? 0)));
  }
});

const near = Array.from({ length: 18 }, (_, index) => entry(`1911-01-${String(index + 1).padStart(2, '0')}`));
test('one entry in ten that is far from the others is left out and counted', () => {
  assert.equal(drawTimeline([entry('1700'), ...near, entry('1950')]).outside, 2);
  assert.equal(drawTimeline([...near, entry('1950')]).outside, 1);
});

test('a document is never left out', () => {
  const timeline = drawTimeline([entry('1900', 'documents', 'Letter'), ...near]);
  assert.equal(timeline.outside, 0);
  assert.ok(xOf(timeline, 'Letter') < xOf(timeline, '1911-01-01'));
});

test('an early entry that lasts long counts with its last day', () => {
  // Its first day is the earliest, its last day the latest: without it, the span is two weeks.
  assert.equal(drawTimeline([entry('1905/1930'), ...near]).outside, 1);
});

const scales: [from: string, to: string, labels: string[]][] = [
  ['1911-01-10', '1911-04-10', ['1911', 'February', 'March', 'April', 'May']],
  ['1910-11-10', '1911-12-10', ['1911', 'April', 'July', 'October', '1912']],
  ['1908-03-01', '1911-07-01', ['July 1908', '1909', 'July', '1910', 'July', '1911', 'July']],
  ['1850', '1899', ['1850', '1860', '1870', '1880', '1890', '1900']],
];
for (const [from, to, labels] of scales) {
  test(`the ticks from ${from} to ${to}`, () => {
    const { ticks } = drawTimeline([entry(from), entry(to)]);
    assert.deepEqual(ticks.map(({ label }) => label), labels); // prettier-ignore
  });
}
