/** The chronology: documents, cited works and events by date, and where each stands in the drawing. */
import type { Archive } from '../edition/model.ts';
import type { Paths } from '../paths.ts';
import { compareDates, extentOf, formatDate } from '../text/dates.ts';

/** The lanes of the drawing, from the top. */
export const lanes = ['documents', 'sources', 'events'] as const;
export type Lane = (typeof lanes)[number];

/** Something that happened at some time. */
export interface Happening {
  /** The id of its entry in the list. */
  readonly id: string;
  readonly lane: Lane;
  /** EDTF; no more precise than known. */
  readonly date: string;
  /** One sentence, with its "according to". */
  readonly sentence: string;
  /** What the drawing writes beside it, where there is room. */
  readonly label: string;
  readonly href: string;
  readonly evidence: readonly string[];
}

/** Everything that is dated, in order. */
export function gatherHappenings(archive: Archive, paths: Paths): Happening[] {
  const documents = archive.documents.map(({ id, fields }): Happening => ({
    id: `document-${id}`,
    lane: 'documents',
    date: fields.date.edtf,
    sentence: fields.title.text,
    label: fields['title-short'],
    href: paths.document(id),
    evidence: [],
  }));
  const titles = new Map(archive.documents.map(({ id, fields }) => [id, fields['title-short'].toLowerCase()]));
  const sources = archive.sources.flatMap(({ id, fields, citations }): Happening[] => {
    const date = fields['event-date'] ?? fields.issued;
    if (date === undefined) return [];
    const notes = [...new Set(citations.map(({ note }) => note.replace(/^note-/, '')))];
    const cited = [...new Set(citations.map(({ document }) => titles.get(document) ?? document))];
    const where = notes.length === 0 ? '' : `, cited in the ${cited.join(' and the ')}, ${notes.length > 1 ? 'notes' : 'note'} ${notes.join(' and ')}`; // prettier-ignore
    const event = fields['event-date'] === undefined ? '' : ' (the date of the event)';
    return [
      {
        id: `source-${id}`,
        lane: 'sources',
        date,
        sentence: `${fields['title-short']}${event}${where}.`,
        label: notes.join(', '),
        href: paths.source(id),
        evidence: [],
      },
    ];
  });
  const events = archive.names.flatMap(({ id, fields }): Happening[] =>
    fields.chronology === undefined || fields.date === undefined
      ? []
      : [
          {
            id,
            lane: fields.lane ?? 'events',
            date: fields.date,
            sentence: fields.chronology,
            label: fields.name,
            href: paths.name(id),
            evidence: fields.evidence,
          },
        ],
  );
  const all = [...documents, ...sources, ...events];
  return all.sort((a, b) => compareDates(a.date, b.date) || lanes.indexOf(a.lane) - lanes.indexOf(b.lane));
}

/** A mark of the drawing, in its units. */
export interface Mark {
  readonly happening: Happening;
  /** The days it may mean: from, to; the mark stands in the middle. */
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
  /** Its label, where there is room for one. */
  readonly label: { readonly x: number; readonly y: number } | undefined;
}

/** The drawing: marks on lanes over a scale of months. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly lane: Lane; readonly y: number }[];
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
  readonly marks: readonly Mark[];
  /** What lies outside its span, and stands in the list only. */
  readonly outside: readonly Happening[];
}

const WIDTH = 1000;
const LEFT = 120;
const RIGHT = 990;
/** The height of a mark, and from one row of marks to the next. */
const ROW = 15;
/** The width of a letter of a label, on average. */
const LETTER = 6.4;
const DAY = 86_400_000;

