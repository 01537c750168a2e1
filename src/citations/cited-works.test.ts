/**
 * Works of each type in every style. The expected strings were written by hand from the manuals:
 *
 * - Chicago 18: up to two authors in a note; no place of publication after 1900; no pages of a chapter in the
 *   bibliography; legal works in the form of The Bluebook.
 * - MLA 9: the core elements (5.1), `vol.` and `no.` (5.51), theses and films (appendix 2).
 * - APA 7: chapter 10 (10.1 journals, 10.2 books, 10.3 chapters, 10.6 theses, 10.9 data sets, 10.12 films, 10.16 pages)
 *   and chapter 11 (11.4 cases, 11.5 statutes, 11.6 bills).
 * - Bluebook 22: cases (10; 10.4 the court), patents (14.9), newspapers and magazines (16.5, 16.6), treaties (21.4), statutes (12), bills (13.2), books (15), collections (15.5.1), journals (16.4), theses and
 *   manuscripts (17.2), pages (18.2), films (18.6).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceSchema } from '../schemas/source.ts';
import { toBibtex } from './bibtex.ts';
import { citeSource } from './citable.ts';
import { styleCitations } from './citation-styles.ts';
import { toCsl } from './csl.ts';
import { toMarkdown } from './italic-text.ts';
import { toRis } from './ris.ts';

const REQUIRED = {
  'title-short': 'Short', 'cited-as': ['x'], held: 'no', access: 'not seen', 'access-note': 'x', rights: 'x',
}; // prettier-ignore
const amory = [{ family: 'Amory', given: 'Ruth' }];
const beck = { family: 'Beck', given: 'Anna' };
const marsh = { family: 'Marsh', given: 'John' };

function cite(fields: object) {
  return citeSource({ id: 'x', fields: sourceSchema.parse({ ...REQUIRED, ...fields }) });
}

/** Note, bibliography; works cited, in the text; reference, in the text; Bluebook. */
const cases: readonly [name: string, fields: object, citations: readonly string[]][] = [
  [
    'a journal article',
    {
      type: 'article-journal', title: 'Bridges of the Coast', 'title-sentence': 'Bridges of the coast', author: amory,
      'container-title': 'Journal of Tolls', volume: '12', issue: '3', page: '45-67', issued: '1908-21', DOI: '10.1000/x',
    },
    [
      'Ruth Amory, “Bridges of the Coast,” *Journal of Tolls* 12, no. 3 (Spring 1908): 45–67, https://doi.org/10.1000/x.',
      'Amory, Ruth. “Bridges of the Coast.” *Journal of Tolls* 12, no. 3 (Spring 1908): 45–67. https://doi.org/10.1000/x.',
      'Amory, Ruth. “Bridges of the Coast.” *Journal of Tolls*, vol. 12, no. 3, spring 1908, pp. 45–67, https://doi.org/10.1000/x.',
      '(Amory)',
      'Amory, R. (1908). Bridges of the coast. *Journal of Tolls, 12*(3), 45–67. https://doi.org/10.1000/x',
      '(Amory, 1908)',
      'Ruth Amory, *Bridges of the Coast*, 12 J. Tolls 45 (1908), https://doi.org/10.1000/x.',
    ],
  ],
  [
    'a chapter',
    {
      type: 'chapter', title: 'Tolls and Carriers', 'title-sentence': 'Tolls and carriers', author: amory,
      'container-title': 'Bridges and Roads', 'container-title-sentence': 'Bridges and roads', editor: [beck, marsh],
      edition: '2', publisher: 'Alder Press', 'publisher-place': 'Port Alder', issued: '1910', page: '10-20',
    },
    [
      'Ruth Amory, “Tolls and Carriers,” in *Bridges and Roads*, ed. Anna Beck and John Marsh, 2nd ed. (Alder Press, 1910), 10–20.',
      'Amory, Ruth. “Tolls and Carriers.” In *Bridges and Roads*, edited by Anna Beck and John Marsh, 2nd ed. Alder Press, 1910.',
      'Amory, Ruth. “Tolls and Carriers.” *Bridges and Roads*, edited by Anna Beck and John Marsh, 2nd ed., Alder Press, 1910, pp. 10–20.',
      '(Amory)',
      'Amory, R. (1910). Tolls and carriers. In A. Beck & J. Marsh (Eds.), *Bridges and roads* (2nd ed., pp. 10–20). Alder Press.',
      '(Amory, 1910)',
      'Ruth Amory, *Tolls and Carriers*, *in* *Bridges and Roads* 10 (Anna Beck & John Marsh eds., 2d ed. 1910).',
    ],
  ],
  [
    'a book with an editor, a translator, an edition, and a volume',
    {
      type: 'book', title: 'The Tolls', 'title-sentence': 'The tolls', author: amory, editor: [beck], translator: [marsh],
      edition: '3', volume: '2', publisher: 'Alder Press', 'publisher-place': 'Port Alder', issued: '1899',
    },
    [
      'Ruth Amory, *The Tolls*, ed. Anna Beck, trans. John Marsh, 3rd ed., vol. 2 (Port Alder: Alder Press, 1899).',
      'Amory, Ruth. *The Tolls*. Edited by Anna Beck. Translated by John Marsh. 3rd ed. Vol. 2. Port Alder: Alder Press, 1899.',
      'Amory, Ruth. *The Tolls*. Edited by Anna Beck, translated by John Marsh, 3rd ed., vol. 2, Alder Press, 1899.',
      '(Amory)',
      'Amory, R. (1899). *The tolls* (A. Beck, Ed.; J. Marsh, Trans.; 3rd ed., Vol. 2). Alder Press.',
      '(Amory, 1899)',
      '2 Ruth Amory, *The Tolls* (Anna Beck ed., John Marsh trans., 3d ed. 1899).',
    ],
  ],
  [
    'an edited book',
    { type: 'book', title: 'Bridges', editor: [beck, marsh], publisher: 'Alder Press', issued: '1911' },
    [
      'Anna Beck and John Marsh, eds., *Bridges* (Alder Press, 1911).',
      'Beck, Anna, and John Marsh, eds. *Bridges*. Alder Press, 1911.',
      'Beck, Anna, and John Marsh, editors. *Bridges*. Alder Press, 1911.',
      '(Beck and Marsh)',
      'Beck, A., & Marsh, J. (Eds.). (1911). *Bridges*. Alder Press.',
      '(Beck & Marsh, 1911)',
      '*Bridges* (Anna Beck & John Marsh eds., 1911).',
    ],
  ],
  [
    'a thesis',
    {
      type: 'thesis', title: 'Tolls of the Coast', 'title-sentence': 'Tolls of the coast', author: amory,
      genre: 'PhD diss.', publisher: 'University of Alder', issued: '1909',
    },
    [
      'Ruth Amory, “Tolls of the Coast” (PhD diss., University of Alder, 1909).',
      'Amory, Ruth. “Tolls of the Coast.” PhD diss., University of Alder, 1909.',
      'Amory, Ruth. *Tolls of the Coast*. 1909. University of Alder, PhD dissertation.',
      '(Amory)',
      'Amory, R. (1909). *Tolls of the coast* [Doctoral dissertation, University of Alder].',
      '(Amory, 1909)',
      'Ruth Amory, Tolls of the Coast (1909) (Ph.D. dissertation, Univ. of Alder).',
    ],
  ],
  [
    'a manuscript in a collection',
    {
      type: 'manuscript', title: 'Notes on the tolls', author: amory, issued: '1908~', archive: 'County Archives',
      'archive-place': 'Port Alder', archive_collection: 'Amory Papers', archive_location: 'box 3, folder 2',
    },
    [
      'Ruth Amory, “Notes on the Tolls,” ca. 1908, box 3, folder 2, Amory Papers, County Archives, Port Alder.',
      'Amory, Ruth. “Notes on the Tolls.” Ca. 1908. Box 3, folder 2, Amory Papers. County Archives, Port Alder.',
      'Amory, Ruth. “Notes on the Tolls.” Circa 1908. Amory Papers, box 3, folder 2, County Archives, Port Alder.',
      '(Amory)',
      'Amory, R. (ca. 1908). *Notes on the tolls*. Amory Papers (Box 3, Folder 2), County Archives, Port Alder.',
      '(Amory, ca. 1908)',
      'Ruth Amory, Notes on the Tolls (c. 1908) (unpublished manuscript) (on file with County Archives, Amory Papers, box 3, folder 2).',
    ],
  ],
  [
    'a case',
    {
      type: 'legal_case', title: 'Amory v. Alder Bridge Co.', 'container-title': 'Washington Reports',
      'container-title-short': 'Wash.', volume: '61', page: '204', issued: '1911-05-03',
    },
    [
      '*Amory v. Alder Bridge Co.*, 61 Wash. 204 (1911).',
      '*Amory v. Alder Bridge Co.*, 61 Wash. 204 (1911).',
      '*Amory v. Alder Bridge Co.* 3 May 1911. *Washington Reports*, vol. 61, p. 204.',
      '(*Amory v. Alder Bridge Co.*)',
      'Amory v. Alder Bridge Co., 61 Wash. 204 (1911).',
      '(*Amory v. Alder Bridge Co.*, 1911)',
      '*Amory v. Alder Bridge Co.*, 61 Wash. 204 (1911).',
    ],
  ],
  [
    'a case of a court that the reporter does not name',
    { type: 'legal_case', title: 'Doe v. NSC', 'container-title': 'F.3d', volume: '9', page: '12', authority: '9th Cir.', issued: '1999' },
    [
      '*Doe v. NSC*, 9 F.3d 12 (9th Cir. 1999).',
      '*Doe v. NSC*, 9 F.3d 12 (9th Cir. 1999).',
      '9th Cir. *Doe v. NSC*. 1999. *F.3d*, vol. 9, p. 12.',
      '(*Doe v. NSC*)',
      'Doe v. NSC, 9 F.3d 12 (9th Cir. 1999).',
      '(*Doe v. NSC*, 1999)',
      '*Doe v. NSC*, 9 F.3d 12 (9th Cir. 1999).',
    ],
  ],
  [
    'a section of a code',
    { type: 'legislation', title: 'Bridges Act', 'container-title': 'U.S.C.', volume: '22', section: '2551', issued: '1910' },
    [
      'Bridges Act, 22 U.S.C. § 2551 (1910).',
      'Bridges Act, 22 U.S.C. § 2551 (1910).',
      'Bridges Act. *U.S.C.*, vol. 22, sec. 2551, 1910.',
      '(Bridges Act)',
      'Bridges Act, 22 U.S.C. § 2551 (1910).',
      '(Bridges Act, 1910)',
      'Bridges Act, 22 U.S.C. § 2551 (1910).',
    ],
  ],
  [
    'a law by its number and sections',
    { type: 'legislation', title: 'Bridges Act', number: 'Pub. L. No. 61-12', section: '4-6', 'container-title': 'Stat.', volume: '36', page: '539', issued: '1910-02-01' },
    [
      'Bridges Act, Pub. L. No. 61-12, §§ 4–6, 36 Stat. 539 (1910).',
      'Bridges Act, Pub. L. No. 61-12, §§ 4–6, 36 Stat. 539 (1910).',
      'Bridges Act. *Stat.*, vol. 36, Pub. L. No. 61-12, secs. 4–6, 1 Feb. 1910, p. 539.',
      '(Bridges Act)',
      'Bridges Act, Pub. L. No. 61-12, §§ 4–6, 36 Stat. 539 (1910).',
      '(Bridges Act, 1910)',
      'Bridges Act, Pub. L. No. 61-12, §§ 4–6, 36 Stat. 539 (1910).',
    ],
  ],
  [
    'a bill',
    { type: 'bill', title: 'Bridges Act', number: 'H.R. 1234', authority: '62nd Congress', section: '4', issued: '1912' },
    [
      'Bridges Act, H.R. 1234, 62nd Cong., § 4 (1912).',
      'Bridges Act, H.R. 1234, 62nd Cong., § 4 (1912).',
      'Bridges Act. H.R. 1234, sec. 4, 62nd Congress, 1912.',
      '(Bridges Act)',
      'Bridges Act, H.R. 1234, 62d Cong., § 4 (1912).',
      '(Bridges Act, 1912)',
      'Bridges Act, H.R. 1234, 62d Cong., § 4 (1912).',
    ],
  ],
  [
    'a map',
    { type: 'map', title: 'Chart of the Coast', 'title-sentence': 'Chart of the coast', author: amory, scale: '1:50,000', publisher: 'Alder Press', issued: '1909' },
    [
      'Ruth Amory, *Chart of the Coast*, 1909, 1:50,000, Alder Press.',
      'Amory, Ruth. *Chart of the Coast*. 1909. 1:50,000. Alder Press.',
      'Amory, Ruth. *Chart of the Coast*. Alder Press, 1909. Map.',
      '(Amory)',
      'Amory, R. (1909). *Chart of the coast* [Map]. Alder Press.',
      '(Amory, 1909)',
      'Ruth Amory, *Chart of the Coast* (Alder Press 1909) (map).',
    ],
  ],
  [
    'a film',
    { type: 'motion_picture', title: 'The Bridge', 'title-sentence': 'The bridge', director: [beck], publisher: 'Alder Films', issued: '1912' },
    [
      'Anna Beck, dir., *The Bridge* (Alder Films, 1912).',
      'Beck, Anna, dir. *The Bridge*. Alder Films, 1912.',
      '*The Bridge*. Directed by Anna Beck, Alder Films, 1912.',
      '(*The Bridge*)',
      'Beck, A. (Director). (1912). *The bridge* [Film]. Alder Films.',
      '(Beck, 1912)',
      '*The Bridge* (Alder Films 1912).',
    ],
  ],
  [
    'a web page without a date',
    { type: 'webpage', title: 'Tolls', author: amory, 'container-title': 'Alder County', URL: 'https://alder.example/', accessed: '2020-03-01' },
    [
      'Ruth Amory, “Tolls,” Alder County, accessed March 1, 2020, https://alder.example/.',
      'Amory, Ruth. “Tolls.” Alder County. Accessed March 1, 2020. https://alder.example/.',
      'Amory, Ruth. “Tolls.” *Alder County*, https://alder.example/. Accessed 1 Mar. 2020.',
      '(Amory)',
      'Amory, R. (n.d.). *Tolls*. Alder County. Retrieved March 1, 2020, from https://alder.example/',
      '(Amory, n.d.)',
      'Ruth Amory, *Tolls*, Alder County, https://alder.example/ (last visited Mar. 1, 2020).',
    ],
  ],
  [
    'a dataset',
    { type: 'dataset', title: 'Tolls of 1908', author: [{ literal: 'Alder County' }], version: '2', publisher: 'Alder Data', issued: '2010', DOI: '10.1000/y' },
    [
      'Alder County, “Tolls of 1908,” version 2, dataset, Alder Data, 2010, https://doi.org/10.1000/y.',
      'Alder County. “Tolls of 1908.” Version 2. Dataset. Alder Data, 2010. https://doi.org/10.1000/y.',
      'Alder County. *Tolls of 1908*. Version 2, Alder Data, 2010, https://doi.org/10.1000/y. Dataset.',
      '(Alder County)',
      'Alder County. (2010). *Tolls of 1908* (Version 2) [Data set]. Alder Data. https://doi.org/10.1000/y',
      '(Alder County, 2010)',
      'Alder County, *Tolls of 1908*, version 2, Alder Data (2010), https://doi.org/10.1000/y.',
    ],
  ],
  [
    'an article in a printed newspaper',
    { type: 'article-newspaper', title: 'Tolls Rise', 'title-sentence': 'Tolls rise', author: amory, 'container-title': 'Alder Times', issued: '1911-07-03', page: 'A1, A4' },
    [
      'Ruth Amory, “Tolls Rise,” *Alder Times*, July 3, 1911.',
      'Amory, Ruth. “Tolls Rise.” *Alder Times*, July 3, 1911.',
      'Amory, Ruth. “Tolls Rise.” *Alder Times*, 3 July 1911, pp. A1, A4.',
      '(Amory)',
      'Amory, R. (1911, July 3). Tolls rise. *Alder Times*, A1, A4.',
      '(Amory, 1911)',
      'Ruth Amory, *Tolls Rise*, Alder Times, July 3, 1911, at A1.',
    ],
  ],
  [
    'an article in a magazine',
    { type: 'article-magazine', title: 'The Long Bridge', 'title-sentence': 'The long bridge', author: amory, 'container-title': 'Alder Monthly', volume: '120', issue: '3', issued: '1911-07', page: '45-50' },
    [
      'Ruth Amory, “The Long Bridge,” *Alder Monthly*, July 1911.',
      'Amory, Ruth. “The Long Bridge.” *Alder Monthly*, July 1911.',
      'Amory, Ruth. “The Long Bridge.” *Alder Monthly*, vol. 120, no. 3, July 1911, pp. 45–50.',
      '(Amory)',
      'Amory, R. (1911, July). The long bridge. *Alder Monthly, 120*(3), 45–50.',
      '(Amory, 1911)',
      'Ruth Amory, *The Long Bridge*, Alder Monthly, July 1911, at 45.',
    ],
  ],
  [
    'a treaty of two parties',
    { type: 'treaty', title: 'Treaty on Bridges', author: [{ literal: 'United States' }, { literal: 'United Kingdom' }], issued: '1911-05-26', 'container-title': 'United States Treaties', 'container-title-short': 'U.S.T.', volume: '23', page: '3435-3440' },
    [
      'Treaty on Bridges, U.S.-U.K., May 26, 1911, 23 U.S.T. 3435.',
      'Treaty on Bridges, U.S.-U.K., May 26, 1911, 23 U.S.T. 3435.',
      'United States and United Kingdom. Treaty on Bridges. *United States Treaties*, vol. 23, 26 May 1911, pp. 3435–3440.',
      '(United States and United Kingdom)',
      'Treaty on Bridges, May 26, 1911, 23 U.S.T. 3435.',
      '(Treaty on Bridges, 1911)',
      'Treaty on Bridges, U.S.-U.K., May 26, 1911, 23 U.S.T. 3435.',
    ],
  ],
  [
    'a patent',
    { type: 'patent', title: 'Toll Gate', 'title-sentence': 'Toll gate', author: amory, number: 'U.S. Patent No. 1,234,567', authority: 'U.S. Patent Office', issued: '1911-05-06' },
    [
      'Ruth Amory, Toll gate, U.S. Patent No. 1,234,567, issued May 6, 1911.',
      'Amory, Ruth. Toll gate. U.S. Patent No. 1,234,567, issued May 6, 1911.',
      'Amory, Ruth. *Toll Gate*. U.S. Patent No. 1,234,567, 6 May 1911.',
      '(Amory)',
      'Amory, R. (1911). *Toll gate* (U.S. Patent No. 1,234,567). U.S. Patent Office.',
      '(Amory, 1911)',
      'Ruth Amory, Toll Gate, U.S. Patent No. 1,234,567 (issued May 6, 1911).',
    ],
  ],
  [
    'a case of the court that the reporter names',
    { type: 'legal_case', title: 'Marbury v. Madison', 'container-title': 'United States Reports', 'container-title-short': 'U.S.', volume: '5', page: '137', authority: 'U.S.', issued: '1803' },
    [
      '*Marbury v. Madison*, 5 U.S. 137 (1803).',
      '*Marbury v. Madison*, 5 U.S. 137 (1803).',
      'U.S. *Marbury v. Madison*. 1803. *United States Reports*, vol. 5, p. 137.',
      '(*Marbury v. Madison*)',
      'Marbury v. Madison, 5 U.S. 137 (1803).',
      '(*Marbury v. Madison*, 1803)',
      '*Marbury v. Madison*, 5 U.S. 137 (1803).',
    ],
  ],
  [
    'a letter in a collection',
    { type: 'personal_communication', title: 'Letter to Anna Beck', author: amory, issued: '1908-05-03', archive: 'County Archives', archive_collection: 'Amory Papers', archive_location: 'box 3' },
    [
      'Ruth Amory, “Letter to Anna Beck,” May 3, 1908, box 3, Amory Papers, County Archives.',
      'Amory, Ruth. “Letter to Anna Beck.” May 3, 1908. Box 3, Amory Papers, County Archives.',
      'Amory, Ruth. “Letter to Anna Beck.” 3 May 1908, Amory Papers, box 3, County Archives.',
      '(Amory)',
      'Amory, R. (1908, May 3). *Letter to Anna Beck*. Amory Papers (Box 3), County Archives.',
      '(Amory, 1908)',
      'Ruth Amory, *Letter to Anna Beck* (May 3, 1908) (on file with County Archives, Amory Papers, box 3).',
    ],
  ],
  [
    'a manuscript without a collection',
    { type: 'manuscript', title: 'Diary', author: amory, issued: '1908/1911', archive: 'County Library', 'archive-place': 'Port Alder', archive_location: 'MS 12' },
    [
      'Ruth Amory, “Diary,” 1908–1911, MS 12, County Library, Port Alder.',
      'Amory, Ruth. “Diary.” 1908–1911. MS 12. County Library, Port Alder.',
      'Amory, Ruth. “Diary.” 1908–1911. MS 12, County Library, Port Alder.',
      '(Amory)',
      'Amory, R. (1908–1911). *Diary*. MS 12, County Library, Port Alder.',
      '(Amory, 1908–1911)',
      'Ruth Amory, Diary (1908–1911) (unpublished manuscript) (on file with County Library, MS 12).',
    ],
  ],
  [
    'a numbered report of a kind, in an edition with a French name',
    { type: 'report', title: 'Tolls', author: amory, genre: 'Technical Report', number: 'TR-12', edition: '2e éd.', publisher: 'Alder Press', issued: '1911' },
    [
      'Ruth Amory, *Tolls*, 2e éd., Technical Report TR-12 (Alder Press, 1911).',
      'Amory, Ruth. *Tolls*. 2e éd. Technical Report TR-12. Alder Press, 1911.',
      'Amory, Ruth. *Tolls*. 2e éd., Technical Report TR-12, Alder Press, 1911.',
      '(Amory)',
      'Amory, R. (1911). *Tolls* (2e éd., Technical Report TR-12). Alder Press.',
      '(Amory, 1911)',
      'Ruth Amory, *Tolls*, Technical Report TR-12 (2e éd. 1911).',
    ],
  ],
  [
    'a paper that was read at a conference',
    { type: 'paper-conference', title: 'On Tolls', 'title-sentence': 'On tolls', author: amory, 'event-title': 'World Engineering Congress', 'event-place': 'Tokyo', issued: '1929-10-30' },
    [
      'Ruth Amory, “On Tolls” (paper presented at World Engineering Congress, Tokyo, October 30, 1929).',
      'Amory, Ruth. “On Tolls.” Paper presented at World Engineering Congress, Tokyo, October 30, 1929.',
      'Amory, Ruth. “On Tolls.” World Engineering Congress, 30 Oct. 1929, Tokyo.',
      '(Amory)',
      'Amory, R. (1929, October 30). *On tolls* [Paper presentation]. World Engineering Congress, Tokyo.',
      '(Amory, 1929)',
      'Ruth Amory, Presentation at the World Engineering Congress: On Tolls (Oct. 30, 1929).',
    ],
  ],
  [
    // A period or a comma is inside all quotation marks (Chicago 6.9, MLA 2.77, APA 6.7).
    'an article whose title ends in a quotation, in a journal without volumes, by its DOI as an address',
    {
      type: 'article-journal', title: 'On “Tolls”', 'title-sentence': 'On “tolls”', author: amory, 'container-title': 'Journal of Tolls',
      issue: '3', page: '45-67', issued: '1908', DOI: 'https://doi.org/10.1000/x',
    },
    [
      'Ruth Amory, “On ‘Tolls,’” *Journal of Tolls*, no. 3 (1908): 45–67, https://doi.org/10.1000/x.',
      'Amory, Ruth. “On ‘Tolls.’” *Journal of Tolls*, no. 3 (1908): 45–67. https://doi.org/10.1000/x.',
      'Amory, Ruth. “On ‘Tolls.’” *Journal of Tolls*, no. 3, 1908, pp. 45–67, https://doi.org/10.1000/x.',
      '(Amory)',
      'Amory, R. (1908). On “tolls.” *Journal of Tolls*, (3), 45–67. https://doi.org/10.1000/x',
      '(Amory, 1908)',
      'Ruth Amory, *On “Tolls”*, J. Tolls 45 (1908), https://doi.org/10.1000/x.',
    ],
  ],
  [
    'a section of a constitution, with its clause',
    { type: 'legislation', title: 'U.S. Const. art. I', section: '8, cl. 3' },
    [
      'U.S. Const. art. I, § 8, cl. 3.',
      'U.S. Const. art. I, § 8, cl. 3.',
      'U.S. Const. art. I. Sec. 8, cl. 3.',
      '(U.S. Const. art. I)',
      'U.S. Const. art. I, § 8, cl. 3.',
      '(U.S. Const. art. I, n.d.)',
      'U.S. Const. art. I, § 8, cl. 3.',
    ],
  ],
  [
    // A volume that is a year is not repeated (Bluebook 20.3, 21.5).
    'a case whose volume is its year',
    { type: 'legal_case', title: 'Corfu Channel (U.K. v. Alb.)', 'container-title': 'I.C.J. Reports', 'container-title-short': 'I.C.J.', volume: '1949', page: '4', issued: '1949-04-09' },
    [
      '*Corfu Channel (U.K. v. Alb.)*, 1949 I.C.J. 4 (April 9).',
      '*Corfu Channel (U.K. v. Alb.)*, 1949 I.C.J. 4 (April 9).',
      '*Corfu Channel (U.K. v. Alb.)* 9 Apr. 1949. *I.C.J. Reports*, vol. 1949, p. 4.',
      '(*Corfu Channel (U.K. v. Alb.)*)',
      'Corfu Channel (U.K. v. Alb.), 1949 I.C.J. 4 (April 9).',
      '(*Corfu Channel (U.K. v. Alb.)*, 1949)',
      '*Corfu Channel (U.K. v. Alb.)*, 1949 I.C.J. 4 (Apr. 9).',
    ],
  ],
  [
    // APA 9.29 and 10.16: neither the publisher nor the site is repeated if it is the author.
    'a report of its publisher',
    { type: 'report', title: 'Tolls', author: [{ literal: 'Alder County' }], publisher: 'Alder County', issued: '1911' },
    [
      'Alder County, *Tolls* (Alder County, 1911).',
      'Alder County. *Tolls*. Alder County, 1911.',
      'Alder County. *Tolls*. Alder County, 1911.',
      '(Alder County)',
      'Alder County. (1911). *Tolls*.',
      '(Alder County, 1911)',
      'Alder County, *Tolls* (1911).',
    ],
  ],
  [
    'a book without a date, a place, and a publisher',
    { type: 'book', title: 'Tolls', author: amory },
    [
      'Ruth Amory, *Tolls* (n.d.).',
      'Amory, Ruth. *Tolls*. N.d.',
      'Amory, Ruth. *Tolls*.',
      '(Amory)',
      'Amory, R. (n.d.). *Tolls*.',
      '(Amory, n.d.)',
      'Ruth Amory, *Tolls* (n.d.).',
    ],
  ],
  [
    'a title in French',
    { type: 'book', title: 'De la culture des fleurs: essai', author: amory, publisher: 'Presses', issued: '1911', language: 'fr' },
    [
      'Ruth Amory, *De la culture des fleurs: essai* (Presses, 1911).',
      'Amory, Ruth. *De la culture des fleurs: essai*. Presses, 1911.',
      'Amory, Ruth. *De la culture des fleurs: essai*. Presses, 1911.',
      '(Amory)',
      'Amory, R. (1911). *De la culture des fleurs: essai*. Presses.',
      '(Amory, 1911)',
      'Ruth Amory, *De la culture des fleurs: essai* (1911).',
    ],
  ],
]; // prettier-ignore

