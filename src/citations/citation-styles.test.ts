/**
 * Every string here was checked by hand against its manual. The rules, in the order of the forms:
 *
 * Chicago 17  letters: sender to recipient, date, without the word "letter" (14.111); four authors or more in a note (14.76);
 *             bibliography entry that begins with the writer (14.222, 14.229); titles of websites upright (14.206);
 *             unsigned news under the agency's name (14.199), agencies upright (14.200), city in parentheses (14.193);
 *             remarks with their occasion in parentheses (14.217); hearings (14.283); paragraphs of what has no pages (14.160).
 * MLA 9       description in the place of a title (5.29); three authors or more (5.8); containers in italics (5.32); version
 *             (5.48); dates with shortened months but May, June, July (appendix 1); `par.` after a comma (6.20); bodies
 *             shortened in the text (6.6); a title that stands for an author is given whole, since no rule can find its
 *             first noun phrase (6.10).
 * APA 7       group author is the smallest body, its parents publish (9.11); up to twenty authors (9.8); sentence case (6.17);
 *             untitled works described in brackets; no stop after an address (9.35); title first where there is no author
 *             (9.12); what stands alone in italics (9.19); conference remarks (10.5); hearings (11.5); `para.` (8.28).
 * Bluebook 21 letters, with the titles and bodies of writers and recipients (17.2.3); authors (15.1(b)), bodies from the
 *             smallest (15.1(c)) with T6 and T10; `para.` and never ¶ where the paper prints no number, and no `at` before
 *             it (3.3(b)); notes as `n.iv` (3.2(b)); "reprinted in" (1.6(a)(ii)); news in print (16.6) and on the web
 *             (18.2.2); speeches (17.2.5); hearings, by their subject and committee where no print is cited (13.3; Chicago
 *             and APA follow it); typefaces of B2.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { citeDocument, citeSource, citeSourcePage, type Citable, type CitationContext } from './citable.ts';
import { bluebookCitation } from './bluebook.ts';
import { chicagoOpening } from './chicago.ts';
import { toMarkdown } from './italic-text.ts';
import { styleCitations } from './citation-styles.ts';

const { archive: read } = await readArchive('content');
assert(read);
const archive = read;
const paths = createPaths('https://archive.example/');
const bare: CitationContext = { archive, paths };
const second: CitationContext = { ...bare, edition: { number: 2, corrected: '2027-03-03' } };

function documentOf(id: string) {
  const found = archive.documents.find((document) => document.id === id);
  assert(found);
  return found;
}

/** @param range `p4`, or `p3 p4` for several */
function cite(id: string, range: string, context: CitationContext): Citable {
  const document = documentOf(id);
  const [first, last] = range.split(' ').map((passage) => document.passages.find((each) => each.id === passage));
  return citeDocument(document, first && { first, last: last ?? first }, context);
}

function sourceOf(id: string) {
  const found = archive.sources.find((source) => source.id === id);
  assert(found);
  return found;
}

