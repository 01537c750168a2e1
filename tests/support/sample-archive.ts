/** A small archive with a history, for tests of the check of drafts. */
import { indexArchive } from '../../src/draft/indexed-archive.ts';
import type { AddressLine, AddressWithReadings, PassageText } from '../../src/draft/archive-text.ts';

const HOME = 'https://archive.example/papers/';

const TEXTS: readonly [document: string, id: string, locator: string, text: string][] = [
  ['letter', 'p1', 'para. 1', 'The harbor was dredged in 1921, at a cost of $40,000. No ship of more than 3.5 fathoms has entered it since.'], // prettier-ignore
  ['letter', 'p2', 'para. 2', '“It won’t silt again,” the engineer said. The keeper counts ships, boats and rafts every evening before the lamp is lit.'], // prettier-ignore
  ['letter', 'p3', 'para. 3', 'The council shall not charge fishermen for the use of the northern quay. The […] quay is closed to carts.'], // prettier-ignore
  ['letter', 'note-i', 'note i', 'Minutes of the harbor board, volume seven, as copied by its clerk.'],
  ['notice', 'p1', 'para. 1', 'The council shall not charge carriers for the use of the southern quay.'],
  ['notice', 'p2', 'para. 2', 'Каждый вечер смотритель считает корабли, лодки и плоты у северной пристани.'],
  ['notice', 'p4', 'para. 4', 'Masters of vessels must report to the harbor office within six hours of arrival.'],
];

function describePassage([document, id, locator, text]: (typeof TEXTS)[number]): PassageText {
  const url = `${HOME}documents/${document}/#${id}.now${id.replace(/\W/g, '')}`;
  const kind = id.startsWith('note') ? 'note' : 'paragraph';
  return { document, id, url, kind, locator, text, voice: 'document', calls: [], annotations: [] };
}

function listAddresses(document: string): AddressWithReadings[] {
  return TEXTS.filter(([owner]) => owner === document).map(([, id, locator]) => ({
    id,
    locator,
    state: 'current',
    readings: [reading(`now${id.replace(/\W/g, '')}`, 1, 'first')],
    moves: [],
    forwards: [],
  }));
}

function reading(digest: string, since: number, cause: 'first' | 'our error', text?: string) {
  const event = cause === 'first' ? ('published' as const) : ('corrected' as const);
  return {
    digest,
    since,
    date: `202${since}-01-01`,
    cause,
    event,
    sameWords: [],
    ...(text === undefined ? {} : { text }),
  };
}

function describeDocument(id: string, short: string, addresses: readonly AddressWithReadings[]): AddressLine {
  return {
    id,
    short,
    title: `${short} about the harbor`,
    kind: short.toLowerCase(),
    aliases: [],
    url: `${HOME}documents/${id}/`,
    edition: 2,
    citation: `${short} about the harbor, 1922`,
    ended: undefined,
    former: id === 'letter' ? ['old-letter'] : [],
    marks: ['page-2'],
    spoken:
      id === 'letter'
        ? [{ passage: 'p2', exact: 'It won’t silt again,', speaker: 'Ida Lund', reportedBy: 'Gazette' }]
        : [],
    addresses,
  };
}

const corrected = listAddresses('notice').map((address) =>
  address.id === 'p4'
    ? {
        ...address,
        readings: [
          reading(
            'old44',
            1,
            'first',
            'Masters of vessels must report to the harbor office within sixty hours of arrival.',
          ),
          reading('nowp4', 2, 'our error'),
        ],
      }
    : address,
);

const withdrawn: AddressWithReadings = {
  id: 'p3',
  state: 'withdrawn',
  readings: [reading('gone3', 1, 'first', 'A paragraph that was printed twice by mistake and removed.')],
  moves: [],
  forwards: ['p1'].map((id) => ({ id, since: 2 })),
  ended: { date: '2022-01-01', event: 'removed', reason: 'printed twice' },
};

/** A letter and a notice; the fourth paragraph of the notice was corrected, and the third one was removed. */
export const sampleArchive = indexArchive({
  home: HOME,
  passages: TEXTS.map(describePassage),
  pages: new Set(['names/ida-lund/', 'sources/gazette/']),
  documents: [
    describeDocument('letter', 'Letter', listAddresses('letter')),
    describeDocument('notice', 'Notice', [...corrected, withdrawn]),
  ],
});