/** Lays the happenings out. The span leaves out the few that lie far from the others. */
export function draw(happenings: readonly Happening[]): Drawing {
  const [first, last] = spanOf(happenings);
  const at = (time: number) => LEFT + 10 + ((time - first) / (last - first)) * (RIGHT - LEFT - 20);
  const isInside = ({ date }: Happening) => extentOf(date).first >= first && extentOf(date).last <= last;
  const inside = happenings.filter(isInside);

  let y = 36;
  const drawnLanes: { lane: Lane; y: number }[] = [];
  const marks: Mark[] = [];
  for (const lane of lanes) {
    const here = inside.filter((happening) => happening.lane === lane);
    if (here.length === 0) continue;
    drawnLanes.push({ lane, y });
    const rows: number[] = [];
    const placed = here.map((happening) => {
      const { first: begin, last: end } = extentOf(happening.date);
      const [from, to] = [at(begin), at(end)];
      const x = (from + to) / 2;
      let row = rows.findIndex((taken) => taken + ROW <= x);
      if (row < 0) row = rows.length;
      rows[row] = x;
      return { happening, from, to, x, y: y + row * ROW };
    });
    const depth = rows.length * ROW;
    marks.push(...labelMarks(placed, y, y + depth + 6));
    const below = marks.some(({ label, happening }) => happening.lane === lane && label !== undefined && label.y > y);
    y += depth + (below ? 62 : 46);
  }
  return {
    width: WIDTH,
    height: y + 14,
    lanes: drawnLanes,
    ticks: ticksOf(first, last).map(({ time, words }) => ({ x: at(time), words })),
    marks,
    outside: happenings.filter((happening) => !isInside(happening)),
  };
}

/** Writes labels above the first row of a lane, then below its last one, as far as there is room. */
function labelMarks(placed: readonly Omit<Mark, 'label'>[], top: number, bottom: number): Mark[] {
  const taken: { y: number; from: number; to: number }[] = [];
  return placed.map((mark) => {
    const half = (mark.happening.label.length * LETTER) / 2;
    const x = Math.min(Math.max(mark.x, LEFT + half), RIGHT - half);
    const lines = mark.y === top ? [top - 14] : [bottom + 8];
    const y = lines.find((line) => !taken.some((other) => other.y === line && other.from < x + half + 8 && other.to > x - half - 8)); // prettier-ignore
    const fits = y !== undefined && mark.happening.label !== '' && half * 2 < 190;
    if (fits) taken.push({ y, from: x - half, to: x + half });
    return { ...mark, label: fits ? { x, y } : undefined };
  });
}

/** The shortest span of time that holds all documents and nine tenths of everything, as whole months. */
function spanOf(happenings: readonly Happening[]): [first: number, last: number] {
  const extents = happenings.map(({ date }) => extentOf(date)).sort((a, b) => a.first - b.first);
  const size = Math.max(1, Math.ceil(extents.length * 0.9));
  let best = { first: -Infinity, last: Infinity };
  for (let from = 0; from + size <= extents.length; from += 1) {
    const window = extents.slice(from, from + size);
    const first = Math.min(...window.map((one) => one.first));
    const last = Math.max(...window.map((one) => one.last));
    if (last - first < best.last - best.first) best = { first, last };
  }
  const documents = happenings.filter(({ lane }) => lane === 'documents').map(({ date }) => extentOf(date));
  const start = new Date(Math.min(best.first, ...documents.map(({ first }) => first)));
  const end = new Date(Math.max(best.last, ...documents.map(({ last }) => last)));
  return [Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1), Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 1)]; // prettier-ignore
}

/** Ticks at round months or years, some eight of them. */
function ticksOf(first: number, last: number): { time: number; words: string }[] {
  const months = (last - first) / DAY / 30.44;
  const step = [1, 3, 6, 12, 24, 60, 120, 600].find((one) => months / one <= 9) ?? 1200;
  const start = new Date(first);
  const ticks: { time: number; words: string }[] = [];
  for (let month = Math.ceil(start.getUTCMonth() / step) * step; ; month += step) {
    const time = Date.UTC(start.getUTCFullYear(), month, 1);
    if (time > last) return ticks;
    const date = new Date(time).toISOString();
    const words = formatDate(date.slice(5, 7) === '01' ? date.slice(0, 4) : date.slice(0, 7));
    ticks.push({ time, words: date.slice(5, 7) === '01' || ticks.length === 0 ? words : words.replace(/ \d+$/, '') });
  }
}