const cases: [name: string, work: Citable, strings: string[]][] = [
  [
    'the letter',
    cite('senate-letter', '', bare),
    [
      'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, https://archive.example/documents/senate-letter/.',
      'Sessions, Jeff, James M. Inhofe, David Vitter, John Cornyn, Roger Wicker, and John Thune. Letter to Hillary Clinton, October 18, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents. https://archive.example/documents/senate-letter/.',
      'Sessions, Jeff, et al. Letter to Hillary Clinton. 18 Oct. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, https://archive.example/documents/senate-letter/.',
      '(Sessions et al.)',
      'Sessions, J., Inhofe, J. M., Vitter, D., Cornyn, J., Wicker, R., & Thune, J. (2010, October 18). \\[Letter to Hillary Clinton\\]. U.S.–Russian missile defense, 2010: Two documents. https://archive.example/documents/senate-letter/',
      '(Sessions et al., 2010)',
      'Letter from Jeff Sessions et al., U.S. Senators, to Hillary Clinton, Sec’y of State, U.S. Dep’t of State (Oct. 18, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents, https://archive.example/documents/senate-letter/.',
    ],
  ],
  [
    'a paragraph of the letter, from its second edition',
    cite('senate-letter', 'p4', second),
    [
      'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed., corrected March 3, 2027, para. 4, https://archive.example/documents/senate-letter/#p4.pc2uk.',
      'Sessions, Jeff, James M. Inhofe, David Vitter, John Cornyn, Roger Wicker, and John Thune. Letter to Hillary Clinton, October 18, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed., corrected March 3, 2027. https://archive.example/documents/senate-letter/.',
      'Sessions, Jeff, et al. Letter to Hillary Clinton. 18 Oct. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, 2nd ed., corrected 3 Mar. 2027, https://archive.example/documents/senate-letter/#p4.pc2uk.',
      '(Sessions et al., par. 4)',
      'Sessions, J., Inhofe, J. M., Vitter, D., Cornyn, J., Wicker, R., & Thune, J. (2010, October 18). \\[Letter to Hillary Clinton; transcription, 2nd ed., corrected March 3, 2027\\]. U.S.–Russian missile defense, 2010: Two documents. https://archive.example/documents/senate-letter/#p4.pc2uk',
      '(Sessions et al., 2010, para. 4)',
      'Letter from Jeff Sessions et al., U.S. Senators, to Hillary Clinton, Sec’y of State, U.S. Dep’t of State para. 4 (Oct. 18, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents (2d ed., corrected Mar. 3, 2027), https://archive.example/documents/senate-letter/#p4.pc2uk.',
    ],
  ],
  [
    'two paragraphs of the letter',
    cite('senate-letter', 'p3 p4', second),
    [
      'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed., corrected March 3, 2027, paras. 3–4, https://archive.example/documents/senate-letter/#p3.f3vm5.',
      'Sessions, Jeff, James M. Inhofe, David Vitter, John Cornyn, Roger Wicker, and John Thune. Letter to Hillary Clinton, October 18, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed., corrected March 3, 2027. https://archive.example/documents/senate-letter/.',
      'Sessions, Jeff, et al. Letter to Hillary Clinton. 18 Oct. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, 2nd ed., corrected 3 Mar. 2027, https://archive.example/documents/senate-letter/#p3.f3vm5.',
      '(Sessions et al., pars. 3–4)',
      'Sessions, J., Inhofe, J. M., Vitter, D., Cornyn, J., Wicker, R., & Thune, J. (2010, October 18). \\[Letter to Hillary Clinton; transcription, 2nd ed., corrected March 3, 2027\\]. U.S.–Russian missile defense, 2010: Two documents. https://archive.example/documents/senate-letter/#p3.f3vm5',
      '(Sessions et al., 2010, paras. 3–4)',
      'Letter from Jeff Sessions et al., U.S. Senators, to Hillary Clinton, Sec’y of State, U.S. Dep’t of State paras. 3–4 (Oct. 18, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents (2d ed., corrected Mar. 3, 2027), https://archive.example/documents/senate-letter/#p3.f3vm5.',
    ],
  ],
  [
    'a note of the letter',
    cite('senate-letter', 'note-iv', second),
    [
      'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed., corrected March 3, 2027, note iv, https://archive.example/documents/senate-letter/#note-iv.bg3zq.',
      'Sessions, Jeff, James M. Inhofe, David Vitter, John Cornyn, Roger Wicker, and John Thune. Letter to Hillary Clinton, October 18, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed., corrected March 3, 2027. https://archive.example/documents/senate-letter/.',
      'Sessions, Jeff, et al. Letter to Hillary Clinton. 18 Oct. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, 2nd ed., corrected 3 Mar. 2027, https://archive.example/documents/senate-letter/#note-iv.bg3zq.',
      '(Sessions et al., note iv)',
      'Sessions, J., Inhofe, J. M., Vitter, D., Cornyn, J., Wicker, R., & Thune, J. (2010, October 18). \\[Letter to Hillary Clinton; transcription, 2nd ed., corrected March 3, 2027\\]. U.S.–Russian missile defense, 2010: Two documents. https://archive.example/documents/senate-letter/#note-iv.bg3zq',
      '(Sessions et al., 2010, note iv)',
      'Letter from Jeff Sessions et al., U.S. Senators, to Hillary Clinton, Sec’y of State, U.S. Dep’t of State n.iv (Oct. 18, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents (2d ed., corrected Mar. 3, 2027), https://archive.example/documents/senate-letter/#note-iv.bg3zq.',
    ],
  ],
  [
    'the fact sheet',
    cite('fact-sheet', '', bare),
    [
      'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance, “Missile Defense Cooperation with the Russian Federation,” fact sheet, December 1, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, https://archive.example/documents/fact-sheet/.',
      'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance. “Missile Defense Cooperation with the Russian Federation.” Fact sheet, December 1, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents. https://archive.example/documents/fact-sheet/.',
      'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance. “Missile Defense Cooperation with the Russian Federation.” 1 Dec. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, https://archive.example/documents/fact-sheet/. Fact sheet.',
      '(U.S. Department of State)',
      'Bureau of Arms Control, Verification, and Compliance. (2010, December 1). *Missile defense cooperation with the Russian Federation* \\[Fact sheet\\]. U.S. Department of State; U.S.–Russian missile defense, 2010: Two documents. https://archive.example/documents/fact-sheet/',
      '(Bureau of Arms Control, Verification, and Compliance, 2010)',
      'Fact Sheet, Bureau of Arms Control, Verification & Compliance, U.S. Dep’t of State, Missile Defense Cooperation with the Russian Federation (Dec. 1, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents, https://archive.example/documents/fact-sheet/.',
    ],
  ],
  [
    'a bullet of the fact sheet',
    cite('fact-sheet', 'p7', second),
    [
      'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance, “Missile Defense Cooperation with the Russian Federation,” fact sheet, December 1, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed., corrected March 3, 2027, bullet 7, https://archive.example/documents/fact-sheet/#p7.ppeso.',
      'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance. “Missile Defense Cooperation with the Russian Federation.” Fact sheet, December 1, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed., corrected March 3, 2027. https://archive.example/documents/fact-sheet/.',
      'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance. “Missile Defense Cooperation with the Russian Federation.” 1 Dec. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, 2nd ed., corrected 3 Mar. 2027, https://archive.example/documents/fact-sheet/#p7.ppeso. Fact sheet.',
      '(U.S. Department of State, bullet 7)',
      'Bureau of Arms Control, Verification, and Compliance. (2010, December 1). *Missile defense cooperation with the Russian Federation* \\[Fact sheet; transcription, 2nd ed., corrected March 3, 2027\\]. U.S. Department of State; U.S.–Russian missile defense, 2010: Two documents. https://archive.example/documents/fact-sheet/#p7.ppeso',
      '(Bureau of Arms Control, Verification, and Compliance, 2010, bullet 7)',
      'Fact Sheet, Bureau of Arms Control, Verification & Compliance, U.S. Dep’t of State, Missile Defense Cooperation with the Russian Federation bullet 7 (Dec. 1, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents (2d ed., corrected Mar. 3, 2027), https://archive.example/documents/fact-sheet/#p7.ppeso.',
    ],
  ],
  [
    'the work interfax-avn-2010-07-08',
    citeSource(sourceOf('interfax-avn-2010-07-08')),
    [
      '“Russia Working on New Missile Defense Treaty,” Interfax-AVN (Moscow), July 8, 2010.',
      'Interfax-AVN (Moscow). “Russia Working on New Missile Defense Treaty.” July 8, 2010.',
      '“Russia Working on New Missile Defense Treaty.” *Interfax-AVN*, 8 July 2010.',
      '(“Russia Working on New Missile Defense Treaty”)',
      '*Russia working on new missile defense treaty*. (2010, July 8). Interfax-AVN.',
      '(*Russia Working on New Missile Defense Treaty*, 2010)',
      '*Russia Working on New Missile Defense Treaty*, Interfax-AVN (Moscow), July 8, 2010.',
    ],
  ],
  [
    'the work bloomberg-2010-10-01',
    citeSource(sourceOf('bloomberg-2010-10-01')),
    [
      '“U.S.-Russia Accord on Missile Defense Almost Ready, Lavrov Says,” Bloomberg, October 1, 2010, http://www.bloomberg.com/news/articles/2010-10-01/u-s-russia-close-to-reaching-agreement-on-missile-defense-lavrov-says.',
      'Bloomberg. “U.S.-Russia Accord on Missile Defense Almost Ready, Lavrov Says.” October 1, 2010. http://www.bloomberg.com/news/articles/2010-10-01/u-s-russia-close-to-reaching-agreement-on-missile-defense-lavrov-says.',
      '“U.S.-Russia Accord on Missile Defense Almost Ready, Lavrov Says.” *Bloomberg*, 1 Oct. 2010, http://www.bloomberg.com/news/articles/2010-10-01/u-s-russia-close-to-reaching-agreement-on-missile-defense-lavrov-says.',
      '(“U.S.-Russia Accord on Missile Defense Almost Ready, Lavrov Says”)',
      '*U.S.-Russia accord on missile defense almost ready, Lavrov says*. (2010, October 1). Bloomberg. http://www.bloomberg.com/news/articles/2010-10-01/u-s-russia-close-to-reaching-agreement-on-missile-defense-lavrov-says',
      '(*U.S.-Russia Accord on Missile Defense Almost Ready, Lavrov Says*, 2010)',
      '*U.S.-Russia Accord on Missile Defense Almost Ready, Lavrov Says*, Bloomberg (Oct. 1, 2010), http://www.bloomberg.com/news/articles/2010-10-01/u-s-russia-close-to-reaching-agreement-on-missile-defense-lavrov-says.',
    ],
  ],
  [
    'the work clinton-qfr-165',
    citeSource(sourceOf('clinton-qfr-165')),
    [
      '*Hearing on the New START Treaty before the Committee on Armed Services, United States Senate*, 111th Cong., 2nd sess. (2010) (answer of Hillary Rodham Clinton to question for the record 165, from Senator Thune).',
      'Clinton, Hillary Rodham. Answer to question for the record 165, from Senator Thune. Hearing on the New START Treaty before the Committee on Armed Services, United States Senate, 111th Congress, 2nd Session, June 17, 2010.',
      'Clinton, Hillary Rodham. Answer to question for the record 165, from Senator Thune. Hearing on the New START Treaty before the Committee on Armed Services, United States Senate, 111th Congress, 2nd Session, 17 June 2010.',
      '(Clinton)',
      '*Hearing on the New START Treaty before the Committee on Armed Services, United States Senate*, 111th Cong. (2010) (answer of Hillary Rodham Clinton to question for the record 165, from Senator Thune).',
      '(*Hearing on the New START Treaty*, 2010)',
      '*Hearing on the New START Treaty Before the S. Comm. on Armed Servs.*, 111th Cong. (2010) (answer of Hillary Rodham Clinton to question for the record 165, from Senator Thune).',
    ],
  ],
  [
    'an answer in a printed hearing',
    citeSource({
      id: 'printed',
      fields: {
        ...sourceOf('clinton-qfr-165').fields,
        'event-title': undefined,
        'event-date': undefined,
        'container-title':
          'Foreign Policy: Hearings before the Committee on Armed Services, United States Senate, 111th Congress, 2nd Session',
        'container-title-sentence':
          'Foreign policy: Hearings before the Committee on Armed Services, United States Senate, 111th Congress, 2nd Session',
        number: 'S. Hrg. 111-1000',
        publisher: 'Government Printing Office',
        'publisher-place': 'Washington',
        issued: '2010',
      },
    }),
    [
      '*Foreign Policy: Hearings before the Committee on Armed Services, United States Senate*, 111th Cong., 2nd sess., S. Hrg. 111-1000 (2010) (answer of Hillary Rodham Clinton to question for the record 165, from Senator Thune).',
      'Clinton, Hillary Rodham. Answer to question for the record 165, from Senator Thune. In *Foreign Policy: Hearings before the Committee on Armed Services, United States Senate, 111th Congress, 2nd Session*. S. Hrg. 111-1000. Washington: Government Printing Office, 2010.',
      'Clinton, Hillary Rodham. Answer to question for the record 165, from Senator Thune. *Foreign Policy: Hearings before the Committee on Armed Services, United States Senate, 111th Congress, 2nd Session*, S. Hrg. 111-1000, Government Printing Office, 2010.',
      '(Clinton)',
      '*Foreign policy: Hearings before the Committee on Armed Services, United States Senate*, 111th Cong. (2010) (answer of Hillary Rodham Clinton to question for the record 165, from Senator Thune).',
      '(*Foreign Policy*, 2010)',
      '*Foreign Policy: Hearings Before the S. Comm. on Armed Servs.*, 111th Cong. (2010) (answer of Hillary Rodham Clinton to question for the record 165, from Senator Thune).',
    ],
  ],
  [
    'the work rose-rusi-2010-05-27',
    citeSource(sourceOf('rose-rusi-2010-05-27')),
    [
      'Frank A. Rose, “Prospects for U.S.-Russia Missile Defense Cooperation” (remarks, 11th Royal United Services Institute for Defence and Security Studies (RUSI) Missile Defence Conference, London, United Kingdom, May 27, 2010), https://2009-2017.state.gov/t/avc/rls/142329.htm.',
      'Rose, Frank A. “Prospects for U.S.-Russia Missile Defense Cooperation.” Remarks, 11th Royal United Services Institute for Defence and Security Studies (RUSI) Missile Defence Conference, London, United Kingdom, May 27, 2010. https://2009-2017.state.gov/t/avc/rls/142329.htm.',
      'Rose, Frank A. “Prospects for U.S.-Russia Missile Defense Cooperation.” 11th Royal United Services Institute for Defence and Security Studies (RUSI) Missile Defence Conference, 27 May 2010, London, United Kingdom. U.S. Department of State, https://2009-2017.state.gov/t/avc/rls/142329.htm. Remarks.',
      '(Rose)',
      'Rose, F. A. (2010, May 27). *Prospects for U.S.-Russia missile defense cooperation* \\[Remarks\\]. 11th Royal United Services Institute for Defence and Security Studies (RUSI) Missile Defence Conference, London, United Kingdom. https://2009-2017.state.gov/t/avc/rls/142329.htm',
      '(Rose, 2010)',
      'Frank A. Rose, Remarks at the 11th Royal United Services Institute for Defence and Security Studies (RUSI) Missile Defence Conference: Prospects for U.S.-Russia Missile Defense Cooperation (May 27, 2010), https://2009-2017.state.gov/t/avc/rls/142329.htm.',
    ],
  ],
  [
    'the work rose-kyoto-2010-09-27',
    citeSource(sourceOf('rose-kyoto-2010-09-27')),
    [
      'Frank A. Rose, “Remarks to 2010 Multinational BMD Conference and Exhibition” (remarks as prepared for delivery, Kyoto, Japan, September 27, 2010), http://www.state.gov/t/avc/rls/147952.htm.',
      'Rose, Frank A. “Remarks to 2010 Multinational BMD Conference and Exhibition.” Remarks as prepared for delivery, Kyoto, Japan, September 27, 2010. http://www.state.gov/t/avc/rls/147952.htm.',
      'Rose, Frank A. “Remarks to 2010 Multinational BMD Conference and Exhibition.” 2010 Multinational BMD Conference and Exhibition, 27 Sept. 2010, Kyoto, Japan. U.S. Department of State, http://www.state.gov/t/avc/rls/147952.htm. Remarks as prepared for delivery.',
      '(Rose)',
      'Rose, F. A. (2010, September 27). *Remarks to 2010 Multinational BMD Conference and Exhibition* \\[Remarks as prepared for delivery\\]. 2010 Multinational BMD Conference and Exhibition, Kyoto, Japan. http://www.state.gov/t/avc/rls/147952.htm',
      '(Rose, 2010)',
      'Frank A. Rose, Remarks to 2010 Multinational BMD Conference and Exhibition (Sept. 27, 2010), http://www.state.gov/t/avc/rls/147952.htm.',
    ],
  ],
  [
    'the work interfax-avn-2010-10-05',
    citeSource(sourceOf('interfax-avn-2010-10-05')),
    [
      '“Russian Assessment of Missile Threats Handed to U.S.,” Interfax-AVN online (Moscow), October 5, 2010.',
      'Interfax-AVN online (Moscow). “Russian Assessment of Missile Threats Handed to U.S.” October 5, 2010.',
      '“Russian Assessment of Missile Threats Handed to U.S.” *Interfax-AVN online*, 5 Oct. 2010.',
      '(“Russian Assessment of Missile Threats Handed to U.S.”)',
      '*Russian assessment of missile threats handed to U.S.* (2010, October 5). Interfax-AVN online.',
      '(*Russian Assessment of Missile Threats Handed to U.S.*, 2010)',
      '*Russian Assessment of Missile Threats Handed to U.S.*, Interfax-AVN online (Moscow), Oct. 5, 2010.',
    ],
  ],
  [
    'the work tass-2010-10-01',
    citeSource(sourceOf('tass-2010-10-01')),
    [
      '“Russia, US, Will Soon Complete Joint Analyses of Current Threats,” TASS, October 1, 2010.',
      'TASS. “Russia, US, Will Soon Complete Joint Analyses of Current Threats.” October 1, 2010.',
      '“Russia, US, Will Soon Complete Joint Analyses of Current Threats.” *TASS*, 1 Oct. 2010.',
      '(“Russia, US, Will Soon Complete Joint Analyses of Current Threats”)',
      '*Russia, US, will soon complete joint analyses of current threats*. (2010, October 1). TASS.',
      '(*Russia, US, Will Soon Complete Joint Analyses of Current Threats*, 2010)',
      '*Russia, US, Will Soon Complete Joint Analyses of Current Threats*, TASS, Oct. 1, 2010.',
    ],
  ],
  [
    'the page of a source',
    citeSourcePage(sourceOf('bloomberg-2010-10-01'), bare),
    [
      '“Bloomberg, October 1, 2010,” U.S.–Russian Missile Defense, 2010: Two Documents, https://archive.example/sources/bloomberg-2010-10-01/.',
      '“Bloomberg, October 1, 2010.” U.S.–Russian Missile Defense, 2010: Two Documents. https://archive.example/sources/bloomberg-2010-10-01/.',
      '“Bloomberg, October 1, 2010.” *U.S.–Russian Missile Defense, 2010: Two Documents*, https://archive.example/sources/bloomberg-2010-10-01/.',
      '(“Bloomberg, October 1, 2010”)',
      '*Bloomberg, October 1, 2010*. (n.d.). U.S.–Russian missile defense, 2010: Two documents. https://archive.example/sources/bloomberg-2010-10-01/',
      '(*Bloomberg, October 1, 2010*, n.d.)',
      '*Bloomberg, October 1, 2010*, U.S.–Russian missile defense, 2010: two documents, https://archive.example/sources/bloomberg-2010-10-01/.',
    ],
  ],
];

