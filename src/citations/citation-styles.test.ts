/**
 * Citations in every style, for each form of work. Every string was checked by hand against its manual. The rules:
 *
 * - Chicago 18: letters as sender to recipient, without the word "letter"; up to two authors in a note;
 *   an entry that begins with the writer (14.222, 14.229); titles of websites without italics (14.206); unsigned news under
 *   the name of the newspaper or agency (14.199); no italics for agencies (14.200); the city in parentheses (14.193);
 *   remarks with their occasion in parentheses (14.217); hearings (14.283); paragraphs of unpaginated works (14.160).
 * - MLA 9: a description in place of a title (5.29); three or more authors (5.8); containers in italics (5.32); the version
 *   (5.48); abbreviated months except May, June, and July (appendix 1); `par.` after a comma (6.20); shortened names of bodies
 *   (6.6); a title in place of an author is not shortened, because no rule finds its first noun phrase (6.10).
 * - APA 7: the smallest body is the author and its parent the publisher (9.11); up to twenty authors (9.8); sentence case
 *   (6.17); descriptions in brackets; no period after a URL (9.35); without an author the title comes first (9.12);
 *   independent works in italics (9.19); conference remarks (10.5); hearings (11.5); `para.` (8.28).
 * - Bluebook 22: letters with the titles and bodies of writers and recipients (17.2.3); authors (15.1(b)); bodies from the
 *   smallest (15.1(c)) with the abbreviations of T6 and T10; `para.` instead of ¶ if the number is not printed, without `at`
 *   (3.3(b)); notes as `n.iv` (3.2(b)); "reprinted in" (1.6(a)(ii)); news in print (16.6) and on the web (18.2.2); speeches
 *   (17.2.5); hearings, by subject and committee if no print is cited (13.3); the typefaces of B2.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { apaInText, apaReference } from './apa.ts';
import { bluebookCitation } from './bluebook.ts';
import { chicagoOpening } from './chicago.ts';
import { citeDocument, citeSource, type Citable, type CitationContext } from './citable.ts';
import { styleCitations } from './citation-styles.ts';
import { toMarkdown, type Marked } from './italic-text.ts';
import { mlaEntry, mlaInText } from './mla.ts';

const { archive: bridge } = await readArchive('tests/archives/bridge');
assert(bridge);
const archive = bridge;
const context: CitationContext = { archive, paths: createPaths('https://bridge-papers.org/') };
const secondEdition: CitationContext = { ...context, edition: { number: 2, corrected: '1927-03-03' } };

function documentOf(id: string) {
  const document = archive.documents.find((candidate) => candidate.id === id);
  assert(document);
  return document;
}

/** @param range `p2`, or `p2 p3` for two passages */
function cite(id: string, range: string, { edition }: CitationContext): Citable {
  const document = documentOf(id);
  const [first, last] = range
    .split(' ')
    .map((passage) => document.passages.find((candidate) => candidate.id === passage));
  return citeDocument(document, first && { first, last: last ?? first }, { ...context, edition });
}

/** The pinned fragment of a passage: the tests of digests check the digest. */
function pinned(document: string, id: string): string {
  return `${id}.${documentOf(document).passages.find((passage) => passage.id === id)?.digest}`;
}

function fieldsOf(id: string) {
  const source = archive.sources.find((candidate) => candidate.id === id);
  assert(source);
  return source.fields;
}

const LETTER = 'https://bridge-papers.org/documents/letter/';
const NOTICE = 'https://bridge-papers.org/documents/notice/';
const P2 = `${LETTER}#${pinned('letter', 'p2')}`;
const NOTE = `${LETTER}#${pinned('letter', 'note-iv')}`;
const BULLET = `${NOTICE}#${pinned('notice', 'p7')}`;

const HEARING = 'before the Committee on Public Works, United States Senate, 61st Congress, 2nd Session';
const answer = {
  ...fieldsOf('amory-answer-14'),
  title: 'Answer to question 14, from Senator Marsh',
  number: undefined,
};

