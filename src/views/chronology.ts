/** The chronology: documents, cited works and events by date, and where each stands in the drawing. */
import type { Archive } from '../model/model.ts';
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
    sentence: `${fields.title.text}.`,
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
  /** On which side its label stands. */
  readonly side: 'left' | 'right';
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
/** From one row of marks to the next. */
const ROW = 19;
/** The width of a letter of a label, on average; half that of a mark; the space after a label. */
const LETTER = 6.3;
const HALF = 8;
const SPACE = 14;
const DAY = 86_400_000;

/** Lays the happenings out, each in the first row of its lane where mark and label have room. The span leaves out the few that lie far from the others. */
export function draw(happenings: readonly Happening[]): Drawing {
  const [first, last] = spanOf(happenings);
  const at = (time: number) => LEFT + 10 + ((time - first) / (last - first)) * (RIGHT - LEFT - 20);
  const isInside = ({ date }: Happening) => extentOf(date).first >= first && extentOf(date).last <= last;

  let y = 30;
  const drawnLanes: { lane: Lane; y: number }[] = [];
  const marks: Mark[] = [];
  for (const lane of lanes) {
    const here = happenings.filter((happening) => happening.lane === lane && isInside(happening));
    if (here.length === 0) continue;
    drawnLanes.push({ lane, y });
    const rows: { from: number; to: number }[][] = [];
    for (const happening of here) {
      const extent = extentOf(happening.date);
      const [from, to] = [at(extent.first), at(extent.last)];
      const x = (from + to) / 2;
      const width = HALF + happening.label.length * LETTER + SPACE;
      const side = x + width > WIDTH ? 'left' : 'right';
      const room = side === 'right' ? { from: x - HALF, to: x + width } : { from: x - width, to: x + HALF };
      const free = rows.findIndex((row) => row.every((taken) => taken.to <= room.from || room.to <= taken.from));
      const row = free < 0 ? rows.length : free;
      (rows[row] ??= []).push(room);
      marks.push({ happening, from, to, x, y: y + row * ROW, side });
    }
    y += rows.length * ROW + 20;
  }
  return {
    width: WIDTH,
    height: y + 20,
    lanes: drawnLanes,
    ticks: ticksOf(first, last).map(({ time, words }) => ({ x: at(time), words })),
    marks,
    outside: happenings.filter((happening) => !isInside(happening)),
  };
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
