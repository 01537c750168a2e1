/**
 * Names in every style and format. The expected values were written by hand: Chicago 18, MLA 9 (5.5–5.24),
 * APA 7 (9.7–9.12), BibTeX (btxdoc, section 4), RIS, and the name variables of CSL 1.0.2.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeOf } from '../../tests/support/processor-time.ts';
import { readArchive } from '../load/read-archive.ts';
import type { Name } from '../model/names-and-mentions.ts';
import { createPaths } from '../paths.ts';
import { documentSchema } from '../schemas/document.ts';
import { nameSchema, type NameKind } from '../schemas/names.ts';
import { toBibtex } from './bibtex.ts';
import { citeDocument } from './citable.ts';
import { fullName, invertedName, nameWithInitials, shortName } from './contributors.ts';
import { toCsl } from './csl.ts';
import { describeDocument } from './page-metadata.ts';
import { parseAgent } from './parse-name.ts';
import { toRis } from './ris.ts';

const { archive } = await readArchive('tests/archives/bridge');
const document = archive?.documents.find(({ id }) => id === 'notice');
assert(archive && document);
const paths = createPaths('https://bridge-papers.org/');

interface Row {
  /** As in `from:` of the front matter. */
  readonly from: unknown;
  /** The entry in `names/`, if there is one. */
  readonly named?: readonly [kind: NameKind, fields: object];
  /** In running text; in a list of works; for APA; in a citation in the text. */
  readonly forms: readonly [full: string, inverted: string, initials: string, short: string];
  readonly bibtex: string;
  readonly ris: string;
  readonly csl: object;
}

const person = (fields: object): readonly [NameKind, object] => ['people', fields];
const body = { csl: (literal: string) => ({ literal }) };