const cases: readonly [name: string, work: Citable, citations: readonly string[]][] = [
  [
    'a letter',
    cite('letter', '', context),
    [
      `Anna Beck et al. to Ruth Amory, June 12, 1911, in The Bridge at Port Alder, 1911: Two Papers, ${LETTER}.`,
      `Beck, Anna, John Marsh, and Elias Stroud. Letter to Ruth Amory, June 12, 1911. In The Bridge at Port Alder, 1911: Two Papers. ${LETTER}.`,
      `Beck, Anna, et al. Letter to Ruth Amory. 12 June 1911. *The Bridge at Port Alder, 1911: Two Papers*, ${LETTER}.`,
      '(Beck et al.)',
      `Beck, A., Marsh, J., & Stroud, E. (1911, June 12). \\[Letter to Ruth Amory\\]. The bridge at Port Alder, 1911: Two papers. ${LETTER}`,
      '(Beck et al., 1911)',
      `Letter from Anna Beck et al., County Councillors, to Ruth Amory, County Surveyor, Off. of the Surveyor (June 12, 1911), *reprinted in* The bridge at Port Alder, 1911: two papers, ${LETTER}.`,
    ],
  ],
  [
    'a paragraph of the second edition',
    cite('letter', 'p2', secondEdition),
    [
      `Anna Beck et al. to Ruth Amory, June 12, 1911, in The Bridge at Port Alder, 1911: Two Papers, 2nd ed. of the transcription, last corrected March 3, 1927, para. 2, ${P2}.`,
      `Beck, Anna, John Marsh, and Elias Stroud. Letter to Ruth Amory, June 12, 1911. In The Bridge at Port Alder, 1911: Two Papers, 2nd ed. of the transcription, last corrected March 3, 1927. ${LETTER}.`,
      `Beck, Anna, et al. Letter to Ruth Amory. 12 June 1911. *The Bridge at Port Alder, 1911: Two Papers*, 2nd ed. of the transcription, last corrected 3 Mar. 1927, ${P2}.`,
      '(Beck et al., par. 2)',
      `Beck, A., Marsh, J., & Stroud, E. (1911, June 12). \\[Letter to Ruth Amory; 2nd ed. of the transcription, last corrected March 3, 1927\\]. The bridge at Port Alder, 1911: Two papers. ${P2}`,
      '(Beck et al., 1911, para. 2)',
      `Letter from Anna Beck et al., County Councillors, to Ruth Amory, County Surveyor, Off. of the Surveyor para. 2 (June 12, 1911), *reprinted in* The bridge at Port Alder, 1911: two papers (2d ed. of transcription, last corrected Mar. 3, 1927), ${P2}.`,
    ],
  ],
  [
    'two paragraphs',
    cite('letter', 'p2 p3', secondEdition),
    [
      `Anna Beck et al. to Ruth Amory, June 12, 1911, in The Bridge at Port Alder, 1911: Two Papers, 2nd ed. of the transcription, last corrected March 3, 1927, paras. 2–3, ${P2}.`,
      `Beck, Anna, John Marsh, and Elias Stroud. Letter to Ruth Amory, June 12, 1911. In The Bridge at Port Alder, 1911: Two Papers, 2nd ed. of the transcription, last corrected March 3, 1927. ${LETTER}.`,
      `Beck, Anna, et al. Letter to Ruth Amory. 12 June 1911. *The Bridge at Port Alder, 1911: Two Papers*, 2nd ed. of the transcription, last corrected 3 Mar. 1927, ${P2}.`,
      '(Beck et al., pars. 2–3)',
      `Beck, A., Marsh, J., & Stroud, E. (1911, June 12). \\[Letter to Ruth Amory; 2nd ed. of the transcription, last corrected March 3, 1927\\]. The bridge at Port Alder, 1911: Two papers. ${P2}`,
      '(Beck et al., 1911, paras. 2–3)',
      `Letter from Anna Beck et al., County Councillors, to Ruth Amory, County Surveyor, Off. of the Surveyor paras. 2–3 (June 12, 1911), *reprinted in* The bridge at Port Alder, 1911: two papers (2d ed. of transcription, last corrected Mar. 3, 1927), ${P2}.`,
    ],
  ],
  [
    'a note',
    cite('letter', 'note-iv', secondEdition),
    [
      `Anna Beck et al. to Ruth Amory, June 12, 1911, in The Bridge at Port Alder, 1911: Two Papers, 2nd ed. of the transcription, last corrected March 3, 1927, note iv, ${NOTE}.`,
      `Beck, Anna, John Marsh, and Elias Stroud. Letter to Ruth Amory, June 12, 1911. In The Bridge at Port Alder, 1911: Two Papers, 2nd ed. of the transcription, last corrected March 3, 1927. ${LETTER}.`,
      `Beck, Anna, et al. Letter to Ruth Amory. 12 June 1911. *The Bridge at Port Alder, 1911: Two Papers*, 2nd ed. of the transcription, last corrected 3 Mar. 1927, ${NOTE}.`,
      '(Beck et al., note iv)',
      `Beck, A., Marsh, J., & Stroud, E. (1911, June 12). \\[Letter to Ruth Amory; 2nd ed. of the transcription, last corrected March 3, 1927\\]. The bridge at Port Alder, 1911: Two papers. ${NOTE}`,
      '(Beck et al., 1911, note iv)',
      `Letter from Anna Beck et al., County Councillors, to Ruth Amory, County Surveyor, Off. of the Surveyor n.iv (June 12, 1911), *reprinted in* The bridge at Port Alder, 1911: two papers (2d ed. of transcription, last corrected Mar. 3, 1927), ${NOTE}.`,
    ],
  ],
  [
    'a paper of a body',
    cite('notice', '', context),
    [
      `Office of the County Surveyor, “Tolls of the Bridge at Port Alder,” fact sheet, July 3, 1911, in The Bridge at Port Alder, 1911: Two Papers, ${NOTICE}.`,
      `Office of the County Surveyor. “Tolls of the Bridge at Port Alder.” Fact sheet, July 3, 1911. In The Bridge at Port Alder, 1911: Two Papers. ${NOTICE}.`,
      `Office of the County Surveyor. “Tolls of the Bridge at Port Alder.” 3 July 1911. *The Bridge at Port Alder, 1911: Two Papers*, ${NOTICE}. Fact sheet.`,
      '(Office of the County Surveyor)',
      `Office of the County Surveyor. (1911, July 3). *Tolls of the bridge at Port Alder* \\[Fact sheet\\]. The bridge at Port Alder, 1911: Two papers. ${NOTICE}`,
      '(Office of the County Surveyor, 1911)',
      `Fact Sheet, Off. of the County Surveyor, Tolls of the Bridge at Port Alder (July 3, 1911), *reprinted in* The bridge at Port Alder, 1911: two papers, ${NOTICE}.`,
    ],
  ],
  [
    'a paper of a body that is part of a larger one',
    {
      ...cite('notice', 'p7', secondEdition),
      authors: [{ literal: 'Bureau of Bridges', within: 'Department of Public Works' }],
    },
    [
      `Department of Public Works, Bureau of Bridges, “Tolls of the Bridge at Port Alder,” fact sheet, July 3, 1911, in The Bridge at Port Alder, 1911: Two Papers, 2nd ed. of the transcription, last corrected March 3, 1927, bullet 7, ${BULLET}.`,
      `Department of Public Works, Bureau of Bridges. “Tolls of the Bridge at Port Alder.” Fact sheet, July 3, 1911. In The Bridge at Port Alder, 1911: Two Papers, 2nd ed. of the transcription, last corrected March 3, 1927. ${NOTICE}.`,
      `Department of Public Works, Bureau of Bridges. “Tolls of the Bridge at Port Alder.” 3 July 1911. *The Bridge at Port Alder, 1911: Two Papers*, 2nd ed. of the transcription, last corrected 3 Mar. 1927, ${BULLET}. Fact sheet.`,
      '(Department of Public Works, bullet 7)',
      `Bureau of Bridges. (1911, July 3). *Tolls of the bridge at Port Alder* \\[Fact sheet; 2nd ed. of the transcription, last corrected March 3, 1927\\]. Department of Public Works; The bridge at Port Alder, 1911: Two papers. ${BULLET}`,
      '(Bureau of Bridges, 1911, bullet 7)',
      `Fact Sheet, Bureau of Bridges, Dep’t of Public Works, Tolls of the Bridge at Port Alder bullet 7 (July 3, 1911), *reprinted in* The bridge at Port Alder, 1911: two papers (2d ed. of transcription, last corrected Mar. 3, 1927), ${BULLET}.`,
    ],
  ],
  [
    'a report of a newspaper, with its author',
    citeSource({
      id: 'newspaper',
      fields: { ...fieldsOf('gazette-1911-05-09'), author: [{ family: 'Vale', given: 'Maria' }] },
    }),
    [
      'Maria Vale, “Agreement on Tolls Near, Vale Says,” *Gazette*, May 9, 1911, https://gazette.example/1911/05/09/.',
      'Vale, Maria. “Agreement on Tolls Near, Vale Says.” *Gazette*, May 9, 1911. https://gazette.example/1911/05/09/.',
      'Vale, Maria. “Agreement on Tolls Near, Vale Says.” *Gazette*, 9 May 1911, https://gazette.example/1911/05/09/.',
      '(Vale)',
      'Vale, M. (1911, May 9). Agreement on tolls near, Vale says. *Gazette*. https://gazette.example/1911/05/09/',
      '(Vale, 1911)',
      'Maria Vale, *Agreement on Tolls Near, Vale Says*, Gazette (May 9, 1911), https://gazette.example/1911/05/09/.',
    ],
  ],
  [
    'a report of an agency',
    citeSource({
      id: 'agency',
      fields: { ...fieldsOf('courier-1911-05-02'), 'container-title': 'Reuters', 'publisher-place': 'London' },
    }),
    [
      '“Company at Work on New Bridge Toll Agreement,” Reuters (London), May 2, 1911.',
      'Reuters (London). “Company at Work on New Bridge Toll Agreement.” May 2, 1911.',
      '“Company at Work on New Bridge Toll Agreement.” *Reuters*, 2 May 1911.',
      '(“Company at Work on New Bridge Toll Agreement”)',
      '*Company at work on new bridge toll agreement*. (1911, May 2). Reuters.',
      '(*Company at Work on New Bridge Toll Agreement*, 1911)',
      '*Company at Work on New Bridge Toll Agreement*, Reuters (London), May 2, 1911.',
    ],
  ],
  [
    'remarks',
    citeSource({
      id: 'remarks',
      fields: {
        ...fieldsOf('holloway-1911-04-27'),
        title: 'The Tolls of the Bridge',
        'title-sentence': 'The tolls of the bridge',
      },
    }),
    [
      'Peter Holloway, “The Tolls of the Bridge” (remarks, Second Carriers’ Meeting, Port Alder, April 27, 1911).',
      'Holloway, Peter. “The Tolls of the Bridge.” Remarks, Second Carriers’ Meeting, Port Alder, April 27, 1911.',
      'Holloway, Peter. “The Tolls of the Bridge.” Second Carriers’ Meeting, 27 Apr. 1911, Port Alder.',
      '(Holloway)',
      'Holloway, P. (1911, April 27). *The tolls of the bridge*. Second Carriers’ Meeting, Port Alder.',
      '(Holloway, 1911)',
      'Peter Holloway, Remarks at the Second Carriers’ Meeting: The Tolls of the Bridge (Apr. 27, 1911).',
    ],
  ],
  [
    'remarks whose title names the event',
    citeSource({ id: 'remarks', fields: fieldsOf('holloway-1911-04-27') }),
    [
      'Peter Holloway, “Remarks to the Second Carriers’ Meeting” (remarks, Port Alder, April 27, 1911).',
      'Holloway, Peter. “Remarks to the Second Carriers’ Meeting.” Remarks, Port Alder, April 27, 1911.',
      'Holloway, Peter. “Remarks to the Second Carriers’ Meeting.” Second Carriers’ Meeting, 27 Apr. 1911, Port Alder.',
      '(Holloway)',
      'Holloway, P. (1911, April 27). *Remarks to the second Carriers’ Meeting*. Second Carriers’ Meeting, Port Alder.',
      '(Holloway, 1911)',
      'Peter Holloway, Remarks to the Second Carriers’ Meeting (Apr. 27, 1911).',
    ],
  ],
  [
    'an answer on the record of a hearing',
    citeSource({
      id: 'answer',
      fields: {
        ...answer,
        issued: undefined,
        'event-title': `Hearing on the Bridges Act ${HEARING}`,
        'event-date': '1910-06-17',
      },
    }),
    [
      '*Hearing on the Bridges Act before the Committee on Public Works, United States Senate*, 61st Cong., 2nd sess. (1910) (answer of Ruth Amory to question 14, from Senator Marsh).',
      `Amory, Ruth. Answer to question 14, from Senator Marsh. Hearing on the Bridges Act ${HEARING}, June 17, 1910.`,
      `Amory, Ruth. Answer to question 14, from Senator Marsh. Hearing on the Bridges Act ${HEARING}, 17 June 1910.`,
      '(Amory)',
      '*Hearing on the Bridges Act before the Committee on Public Works, United States Senate*, 61st Cong. (1910) (answer of Ruth Amory to question 14, from Senator Marsh).',
      '(*Hearing on the Bridges Act*, 1910)',
      '*Hearing on the Bridges Act Before the S. Comm. on Public Works*, 61st Cong. (1910) (answer of Ruth Amory to question 14, from Senator Marsh).',
    ],
  ],
  [
    'an answer in a printed hearing',
    citeSource({
      id: 'printed',
      fields: {
        ...answer,
        'container-title': `Bridges of the Coast: Hearings ${HEARING}`,
        'container-title-sentence': `Bridges of the coast: Hearings ${HEARING}`,
        number: 'S. Hrg. 61-100',
        publisher: 'Government Printing Office',
        'publisher-place': 'Washington',
        issued: '1910',
      },
    }),
    [
      '*Bridges of the Coast: Hearings before the Committee on Public Works, United States Senate*, 61st Cong., 2nd sess., S. Hrg. 61-100 (1910) (answer of Ruth Amory to question 14, from Senator Marsh).',
      `Amory, Ruth. Answer to question 14, from Senator Marsh. In *Bridges of the Coast: Hearings ${HEARING}*. S. Hrg. 61-100. Washington: Government Printing Office, 1910.`,
      `Amory, Ruth. Answer to question 14, from Senator Marsh. *Bridges of the Coast: Hearings ${HEARING}*, S. Hrg. 61-100, Government Printing Office, 1910.`,
      '(Amory)',
      '*Bridges of the coast: Hearings before the Committee on Public Works, United States Senate*, 61st Cong. (1910) (answer of Ruth Amory to question 14, from Senator Marsh).',
      '(*Bridges of the Coast*, 1910)',
      '*Bridges of the Coast: Hearings Before the S. Comm. on Public Works*, 61st Cong. (1910) (answer of Ruth Amory to question 14, from Senator Marsh).',
    ],
  ],
  [
    'a book',
    {
      ...citeSource({ id: 'book', fields: fieldsOf('amory-answer-14') }),
      form: 'work',
      type: 'book',
      authors: [{ literal: 'Nobody', within: undefined }],
      title: { text: 'A book of nothing', sentence: 'A book of nothing', devised: false, english: true },
      number: undefined,
      place: 'Nowhere',
      publisher: 'Press',
      date: '1900',
    },
    [
      'Nobody, *A Book of Nothing* (Press, 1900).',
      'Nobody. *A Book of Nothing*. Press, 1900.',
      'Nobody. *A Book of Nothing*. Press, 1900.',
      '(Nobody)',
      'Nobody. (1900). *A book of nothing*. Press.',
      '(Nobody, 1900)',
      'Nobody, *A Book of Nothing* (1900).',
    ],
  ],
];

