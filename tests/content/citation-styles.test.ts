/** Citations of this archive's papers and sources, each checked by hand against the manual of its style. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readArchive } from '../../src/load/read-archive.ts';
import { createPaths } from '../../src/paths.ts';
import { citeDocument, citeSource, type Citable, type CitationContext } from '../../src/citations/citable.ts';
import { toMarkdown } from '../../src/citations/italic-text.ts';
import { styleCitations } from '../../src/citations/citation-styles.ts';
import { unlessPresent } from '../support/unless-present.ts';
import { CONTENT } from '../support/built-sites.ts';

describe('the citations of the papers', { skip: unlessPresent('senate-letter', 'fact-sheet') }, async () => {
  const { archive: content } = await readArchive(CONTENT);
  assert(content);
  const archive = content;
  const paths = createPaths('https://papers-archive.org/');
  const context: CitationContext = { archive, paths };
  const secondEdition: CitationContext = { ...context, edition: { number: 2, corrected: '2027-03-03' } };

  function documentOf(id: string) {
    const found = archive.documents.find((document) => document.id === id);
    assert(found);
    return found;
  }

  /** @param range `p4`, or `p3 p4` for several */
  function cite(id: string, range: string, { edition }: CitationContext): Citable {
    const document = documentOf(id);
    const [first, last] = range.split(' ').map((passage) => document.passages.find(({ id }) => id === passage));
    return citeDocument(document, first && { first, last: last ?? first }, { ...context, edition });
  }

  function sourceOf(id: string) {
    const found = archive.sources.find((source) => source.id === id);
    assert(found);
    return found;
  }

  const cases: [name: string, work: Citable, strings: string[]][] = [
    [
      'the letter',
      cite('senate-letter', '', context),
      [
        'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, https://papers-archive.org/documents/senate-letter/.',
        'Sessions, Jeff, James M. Inhofe, David Vitter, John Cornyn, Roger Wicker, and John Thune. Letter to Hillary Clinton, October 18, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents. https://papers-archive.org/documents/senate-letter/.',
        'Sessions, Jeff, et al. Letter to Hillary Clinton. 18 Oct. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, https://papers-archive.org/documents/senate-letter/.',
        '(Sessions et al.)',
        'Sessions, J., Inhofe, J. M., Vitter, D., Cornyn, J., Wicker, R., & Thune, J. (2010, October 18). \\[Letter to Hillary Clinton\\]. U.S.–Russian missile defense, 2010: Two documents. https://papers-archive.org/documents/senate-letter/',
        '(Sessions et al., 2010)',
        'Letter from Jeff Sessions et al., U.S. Senators, to Hillary Clinton, Sec’y of State, U.S. Dep’t of State (Oct. 18, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents, https://papers-archive.org/documents/senate-letter/.',
      ],
    ],
    [
      'a paragraph of the letter, from its second edition',
      cite('senate-letter', 'p4', secondEdition),
      [
        'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed. of the transcription, last corrected March 3, 2027, para. 4, https://papers-archive.org/documents/senate-letter/#p4.pc2uk.',
        'Sessions, Jeff, James M. Inhofe, David Vitter, John Cornyn, Roger Wicker, and John Thune. Letter to Hillary Clinton, October 18, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed. of the transcription, last corrected March 3, 2027. https://papers-archive.org/documents/senate-letter/.',
        'Sessions, Jeff, et al. Letter to Hillary Clinton. 18 Oct. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, 2nd ed. of the transcription, last corrected 3 Mar. 2027, https://papers-archive.org/documents/senate-letter/#p4.pc2uk.',
        '(Sessions et al., par. 4)',
        'Sessions, J., Inhofe, J. M., Vitter, D., Cornyn, J., Wicker, R., & Thune, J. (2010, October 18). \\[Letter to Hillary Clinton; 2nd ed. of the transcription, last corrected March 3, 2027\\]. U.S.–Russian missile defense, 2010: Two documents. https://papers-archive.org/documents/senate-letter/#p4.pc2uk',
        '(Sessions et al., 2010, para. 4)',
        'Letter from Jeff Sessions et al., U.S. Senators, to Hillary Clinton, Sec’y of State, U.S. Dep’t of State para. 4 (Oct. 18, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents (2d ed. of transcription, last corrected Mar. 3, 2027), https://papers-archive.org/documents/senate-letter/#p4.pc2uk.',
      ],
    ],
    [
      'two paragraphs of the letter',
      cite('senate-letter', 'p3 p4', secondEdition),
      [
        'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed. of the transcription, last corrected March 3, 2027, paras. 3–4, https://papers-archive.org/documents/senate-letter/#p3.f3vm5.',
        'Sessions, Jeff, James M. Inhofe, David Vitter, John Cornyn, Roger Wicker, and John Thune. Letter to Hillary Clinton, October 18, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed. of the transcription, last corrected March 3, 2027. https://papers-archive.org/documents/senate-letter/.',
        'Sessions, Jeff, et al. Letter to Hillary Clinton. 18 Oct. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, 2nd ed. of the transcription, last corrected 3 Mar. 2027, https://papers-archive.org/documents/senate-letter/#p3.f3vm5.',
        '(Sessions et al., pars. 3–4)',
        'Sessions, J., Inhofe, J. M., Vitter, D., Cornyn, J., Wicker, R., & Thune, J. (2010, October 18). \\[Letter to Hillary Clinton; 2nd ed. of the transcription, last corrected March 3, 2027\\]. U.S.–Russian missile defense, 2010: Two documents. https://papers-archive.org/documents/senate-letter/#p3.f3vm5',
        '(Sessions et al., 2010, paras. 3–4)',
        'Letter from Jeff Sessions et al., U.S. Senators, to Hillary Clinton, Sec’y of State, U.S. Dep’t of State paras. 3–4 (Oct. 18, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents (2d ed. of transcription, last corrected Mar. 3, 2027), https://papers-archive.org/documents/senate-letter/#p3.f3vm5.',
      ],
    ],
    [
      'a note of the letter',
      cite('senate-letter', 'note-iv', secondEdition),
      [
        'Jeff Sessions et al. to Hillary Clinton, October 18, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed. of the transcription, last corrected March 3, 2027, note iv, https://papers-archive.org/documents/senate-letter/#note-iv.bg3zq.',
        'Sessions, Jeff, James M. Inhofe, David Vitter, John Cornyn, Roger Wicker, and John Thune. Letter to Hillary Clinton, October 18, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed. of the transcription, last corrected March 3, 2027. https://papers-archive.org/documents/senate-letter/.',
        'Sessions, Jeff, et al. Letter to Hillary Clinton. 18 Oct. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, 2nd ed. of the transcription, last corrected 3 Mar. 2027, https://papers-archive.org/documents/senate-letter/#note-iv.bg3zq.',
        '(Sessions et al., note iv)',
        'Sessions, J., Inhofe, J. M., Vitter, D., Cornyn, J., Wicker, R., & Thune, J. (2010, October 18). \\[Letter to Hillary Clinton; 2nd ed. of the transcription, last corrected March 3, 2027\\]. U.S.–Russian missile defense, 2010: Two documents. https://papers-archive.org/documents/senate-letter/#note-iv.bg3zq',
        '(Sessions et al., 2010, note iv)',
        'Letter from Jeff Sessions et al., U.S. Senators, to Hillary Clinton, Sec’y of State, U.S. Dep’t of State n.iv (Oct. 18, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents (2d ed. of transcription, last corrected Mar. 3, 2027), https://papers-archive.org/documents/senate-letter/#note-iv.bg3zq.',
      ],
    ],
    [
      'the fact sheet',
      cite('fact-sheet', '', context),
      [
        'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance, “Missile Defense Cooperation with the Russian Federation,” fact sheet, December 1, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, https://papers-archive.org/documents/fact-sheet/.',
        'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance. “Missile Defense Cooperation with the Russian Federation.” Fact sheet, December 1, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents. https://papers-archive.org/documents/fact-sheet/.',
        'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance. “Missile Defense Cooperation with the Russian Federation.” 1 Dec. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, https://papers-archive.org/documents/fact-sheet/. Fact sheet.',
        '(U.S. Department of State)',
        'Bureau of Arms Control, Verification, and Compliance. (2010, December 1). *Missile defense cooperation with the Russian Federation* \\[Fact sheet\\]. U.S. Department of State; U.S.–Russian missile defense, 2010: Two documents. https://papers-archive.org/documents/fact-sheet/',
        '(Bureau of Arms Control, Verification, and Compliance, 2010)',
        'Fact Sheet, Bureau of Arms Control, Verification & Compliance, U.S. Dep’t of State, Missile Defense Cooperation with the Russian Federation (Dec. 1, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents, https://papers-archive.org/documents/fact-sheet/.',
      ],
    ],
    [
      'a bullet of the fact sheet',
      cite('fact-sheet', 'p7', secondEdition),
      [
        'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance, “Missile Defense Cooperation with the Russian Federation,” fact sheet, December 1, 2010, in U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed. of the transcription, last corrected March 3, 2027, bullet 7, https://papers-archive.org/documents/fact-sheet/#p7.ppeso.',
        'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance. “Missile Defense Cooperation with the Russian Federation.” Fact sheet, December 1, 2010. In U.S.–Russian Missile Defense, 2010: Two Documents, 2nd ed. of the transcription, last corrected March 3, 2027. https://papers-archive.org/documents/fact-sheet/.',
        'U.S. Department of State, Bureau of Arms Control, Verification, and Compliance. “Missile Defense Cooperation with the Russian Federation.” 1 Dec. 2010. *U.S.–Russian Missile Defense, 2010: Two Documents*, 2nd ed. of the transcription, last corrected 3 Mar. 2027, https://papers-archive.org/documents/fact-sheet/#p7.ppeso. Fact sheet.',
        '(U.S. Department of State, bullet 7)',
        'Bureau of Arms Control, Verification, and Compliance. (2010, December 1). *Missile defense cooperation with the Russian Federation* \\[Fact sheet; 2nd ed. of the transcription, last corrected March 3, 2027\\]. U.S. Department of State; U.S.–Russian missile defense, 2010: Two documents. https://papers-archive.org/documents/fact-sheet/#p7.ppeso',
        '(Bureau of Arms Control, Verification, and Compliance, 2010, bullet 7)',
        'Fact Sheet, Bureau of Arms Control, Verification & Compliance, U.S. Dep’t of State, Missile Defense Cooperation with the Russian Federation bullet 7 (Dec. 1, 2010), *reprinted in* U.S.–Russian missile defense, 2010: two documents (2d ed. of transcription, last corrected Mar. 3, 2027), https://papers-archive.org/documents/fact-sheet/#p7.ppeso.',
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
        '*The New START and the Implications for National Security: Hearings before the Committee on Armed Services, United States Senate*, 111th Cong., 2nd sess., S. Hrg. 111-897 (2010) (answer of Hillary Rodham Clinton to question for the record 165, from Senator Thune).',
        'Clinton, Hillary Rodham. Answer to question for the record 165, from Senator Thune. The New START and the Implications for National Security: Hearings before the Committee on Armed Services, United States Senate, 111th Congress, 2nd Session, June 17, 2010. S. Hrg. 111-897.',
        'Clinton, Hillary Rodham. Answer to question for the record 165, from Senator Thune. The New START and the Implications for National Security: Hearings before the Committee on Armed Services, United States Senate, 111th Congress, 2nd Session, 17 June 2010.',
        '(Clinton)',
        '*The New START and the Implications for National Security: Hearings before the Committee on Armed Services, United States Senate*, 111th Cong. (2010) (answer of Hillary Rodham Clinton to question for the record 165, from Senator Thune).',
        '(*The New START and the Implications for National Security*, 2010)',
        '*The New START and the Implications for National Security: Hearings Before the S. Comm. on Armed Servs.*, 111th Cong. (2010) (answer of Hillary Rodham Clinton to question for the record 165, from Senator Thune).',
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
  ];

  for (const [name, work, strings] of cases) {
    test(`cites ${name} in every style`, () => {
      const citations = styleCitations(work).flatMap(({ citations }) => citations.map(({ text }) => toMarkdown(text)));
      assert.deepEqual(citations, strings);
    });
  }

  test('the citations of all passages are in citations.golden.txt', (t) => {
    const lines = archive.documents.flatMap((document) =>
      document.passages.flatMap(({ id }) =>
        styleCitations(cite(document.id, id, secondEdition)).flatMap(({ citations }) =>
          citations.map((citation) => `${document.id} ${id} ${citation.id}: ${toMarkdown(citation.text)}`),
        ),
      ),
    );
    t.assert.fileSnapshot(`${lines.join('\n')}\n`, new URL('citations.golden.txt', import.meta.url).pathname, {
      serializers: [(value: string) => value],
    });
  });
});