/** A book of which nothing else is known: its title leans, and nothing is left hanging (Chicago 14.23, 14.86; MLA 5.30; APA 9.19). */
const book = { ...citeSource({ ...sourceOf('clinton-qfr-165') }), form: 'work', type: 'book', authors: [] } as const;
const nowhere = { container: undefined, publisher: undefined, place: undefined, number: undefined, event: undefined };
const bareBook: Citable = {
  ...book,
  ...nowhere,
  title: { text: 'A book of nothing', sentence: 'A book of nothing', devised: false },
  date: undefined,
  url: undefined,
  whole: undefined,
};
cases.push([
  'a book',
  { ...bareBook, authors: [{ literal: 'Nobody' }] as never, place: 'Nowhere', publisher: 'Press', date: '1900' },
  [
    'Nobody, *A Book of Nothing* (Nowhere: Press, 1900).',
    'Nobody. *A Book of Nothing*. Nowhere: Press, 1900.',
    'Nobody. *A Book of Nothing*. Press, 1900.',
    '(Nobody)',
    'Nobody. (1900). *A book of nothing*. Press.',
    '(Nobody, 1900)',
    'Nobody, *A Book of Nothing* (1900).',
  ],
]);

for (const [name, work, strings] of cases) {
  test(`cites ${name} as each manual has it`, () => {
    const made = styleCitations(work).flatMap(({ citations }) => citations.map(({ text }) => toMarkdown(text)));
    assert.deepEqual(made, strings);
  });
}