// prettier-ignore
const rows: readonly Row[] = [
  // Bodies: listed, declared, or with words that only names of bodies have.
  { from: 'Royal Mapping Society', named: ['organisations', { name: 'Royal Mapping Society' }],
    forms: ['Royal Mapping Society', 'Royal Mapping Society', 'Royal Mapping Society', 'Royal Mapping Society'],
    bibtex: '{Royal Mapping Society}', ris: 'Royal Mapping Society', csl: body.csl('Royal Mapping Society') },
  { from: { literal: 'Royal Mapping Society' },
    forms: ['Royal Mapping Society', 'Royal Mapping Society', 'Royal Mapping Society', 'Royal Mapping Society'],
    bibtex: '{Royal Mapping Society}', ris: 'Royal Mapping Society', csl: body.csl('Royal Mapping Society') },
  { from: 'the Mappers', named: ['organisations', { name: 'Royal Mapping Society', forms: ['the Mappers'] }],
    forms: ['the Mappers', 'the Mappers', 'the Mappers', 'the Mappers'],
    bibtex: '{the Mappers}', ris: 'the Mappers', csl: body.csl('the Mappers') },
  { from: 'The office that sends',
    forms: ['The office that sends', 'The office that sends', 'The office that sends', 'The office that sends'],
    bibtex: '{The office that sends}', ris: 'The office that sends', csl: body.csl('The office that sends') },
  { from: 'Society of Friends & Allies',
    forms: ['Society of Friends & Allies', 'Society of Friends & Allies', 'Society of Friends & Allies', 'Society of Friends & Allies'],
    bibtex: '{Society of Friends \\& Allies}', ris: 'Society of Friends & Allies', csl: body.csl('Society of Friends & Allies') },
  // Family name first.
  { from: 'Mao Zedong', named: person({ name: 'Mao Zedong', sort: 'Mao Zedong' }),
    forms: ['Mao Zedong', 'Mao Zedong', 'Mao, Z.', 'Mao'],
    bibtex: 'Mao, Zedong', ris: 'Mao, Zedong', csl: { family: 'Mao', given: 'Zedong', 'static-ordering': true } },
  { from: 'Bartók Béla', named: person({ name: 'Bartók Béla', sort: 'Bartók, Béla' }),
    forms: ['Bartók Béla', 'Bartók Béla', 'Bartók, B.', 'Bartók'],
    bibtex: 'Bartók, Béla', ris: 'Bartók, Béla', csl: { family: 'Bartók', given: 'Béla', 'static-ordering': true } },
  { from: { family: 'Ban', given: 'Ki-moon', 'static-ordering': 'yes' },
    forms: ['Ban Ki-moon', 'Ban Ki-moon', 'Ban, K.-m.', 'Ban'],
    bibtex: 'Ban, Ki-moon', ris: 'Ban, Ki-moon', csl: { family: 'Ban', given: 'Ki-moon', 'static-ordering': true } },
  // Family names of two parts.
  { from: 'Gabriel García Márquez', named: person({ name: 'Gabriel García Márquez', sort: 'García Márquez, Gabriel' }),
    forms: ['Gabriel García Márquez', 'García Márquez, Gabriel', 'García Márquez, G.', 'García Márquez'],
    bibtex: 'García Márquez, Gabriel', ris: 'García Márquez, Gabriel', csl: { family: 'García Márquez', given: 'Gabriel' } },
  { from: 'José Ortega y Gasset', named: person({ name: 'José Ortega y Gasset', sort: 'Ortega y Gasset, Jose' }),
    forms: ['José Ortega y Gasset', 'Ortega y Gasset, José', 'Ortega y Gasset, J.', 'Ortega y Gasset'],
    bibtex: 'Ortega y Gasset, José', ris: 'Ortega y Gasset, José', csl: { family: 'Ortega y Gasset', given: 'José' } },
  { from: 'Ralph Vaughan Williams', named: person({ name: 'Ralph Vaughan Williams', parts: { family: 'Vaughan Williams', given: 'Ralph' } }),
    forms: ['Ralph Vaughan Williams', 'Vaughan Williams, Ralph', 'Vaughan Williams, R.', 'Vaughan Williams'],
    bibtex: 'Vaughan Williams, Ralph', ris: 'Vaughan Williams, Ralph', csl: { family: 'Vaughan Williams', given: 'Ralph' } },
  ...([['Ursula K. Le Guin', 'Ursula K.', 'Le Guin', 'U. K.'], ['Martin Van Buren', 'Martin', 'Van Buren', 'M.'], ['Seán Ó Faoláin', 'Seán', 'Ó Faoláin', 'S.']] as const).map(([from, given, family, initials]): Row => ({
    from, forms: [from, `${family}, ${given}`, `${family}, ${initials}`, family],
    bibtex: `${family}, ${given}`, ris: `${family}, ${given}`, csl: { family, given } })),
  // Titles, ranks, honors.
  ...['Sir John Roe', 'General John Roe', 'President John Roe', 'Prof. Dr. John Roe', 'Lt. Col. John Roe', 'Rev. John Roe', 'John Roe, CBE', 'John Roe, K.C.', 'Sen. John Roe, Ph.D.'].map((from): Row => ({
    from, forms: ['John Roe', 'Roe, John', 'Roe, J.', 'Roe'], bibtex: 'Roe, John', ris: 'Roe, John', csl: { family: 'Roe', given: 'John' } })),
  // Bodies that no file lists.
  ...['World Health Organization', 'Supreme Court', 'Royal Mapping Society', 'Ministère des Affaires étrangères', 'Auswärtiges Amt', 'Acme Boats, Inc.', 'Roe, Doe, LLP', 'World Bank', 'International Monetary Fund', 'Foreign Office', 'Great Britain, Foreign Office', 'Académie française', 'Banco de España', 'Bundesministerium für Bildung', 'Организация Объединённых Наций', 'General Land Office', 'General Dynamics Land Systems', 'Captain Nemo Press', 'General Motors', 'Senator Grand Hotel'].map((from): Row => ({
    from, forms: [from, from, from, from], bibtex: `{${from}}`, ris: from, csl: body.csl(from) })),
  ...['Great Britain', 'Communist Party', 'Deutscher Bundestag', 'Assemblée nationale', 'Cour de cassation', 'Attorney General', 'Consul General', 'Lord Chancellor', 'Lord Chief Justice', 'Harvard Univ.', 'Cherokee Nation', 'Great Britain, Secretary of State for War', 'Russian Federation', 'New York Times', 'Red Cross'].map((from): Row => ({
    from, forms: [from, from, from, from], bibtex: `{${from}}`, ris: from, csl: body.csl(from) })),
  // Offices, descriptions, and what an editor adds are left out; as a family name they would be wrong in every format.
  ...['Jane Doe, Secretary of State', 'Jane Doe, Chairman of the Committee on Boats', 'Jane Doe, secretary', 'Jane Doe, Esquire', 'Jane Doe, B.A. (Oxon.)', 'Jane Doe (ed.)', 'Jane Doe, ed.', 'Jane Doe [attributed]', 'Jane Doe (?)', '[Jane Doe]', 'Jane Doe et al.', 'Doe, Dr. Jane', 'Doe, Jane (ed.)', 'Sen. Jane Doe, R-Ariz.', 'Jane  Doe,', 'U.S. Senator Jane Doe', 'Reverend Jane Doe', 'Chief Justice Jane Doe', 'The Right Honourable Jane Doe', 'Her Excellency Jane Doe', 'Jane Doe, Lord Chancellor', 'Rear Admiral Jane Doe', 'Dr. med. Jane Doe', 'Prof. Dr. h. c. Jane Doe', 'Prime Minister Jane Doe', 'Judge Jane Doe'].map((from): Row => ({
    from, forms: ['Jane Doe', 'Doe, Jane', 'Doe, J.', 'Doe'], bibtex: 'Doe, Jane', ris: 'Doe, Jane', csl: { family: 'Doe', given: 'Jane' } })),
  // Family names of several words in the order of a list; initials there are no degree.
  ...([['García Márquez', 'Gabriel', 'G.'], ['Lloyd George', 'David', 'D.'], ['De Gaulle', 'Charles', 'C.'], ['Le Carré', 'John', 'J.'], ['Ortega y Gasset', 'José', 'J.'], ['De Witt', 'J. D.', 'J. D.']] as const).map(([family, given, initials]): Row => ({
    from: `${family}, ${given}`, forms: [`${given} ${family}`, `${family}, ${given}`, `${family}, ${initials}`, family],
    bibtex: `${family}, ${given}`, ris: `${family}, ${given}`, csl: { family, given } })),
  ...([['San Martín', 'José'], ['Santa Anna', 'Antonio López']] as const).map(([family, given]): Row => ({
    from: `${given} de ${family}`, forms: [`${given} de ${family}`, `${family}, ${given} de`, `${family}, ${given.replace(/(\p{L})\p{L}+/gu, '$1.')} de`, family],
    bibtex: `de ${family}, ${given}`, ris: `${family}, ${given} de`, csl: { family, given, 'dropping-particle': 'de' } })),
  { from: 'Seán Mac Eoin', forms: ['Seán Mac Eoin', 'Mac Eoin, Seán', 'Mac Eoin, S.', 'Mac Eoin'], bibtex: 'Mac Eoin, Seán', ris: 'Mac Eoin, Seán', csl: { family: 'Mac Eoin', given: 'Seán' } },
  { from: 'Alexandre Dumas fils', forms: ['Alexandre Dumas fils', 'Dumas, Alexandre, fils', 'Dumas, A., fils', 'Dumas'], bibtex: 'Dumas, fils, Alexandre', ris: 'Dumas, Alexandre, fils', csl: { family: 'Dumas', given: 'Alexandre', suffix: 'fils' } },
  { from: 'William Pitt the Younger', forms: ['William Pitt the Younger', 'Pitt, William, the Younger', 'Pitt, W., the Younger', 'Pitt'], bibtex: 'Pitt, the Younger, William', ris: 'Pitt, William, the Younger', csl: { family: 'Pitt', given: 'William', suffix: 'the Younger' } },
  // The hyphen before a small letter shows which part is the given name (Chicago 18, Chinese and Korean names).
  ...([['Kim', 'Il-sung', 'I.-s.'], ['Chiang', 'Kai-shek', 'K.-s.'], ['Sun', 'Yat-sen', 'Y.-s.']] as const).map(([family, given, initials]): Row => ({
    from: `${family} ${given}`, forms: [`${family} ${given}`, `${family} ${given}`, `${family}, ${initials}`, family],
    bibtex: `${family}, ${given}`, ris: `${family}, ${given}`, csl: { family, given, 'static-ordering': true } })),
  { from: '吉田 茂', forms: ['吉田 茂', '吉田 茂', '吉田, 茂', '吉田'], bibtex: '吉田, 茂', ris: '吉田, 茂', csl: { family: '吉田', given: '茂', 'static-ordering': true } },
  // Peers are listed under their titles, as Tennyson is (MLA, Chicago 18).
  ...([['Arthur Wellesley, 1st Duke of', 'Wellington', 'A. W.'], ['Robert Baden-Powell, 1st Baron', 'Baden-Powell', 'R. B.-P.'], ['Anthony Ashley Cooper, Earl of', 'Shaftesbury', 'A. A. C.']] as const).map(([given, family, initials]): Row => ({
    from: `${given} ${family}`, forms: [`${given} ${family}`, `${family}, ${given}`, `${family}, ${initials}`, family],
    bibtex: `${family}, ${given}`, ris: `${family}, ${given}`, csl: { family, given } })),
  { from: 'Count Leo Tolstoy', forms: ['Count Leo Tolstoy', 'Tolstoy, Count Leo', 'Tolstoy, L.', 'Tolstoy'], bibtex: 'Tolstoy, Count Leo', ris: 'Tolstoy, Count Leo', csl: { family: 'Tolstoy', given: 'Count Leo' } },
  // Rulers and single names.
  ...['Kaiser Wilhelm II', 'Wilhelm II.', 'Gustav II Adolf', 'Dom Pedro II', 'Le Corbusier', 'El Greco', 'Pliny the Elder', 'Mary, Queen of Scots', 'Charles, Prince of Wales'].map((name): Row => ({
    from: name, forms: [name, name, name, name], bibtex: `{${name}}`, ris: name, csl: { family: name } })),
  ...['Elizabeth II', 'Henry VIII', 'Pope John XXIII', 'Plato', 'Catherine the Great', 'Malcolm X', 'Queen Victoria', 'Pope John Paul II', 'Queen Elizabeth II', 'Haile Selassie I', 'Ibn Khaldun', 'Abd al-Rahman'].map((name): Row => ({
    from: name, forms: [name, name, name, name], bibtex: `{${name}}`, ris: name, csl: { family: name } })),
  { from: 'John Paul II', named: person({ name: 'John Paul II', sort: 'John Paul II' }),
    forms: ['John Paul II', 'John Paul II', 'John Paul II', 'John Paul II'],
    bibtex: '{John Paul II}', ris: 'John Paul II', csl: { family: 'John Paul II' } },
  { from: 'Leonardo da Vinci', named: person({ name: 'Leonardo da Vinci', sort: 'Leonardo da Vinci' }),
    forms: ['Leonardo da Vinci', 'Leonardo da Vinci', 'Leonardo da Vinci', 'Leonardo da Vinci'],
    bibtex: '{Leonardo da Vinci}', ris: 'Leonardo da Vinci', csl: { family: 'Leonardo da Vinci' } },
  // Particles.
  ...([['von', 'Alexander', 'Humboldt'], ['dos', 'João', 'Santos'], ['das', 'Maria', 'Neves'], ['vom', 'Hans', 'Berg'],
    ['zum', 'Karl', 'Felde'], ['de', 'Simone', 'Beauvoir'], ['de la', 'Juana', 'Cruz']] as const).map(([particle, given, family]): Row => ({
    from: `${given} ${particle} ${family}`,
    forms: [`${given} ${particle} ${family}`, `${family}, ${given} ${particle}`, `${family}, ${given[0]}. ${particle}`, family],
    bibtex: `${particle} ${family}, ${given}`, ris: `${family}, ${given} ${particle}`, csl: { family, given, 'dropping-particle': particle } })),
  ...([['van', 'Vincent', 'Gogh'], ['van der', 'Rogier', 'Weyden'], ['af', 'Hilma', 'Klint'], ['van ’t', 'Jacobus', 'Hoff'],
    ['ibn', 'Ahmad', 'Fadlan']] as const).map(([particle, given, family]): Row => ({
    from: `${given} ${particle} ${family}`,
    forms: [`${given} ${particle} ${family}`, `${particle} ${family}, ${given}`, `${particle} ${family}, ${given[0]}.`, `${particle} ${family}`],
    bibtex: `${particle} ${family}, ${given}`, ris: `${particle} ${family}, ${given}`, csl: { family, given, 'non-dropping-particle': particle } })),
  { from: 'Jean d’Alembert',
    forms: ['Jean d’Alembert', 'd’Alembert, Jean', 'd’Alembert, J.', 'd’Alembert'],
    bibtex: 'd’Alembert, Jean', ris: 'd’Alembert, Jean', csl: { family: 'Alembert', given: 'Jean', 'non-dropping-particle': 'd’' } },
  { from: 'Vincent van Gogh', named: person({ name: 'Vincent van Gogh', sort: 'Gogh, Vincent van' }),
    forms: ['Vincent van Gogh', 'Gogh, Vincent van', 'Gogh, V. van', 'Gogh'],
    bibtex: 'van Gogh, Vincent', ris: 'Gogh, Vincent van', csl: { family: 'Gogh', given: 'Vincent', 'dropping-particle': 'van' } },
  { from: 'Charles de Gaulle', named: person({ name: 'Charles de Gaulle', sort: 'de Gaulle, Charles' }),
    forms: ['Charles de Gaulle', 'de Gaulle, Charles', 'de Gaulle, C.', 'de Gaulle'],
    bibtex: 'de Gaulle, Charles', ris: 'de Gaulle, Charles', csl: { family: 'Gaulle', given: 'Charles', 'non-dropping-particle': 'de' } },
  { from: 'Jean de La Fontaine', named: person({ name: 'Jean de La Fontaine', sort: 'La Fontaine, Jean de' }),
    forms: ['Jean de La Fontaine', 'La Fontaine, Jean de', 'La Fontaine, J. de', 'La Fontaine'],
    bibtex: 'de La Fontaine, Jean', ris: 'La Fontaine, Jean de', csl: { family: 'La Fontaine', given: 'Jean', 'dropping-particle': 'de' } },
  // Names joined by a conjunction; several particles; Chicago 18, names in indexes (Spanish, German, Italian, Dutch).
  ...([['José', 'Ortega y Gasset'], ['Antoni', 'Gaudí i Cornet']] as const).map(([given, family]): Row => ({
    from: `${given} ${family}`, forms: [`${given} ${family}`, `${family}, ${given}`, `${family}, ${given[0]}.`, family],
    bibtex: `${family}, ${given}`, ris: `${family}, ${given}`, csl: { family, given } })),
  { from: 'Juan de la Cierva y Codorníu',
    forms: ['Juan de la Cierva y Codorníu', 'Cierva y Codorníu, Juan de la', 'Cierva y Codorníu, J. de la', 'Cierva y Codorníu'],
    bibtex: 'de la Cierva y Codorníu, Juan', ris: 'Cierva y Codorníu, Juan de la', csl: { family: 'Cierva y Codorníu', given: 'Juan', 'dropping-particle': 'de la' } },
  { from: 'Otto von und zu Berg',
    forms: ['Otto von und zu Berg', 'Berg, Otto von und zu', 'Berg, O. von und zu', 'Berg'],
    bibtex: 'von und zu Berg, Otto', ris: 'Berg, Otto von und zu', csl: { family: 'Berg', given: 'Otto', 'dropping-particle': 'von und zu' } },
  { from: 'Lorenzo de’ Medici',
    forms: ['Lorenzo de’ Medici', 'Medici, Lorenzo de’', 'Medici, L. de’', 'Medici'],
    bibtex: 'de’ Medici, Lorenzo', ris: 'Medici, Lorenzo de’', csl: { family: 'Medici', given: 'Lorenzo', 'dropping-particle': 'de’' } },
  { from: 'Jan in ’t Veld',
    forms: ['Jan in ’t Veld', 'in ’t Veld, Jan', 'in ’t Veld, J.', 'in ’t Veld'],
    bibtex: 'in ’t Veld, Jan', ris: 'in ’t Veld, Jan', csl: { family: 'Veld', given: 'Jan', 'non-dropping-particle': 'in ’t' } },
  // APA 9.8 has the initials of given names; CSL processors leave particles inside them as they are.
  { from: 'António de Oliveira Salazar',
    forms: ['António de Oliveira Salazar', 'Salazar, António de Oliveira', 'Salazar, A. de O.', 'Salazar'],
    bibtex: 'Salazar, António de Oliveira', ris: 'Salazar, António de Oliveira', csl: { family: 'Salazar', given: 'António de Oliveira' } },
  ...([['bell', 'hooks', 'b.'], ['William “Bill”', 'Roe', 'W.'], ['Mary (Doe)', 'Roe', 'M.'], ['Mary (née “Polly” Doe)', 'Roe', 'M.']] as const).map(([given, family, initials]): Row => ({
    from: `${given} ${family}`, forms: [`${given} ${family}`, `${family}, ${given}`, `${family}, ${initials}`, family],
    bibtex: `${family === 'hooks' ? '{hooks}' : family}, ${given}`, ris: `${family}, ${given}`, csl: { family, given } })),
  // A title is only before the names; the same word after a given name is a name (APA 9.8).
  ...([['Mary Pope', 'Osborne', 'M. P.'], ['William Lord', 'Watts', 'W. L.']] as const).map(([given, family, initials]): Row => ({
    from: `${given} ${family}`, forms: [`${given} ${family}`, `${family}, ${given}`, `${family}, ${initials}`, family],
    bibtex: `${family}, ${given}`, ris: `${family}, ${given}`, csl: { family, given } })),
  { from: { family: 'Montagu', given: 'Lady Mary' },
    forms: ['Lady Mary Montagu', 'Montagu, Lady Mary', 'Montagu, M.', 'Montagu'],
    bibtex: 'Montagu, Lady Mary', ris: 'Montagu, Lady Mary', csl: { family: 'Montagu', given: 'Lady Mary' } },
  // Names that are written in the order of a list.
  ...([['Doe, Jane', 'Jane', 'Doe', 'J.'], ['Иванов И. И.', 'И. И.', 'Иванов', 'И. И.'], ['Иванов, И. И.', 'И. И.', 'Иванов', 'И. И.']] as const).map(([from, given, family, initials]): Row => ({
    from, forms: [`${given} ${family}`, `${family}, ${given}`, `${family}, ${initials}`, family],
    bibtex: `${family}, ${given}`, ris: `${family}, ${given}`, csl: { family, given } })),
  { from: 'van Gogh, Vincent',
    forms: ['Vincent van Gogh', 'van Gogh, Vincent', 'van Gogh, V.', 'van Gogh'],
    bibtex: 'van Gogh, Vincent', ris: 'van Gogh, Vincent', csl: { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' } },
  { from: 'Humboldt, Alexander von',
    forms: ['Alexander von Humboldt', 'Humboldt, Alexander von', 'Humboldt, A. von', 'Humboldt'],
    bibtex: 'von Humboldt, Alexander', ris: 'Humboldt, Alexander von', csl: { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' } },
  { from: 'King, Martin Luther, Jr.',
    forms: ['Martin Luther King Jr.', 'King, Martin Luther, Jr.', 'King, M. L., Jr.', 'King'],
    bibtex: 'King, Jr., Martin Luther', ris: 'King, Martin Luther, Jr.', csl: { family: 'King', given: 'Martin Luther', suffix: 'Jr.' } },
  // A Russian name with the family name first is recognized by its patronymic.
  { from: 'Толстой Лев Николаевич',
    forms: ['Толстой Лев Николаевич', 'Толстой Лев Николаевич', 'Толстой, Л. Н.', 'Толстой'],
    bibtex: 'Толстой, Лев Николаевич', ris: 'Толстой, Лев Николаевич', csl: { family: 'Толстой', given: 'Лев Николаевич', 'static-ordering': true } },
  { from: 'Дмитрий Дмитриевич Шостакович',
    forms: ['Дмитрий Дмитриевич Шостакович', 'Шостакович, Дмитрий Дмитриевич', 'Шостакович, Д. Д.', 'Шостакович'],
    bibtex: 'Шостакович, Дмитрий Дмитриевич', ris: 'Шостакович, Дмитрий Дмитриевич', csl: { family: 'Шостакович', given: 'Дмитрий Дмитриевич' } },
  // The sort key decides whether a particle that is one word with the family name is dropped, and whether a title is kept.
  { from: 'Bashar al-Assad', named: person({ name: 'Bashar al-Assad', sort: 'Assad, Bashar al-' }),
    forms: ['Bashar al-Assad', 'Assad, Bashar al-', 'Assad, B. al-', 'Assad'],
    bibtex: 'al-Assad, Bashar', ris: 'Assad, Bashar al-', csl: { family: 'Assad', given: 'Bashar', 'dropping-particle': 'al-' } },
  { from: 'Jean d’Alembert', named: person({ name: 'Jean d’Alembert', sort: 'Alembert, Jean d’' }),
    forms: ['Jean d’Alembert', 'Alembert, Jean d’', 'Alembert, J. d’', 'Alembert'],
    bibtex: 'd’Alembert, Jean', ris: 'Alembert, Jean d’', csl: { family: 'Alembert', given: 'Jean', 'dropping-particle': 'd’' } },
  { from: 'Mrs. Henry Ward', named: person({ name: 'Mrs. Henry Ward', sort: 'Ward, Mrs. Henry' }),
    forms: ['Mrs. Henry Ward', 'Ward, Mrs. Henry', 'Ward, Mrs. H.', 'Ward'],
    bibtex: 'Ward, Mrs. Henry', ris: 'Ward, Mrs. Henry', csl: { family: 'Ward', given: 'Mrs. Henry' } },
  { from: 'Duke of Wellington', named: person({ name: 'Duke of Wellington', sort: 'Wellington, Duke of' }),
    forms: ['Duke of Wellington', 'Wellington, Duke of', 'Wellington', 'Wellington'],
    bibtex: 'Wellington, Duke of', ris: 'Wellington, Duke of', csl: { family: 'Wellington', given: 'Duke of' } },
  // Suffixes and degrees.
  { from: 'Martin Luther King, Jr.',
    forms: ['Martin Luther King Jr.', 'King, Martin Luther, Jr.', 'King, M. L., Jr.', 'King'],
    bibtex: 'King, Jr., Martin Luther', ris: 'King, Martin Luther, Jr.', csl: { family: 'King', given: 'Martin Luther', suffix: 'Jr.' } },
  { from: 'John D. Rockefeller III', named: person({ name: 'John D. Rockefeller III', sort: 'Rockefeller, John D., III' }),
    forms: ['John D. Rockefeller III', 'Rockefeller, John D., III', 'Rockefeller, J. D., III', 'Rockefeller'],
    bibtex: 'Rockefeller, III, John D.', ris: 'Rockefeller, John D., III', csl: { family: 'Rockefeller', given: 'John D.', suffix: 'III' } },
  ...['Jane Doe, Ph.D.', 'Dr. Jane Doe', 'Jane Doe, MD, PhD', 'The Honorable Jane Doe', 'Jane Doe, Esq.', 'Prof. Jane Doe'].map((from): Row => ({
    from, forms: ['Jane Doe', 'Doe, Jane', 'Doe, J.', 'Doe'], bibtex: 'Doe, Jane', ris: 'Doe, Jane', csl: { family: 'Doe', given: 'Jane' } })),
  { from: 'John Doe, M.D., Jr.',
    forms: ['John Doe Jr.', 'Doe, John, Jr.', 'Doe, J., Jr.', 'Doe'],
    bibtex: 'Doe, Jr., John', ris: 'Doe, John, Jr.', csl: { family: 'Doe', given: 'John', suffix: 'Jr.' } },
  { from: 'J.R.R. Tolkien',
    forms: ['J.R.R. Tolkien', 'Tolkien, J.R.R.', 'Tolkien, J. R. R.', 'Tolkien'],
    bibtex: 'Tolkien, J.R.R.', ris: 'Tolkien, J.R.R.', csl: { family: 'Tolkien', given: 'J.R.R.' } },
];

for (const { from, named, forms, bibtex, ris, csl } of rows) {
  test(`${typeof from === 'string' ? from : JSON.stringify(from)}${named === undefined ? '' : ', as listed,'} in styles and formats`, () => {
    const names: Name[] = [];
    if (named !== undefined) {
      const fields = nameSchema.parse({ id: 'x', description: 'x', ...named[1] });
      const nameForms = fields.forms.map((form) => ({
        text: form as string, basis: 'named' as const, misspelt: false, shared: false, in: [],
      })); // prettier-ignore
      names.push({ id: 'x', kind: named[0], file: '', fields, forms: nameForms, path: '', places: new Map() as never });
    }
    const parsed = documentSchema.shape.from.parse([from]);
    const fields = { ...document.fields, from: parsed };
    const work = citeDocument({ ...document, fields }, undefined, { archive: { ...archive, names }, paths });
    const [agent] = work.authors;
    assert(agent);
    assert.deepEqual([fullName(agent), invertedName(agent), nameWithInitials(agent), shortName(agent)], forms);
    assert.equal(/^ {2}author = \{(.*)\},$/m.exec(toBibtex(work))?.[1], bibtex);
    assert.equal(/^AU {2}- (.*)\r$/m.exec(toRis(work))?.[1], ris);
    assert.deepEqual(toCsl(work)['author'], [csl]);
    const { meta, jsonLd } = describeDocument(document, work, paths, {
      archive: '',
      license: undefined,
      files: [],
    });
    const type = 'literal' in csl ? 'Organization' : 'Person';
    // Zotero would split the name of a body, so a body is not a creator.
    assert.deepEqual(
      meta.filter(({ name }) => name === 'dcterms.creator').map(({ content }) => content),
      type === 'Person' ? [ris] : [],
    );
    const { author } = jsonLd as { author: { '@type': string; name: string } };
    assert.deepEqual([author['@type'], author.name], [type, forms[0]]);
  });
}

test('a long text is the name of a body, and is read in time', () => {
  const seconds = timeOf(() => {
    for (const part of ['de ', 'A ', ', Lord', ' (a)', ', MD', 'General '])
      assert.ok('literal' in parseAgent(`J${part.repeat(100_000)}`));
  });
  assert.ok(seconds < 1);
});

// Written by hand from the rules of the headings in library catalogs (RDA 9.19) and from the manuals.
const inLists: readonly [from: string, inverted: string, initials: string, full: string][] = [
  ['Doe, Jane, 1850-1902', 'Doe, Jane', 'Doe, J.', 'Jane Doe'],
  ['Doe, Jane, 1850-', 'Doe, Jane', 'Doe, J.', 'Jane Doe'],
  ['Doe, Jane, -1902', 'Doe, Jane', 'Doe, J.', 'Jane Doe'],
  ['Doe, Jane (Jane Mary), 1850?-1902', 'Doe, Jane', 'Doe, J.', 'Jane Doe'],
  ['de la Cruz, Juan, ca. 1850-1902', 'de la Cruz, Juan', 'de la Cruz, J.', 'Juan de la Cruz'],
  ['Doe, John, Jr., 1850-1902', 'Doe, John, Jr.', 'Doe, J., Jr.', 'John Doe Jr.'],
  ['Doe, John, Sir, 1850-1902', 'Doe, John', 'Doe, J.', 'John Doe'],
  ['Tennyson, Alfred, Lord, 1809-1892', 'Tennyson, Alfred, Lord', 'Tennyson, A.', 'Alfred, Lord Tennyson'],
  ['John Doe, 1850–1902, editor', 'Doe, John', 'Doe, J.', 'John Doe'],
  ['John Doe 1850–1902', 'Doe, John', 'Doe, J.', 'John Doe'],
  ['John Doe, 2nd', 'Doe, John, 2nd', 'Doe, J., 2nd', 'John Doe 2nd'],
  ['d’Alembert, Jean', 'd’Alembert, Jean', 'd’Alembert, J.', 'Jean d’Alembert'],
  ['’t Hooft, Gerard', '’t Hooft, Gerard', '’t Hooft, G.', 'Gerard ’t Hooft'],
  ['al-Ghazali, Abu Hamid', 'al-Ghazali, Abu Hamid', 'al-Ghazali, A. H.', 'Abu Hamid al-Ghazali'],
  ['Smith, J. I.', 'Smith, J. I.', 'Smith, J. I.', 'J. I. Smith'],
  ['Rear Adm. John Doe', 'Doe, John', 'Doe, J.', 'John Doe'],
  ['Maj.-Gen. John Doe', 'Doe, John', 'Doe, J.', 'John Doe'],
  ['Jane Doe CBE', 'Doe, Jane', 'Doe, J.', 'Jane Doe'],
  // A form that is not known is not inverted.
  [
    'Doe, Jane, Widow, Mrs. Roe',
    'Doe, Jane, Widow, Mrs. Roe',
    'Doe, Jane, Widow, Mrs. Roe',
    'Doe, Jane, Widow, Mrs. Roe',
  ],
];
for (const [from, inverted, initials, full] of inLists) {
  test(`${from} is cited as ${inverted}`, () => {
    const agent = parseAgent(from);
    assert.deepEqual([invertedName(agent), nameWithInitials(agent), fullName(agent)], [inverted, initials, full]);
  });
}