for (const [name, work, citations] of cases) {
  test(`cites ${name}`, () => {
    const formatted = styleCitations(work).flatMap((style) => style.citations.map(({ text }) => toMarkdown(text)));
    assert.deepEqual(formatted, citations);
  });
}

test('three or more authors of a letter become the first and "et al." in a note of Chicago', () => {
  const letter = cite('letter', '', context);
  const [first] = letter.authors;
  assert(first);
  assert.match(chicagoOpening({ ...letter, authors: [first, first, first] }), /^Anna Beck et al\. to Ruth Amory,/);
});

test('the citation for a copied quotation has no locator and no period', () => {
  assert.equal(
    chicagoOpening(cite('letter', 'p3', { ...context, edition: { number: 1, corrected: undefined } })),
    'Anna Beck et al. to Ruth Amory, June 12, 1911, in The Bridge at Port Alder, 1911: Two Papers, 1st ed. of the transcription',
  );
});

test('Bluebook names the body of a letter if its writers have no titles', () => {
  const letter = { ...cite('letter', '', context), capacities: { authors: undefined, recipients: undefined } };
  const opening = (work: Citable) => toMarkdown(bluebookCitation(work)).split(' (June')[0];
  assert.equal(opening(letter), 'Letter from Anna Beck et al., Council of the County of Alder, to Ruth Amory');
  assert.equal(opening({ ...letter, affiliation: undefined }), 'Letter from Anna Beck et al. to Ruth Amory');
  assert.equal(opening({ ...letter, authors: [], affiliation: undefined }), 'Letter from Unsigned to Ruth Amory');
});

