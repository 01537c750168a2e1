/** Abbreviations of Bluebook for the names of bodies (tables T6 and T10), and the names of news agencies. */

const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/\bUnited States\b/g, 'U.S.'],
  [/\bUnited Kingdom\b/g, 'U.K.'],
  [/\bUnion of Soviet Socialist Republics\b/g, 'U.S.S.R.'],
  [/\bDepartment\b/g, 'Dep’t'],
  [/\bGovernment\b/g, 'Gov’t'],
  [/\bInternational\b/g, 'Int’l'],
  [/\bNational\b/g, 'Nat’l'],
  [/\bCommission\b/g, 'Comm’n'],
  [/\bCommittee\b/g, 'Comm.'],
  [/\bAssociation\b/g, 'Ass’n'],
  [/\bAdministration\b/g, 'Admin.'],
  [/\bFederal\b/g, 'Fed.'],
  [/\bOffice\b/g, 'Off.'],
  [/\bSecretary\b/g, 'Sec’y'],
  [/\bServices?\b/g, (found: string) => (found.endsWith('s') ? 'Servs.' : 'Serv.')],
  [/\bDefense\b/g, 'Def.'],
  [/\bSecurity\b/g, 'Sec.'],
  [/\bUniversity\b/g, 'Univ.'],
  [/\bInstitute\b/g, 'Inst.'],
  [/\bFoundation\b/g, 'Found.'],
  [/,? and\b/g, ' &'],
] as [RegExp, string][];

/** The name of a body with the abbreviations of Bluebook: `Dep’t`, `&`. */
export function abbreviateBody(name: string): string {
  return ABBREVIATIONS.reduce((text, [word, short]) => text.replace(word, short), name);
}

const PERIODICALS: readonly [RegExp, string][] = [
  [/\b(?:of|the|and|for|in|on) /gi, ''],
  [/\bThe /g, ''],
  [/\bAmerican\b/g, 'Am.'],
  [/\bInternational\b/g, 'Int’l'],
  [/\bJournal\b/g, 'J.'],
  [/\bReview\b/g, 'Rev.'],
  [/\bLaw\b/g, 'L.'],
  [/\bUniversity\b/g, 'U.'],
  [/\bQuarterly\b/g, 'Q.'],
  [/\bHistory\b/g, 'Hist.'],
  [/\bPolitical\b/g, 'Pol.'],
  [/\bScience\b/g, 'Sci.'],
  [/\bStudies\b/g, 'Stud.'],
];

/** The name of a journal with the abbreviations of Bluebook (table T13): `J. Tolls`. One word is unchanged. */
export function abbreviatePeriodical(name: string): string {
  return name.includes(' ') ? PERIODICALS.reduce((text, [word, short]) => text.replace(word, short), name) : name;
}

const AGENCIES =
  /^(?:Agence France-Presse|Associated Press|Bloomberg|Deutsche Presse-Agentur|Interfax|ITAR-TASS|Kyodo|Reuters|RIA Novosti|TASS|United Press International|Xinhua)\b/;

/**
 * Whether a name is that of a news agency. Chicago (14.200) puts newspapers in italics but not agencies, and APA
 * (10.16) treats a report of an agency as a page of a news site.
 */
export function isNewsAgency(name: string): boolean {
  return AGENCIES.test(name);
}
