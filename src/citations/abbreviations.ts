/** The words Bluebook shortens in the names of bodies (tables T6 and T10), and the services that send news to newspapers. */

const WORDS: readonly [RegExp, string][] = [
  [/\bUnited States\b/g, 'U.S.'],
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

/** A body's name as Bluebook abbreviates it: `Dep’t`, `&`. */
export function abbreviateBody(name: string): string {
  return WORDS.reduce((text, [word, short]) => text.replace(word, short), name);
}

const AGENCIES =
  /^(?:Agence France-Presse|Associated Press|Bloomberg|Deutsche Presse-Agentur|Interfax|ITAR-TASS|Kyodo|Reuters|RIA Novosti|TASS|United Press International|Xinhua)\b/;

/**
 * Whether a name is a news agency's. Chicago (14.200) sets agencies upright where it sets newspapers in italics, and APA (10.16)
 * treats what they publish as a page of a news site.
 */
export function isNewsAgency(name: string): boolean {
  return AGENCIES.test(name);
}