test('a letter names the repository of its original', () => {
  const document = documentOf('letter');
  const fields = {
    ...document.fields,
    archive: 'County Archives',
    'archive-place': 'Port Alder',
    archive_collection: 'Amory Papers',
    archive_location: 'box 3, folder 2',
  };
  const work = citeDocument({ ...document, fields }, undefined, context);
  const texts = styleCitations(work).flatMap(({ citations }) => citations.map(({ text }) => toMarkdown(text)));
  const place = 'box 3, folder 2, Amory Papers, County Archives, Port Alder';
  assert.deepEqual(
    [
      `June 12, 1911, ${place}, in The Bridge`,
      `June 12, 1911. Box 3, folder 2, Amory Papers, County Archives, Port Alder. In The Bridge`,
      '12 June 1911. Box 3, folder 2, Amory Papers, County Archives, Port Alder.',
      'Amory Papers (Box 3, Folder 2), County Archives, Port Alder; The bridge',
      // The holder is first (Bluebook 17.2).
      '(June 12, 1911) (on file with County Archives, Amory Papers, box 3, folder 2), *reprinted in*',
    ].filter((expected) => !texts.some((text) => text.includes(expected))),
    [],
  );
});

test('a citation in the text begins like the entry of a letter without an author or a title', () => {
  const letter = { ...cite('letter', '', context), authors: [], affiliation: undefined };
  const start = (text: Marked) => toMarkdown(text).replaceAll('\\', '');
  assert.match(start(apaReference(letter)), /^\[Letter to Ruth Amory[;\]]/);
  // APA 8.14 and 9.22: a description in brackets.
  assert.equal(start(apaInText(letter)), '([Letter to Ruth Amory], 1911)');
  assert.match(start(mlaEntry(letter)), /^Letter to Ruth Amory\. /);
  // MLA 6.6: the first words of the entry, without quotation marks for a description (5.29).
  assert.equal(start(mlaInText(letter)), '(Letter to Ruth Amory)');
});

test('a law that the archive contains has its number and section', () => {
  const document = documentOf('notice');
  const fields = { ...document.fields, kind: 'statute' as const, number: 'Pub. L. No. 61-12', section: '4' };
  const work = citeDocument({ ...document, fields }, undefined, context);
  for (const { citations } of styleCitations(work)) {
    assert.match(toMarkdown(citations[0]?.text ?? ''), /Pub\. L\. No\. 61-12, § 4/);
  }
});