test('what copied quotations are followed by keeps the stop of an abbreviation', () => {
  const opening = chicagoOpening(
    cite('senate-letter', 'p3', { ...bare, edition: { number: 1, corrected: undefined } }),
  );
  assert.equal(
    opening,
    'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, 1st ed.',
  );
});

test('Bluebook names the body that issued a letter where its writers give no titles, and nothing where nothing is known', () => {
  const letter = cite('senate-letter', '', bare);
  const silent = { ...letter, capacities: { authors: undefined, recipients: undefined } };
  const opening = (work: Citable) => toMarkdown(bluebookCitation(work)).split(' (Oct.')[0];
  assert.equal(opening(silent), 'Letter from Jeff Sessions et al., U.S. Senate, to Hillary Clinton');
  assert.equal(opening({ ...silent, affiliation: undefined }), 'Letter from Jeff Sessions et al. to Hillary Clinton');
  assert.equal(opening({ ...silent, authors: [], affiliation: undefined }), 'Letter from Unsigned to Hillary Clinton');
});

test('every passage of every document in every style', (t) => {
  const lines = archive.documents.flatMap((document) =>
    document.passages.flatMap(({ id }) =>
      styleCitations(cite(document.id, id, second)).flatMap(({ citations }) =>
        citations.map((citation) => `${document.id} ${id} ${citation.id}: ${toMarkdown(citation.text)}`),
      ),
    ),
  );
  t.assert.fileSnapshot(`${lines.join('\n')}\n`, new URL('passages.golden.txt', import.meta.url).pathname, {
    serializers: [(value: string) => value],
  });
});