for (const [name, fields, citations] of cases) {
  test(`cites ${name}`, () => {
    const formatted = styleCitations(cite(fields)).flatMap((style) =>
      style.citations.map(({ text }) => toMarkdown(text)),
    );
    assert.deepEqual(
      formatted.map((text) => text.replaceAll('\\', '')),
      citations,
    );
  });
}

// prettier-ignore
const formats: readonly [name: string, bibtex: readonly string[], ris: readonly string[], csl: object][] = [
  ['a journal article',
    ['@article{x,', 'journal = {{Journal of Tolls}}', 'volume = {12}', 'number = {3}', 'pages = {45--67}', 'doi = {10.1000/x}', 'date = {1908-21}'],
    ['TY  - JOUR', 'T2  - Journal of Tolls', 'VL  - 12', 'IS  - 3', 'SP  - 45', 'EP  - 67', 'DO  - 10.1000/x', 'PY  - 1908'],
    { type: 'article-journal', 'container-title': 'Journal of Tolls', volume: '12', issue: '3', page: '45–67', DOI: '10.1000/x' }],
  ['a chapter',
    ['@incollection{x,', 'booktitle = {{Bridges and Roads}}', 'editor = {Beck, Anna and Marsh, John}', 'edition = {2}', 'pages = {10--20}', 'publisher = {Alder Press}'],
    ['TY  - CHAP', 'T2  - Bridges and Roads', 'ED  - Beck, Anna', 'ED  - Marsh, John', 'ET  - 2', 'SP  - 10', 'PB  - Alder Press'],
    { type: 'chapter', editor: [beck, marsh], edition: '2', publisher: 'Alder Press' }],
  ['a book with an editor, a translator, an edition, and a volume',
    ['@book{x,', 'editor = {Beck, Anna}', 'translator = {Marsh, John}', 'edition = {3}', 'volume = {2}'],
    ['TY  - BOOK', 'ED  - Beck, Anna', 'A4  - Marsh, John', 'ET  - 3', 'VL  - 2'],
    { type: 'book', editor: [beck], translator: [marsh], edition: '3', volume: '2' }],
  ['a thesis', ['@phdthesis{x,', 'school = {University of Alder}'], ['TY  - THES', 'PB  - University of Alder'], { type: 'thesis', genre: 'PhD diss.' }],
  ['a manuscript in a collection',
    ['howpublished = {box 3, folder 2, Amory Papers, County Archives, Port Alder}', 'date = {1908~}'],
    ['TY  - MANSCPT', 'DP  - County Archives', 'AV  - Amory Papers, box 3, folder 2', 'DA  - 1908///ca. 1908'],
    { type: 'manuscript', archive: 'County Archives', archive_collection: 'Amory Papers', archive_location: 'box 3, folder 2', 'archive-place': 'Port Alder' }],
  ['a case', ['volume = {61}', 'pages = {204}'], ['TY  - CASE', 'VL  - 61', 'SP  - 204'], { type: 'legal_case', 'container-title': 'Washington Reports', 'container-title-short': 'Wash.', page: '204' }],
  ['a section of a code', ['volume = {22}'], ['TY  - STAT', 'SE  - 2551'], { type: 'legislation', section: '2551' }],
  ['a bill', ['note = {H.R. 1234}'], ['TY  - BILL', 'M1  - H.R. 1234', 'SE  - 4', 'PB  - 62nd Congress'], { type: 'bill', number: 'H.R. 1234', authority: '62nd Congress', section: '4' }],
  ['a map', ['organization = {Alder Press}'], ['TY  - MAP'], { type: 'map', scale: '1:50,000' }],
  ['a film', [], ['TY  - MPCT'], { type: 'motion_picture', director: [beck] }],
  ['a web page without a date', ['url = {https://alder.example/}'], ['TY  - ELEC'], { type: 'webpage', accessed: { 'date-parts': [[2020, 3, 1]] } }],
  ['a dataset', ['version = {2}'], ['TY  - DATA'], { type: 'dataset', version: '2' }],
  ['a title in French', [], ['LA  - fr'], { language: 'fr' }],
  ['an article in a magazine', ['@article{x,', 'volume = {120}', 'number = {3}', 'pages = {45--50}'], ['TY  - MGZN', 'VL  - 120', 'IS  - 3'], { type: 'article-magazine' }],
  ['a patent', ['note = {U.S. Patent No. 1,234,567}'], ['TY  - PAT', 'SN  - U.S. Patent No. 1,234,567'], { type: 'patent', number: 'U.S. Patent No. 1,234,567' }],
  ['a numbered report of a kind, in an edition with a French name', ['type = {Technical Report}', 'number = {TR-12}'], ['M3  - Technical Report', 'SN  - TR-12'], { genre: 'Technical Report', number: 'TR-12' }],
];
// Bluebook 22: rule 10.4, tables T1.1 and T1.3.
const courts: readonly [authority: string, reporter: string, decision: string][] = [
  ['Supreme Court of the United States', 'U.S.', '1902'],
  ['United States Supreme Court', 'S. Ct.', '1902'],
  ['Supreme Court of the United States', 'F.', 'U.S. 1902'],
  ['United States Court of Appeals for the Ninth Circuit', 'F.', '9th Cir. 1902'],
  ['U.S. Court of Appeals for the Second Circuit', 'F.', '2d Cir. 1902'],
  ['U.S. Court of Appeals for the Federal Circuit', 'F.', 'Fed. Cir. 1902'],
  ['Supreme Court of Washington', 'Wash.', '1902'],
  ['Massachusetts Supreme Judicial Court', 'Mass.', '1902'],
  ['Supreme Judicial Court of Massachusetts', 'Mass.', '1902'],
  ['Court of Appeals of Washington', 'Wash.', 'Court of Appeals of Washington 1902'],
];
for (const [authority, reporter, decision] of courts) {
  test(`a decision of the ${authority} in ${reporter}`, () => {
    const work = cite({ type: 'legal_case', title: 'A v. B', volume: '1', page: '2', issued: '1902', authority, 'container-title-short': reporter, 'container-title': reporter }); // prettier-ignore
    const bluebook = styleCitations(work).at(-1)?.citations[0]?.text ?? '';
    assert.equal(toMarkdown(bluebook), `*A v. B*, 1 ${reporter} 2 (${decision}).`);
  });
}
for (const [name, bibtex, ris, csl] of formats) {
  test(`exports ${name}`, () => {
    const work = cite(cases.find(([found]) => found === name)?.[1] ?? {});
    const [entry, record, item] = [toBibtex(work), toRis(work), toCsl(work)];
    assert.deepEqual(
      bibtex.filter((field) => !entry.includes(field)),
      [],
    );
    assert.deepEqual(
      ris.filter((line) => !record.includes(`${line}\r\n`)),
      [],
    );
    assert.deepEqual({ ...item, ...csl }, item);
  });
}

// Zotero and EndNote read the number of a document of a hearing from M1; SN is an ISBN, ISSN, or report number.
test('in RIS, an answer on the record of a hearing has the year of the hearing and the number of its print', () => {
  const fields = { type: 'hearing', author: amory, title: 'Answer', 'event-title': 'Hearing', 'event-date': '1910-06-17', number: 'S. Hrg. 61-100' }; // prettier-ignore
  const record = toRis(cite(fields));
  assert.match(record, /^PY {2}- 1910\r$/m);
  assert.match(record, /^M1 {2}- S\. Hrg\. 61-100\r$/m);
  assert.doesNotMatch(record, /^(?:DA|SN) /m);
});
