/** A small valid archive in which one file has a given text. */
import { sha256 } from '../../src/text/digest.ts';

const settings = `title: Specimens
url: https://archive.example/
editor: not named
contact: none
introduction: Specimens.
scope: Specimens.
licences:
  editorial: CC0
  code: MIT
  documents: None.
`;

/** The front matter of a document whose received text has a SHA-256. */
function frontMatter(hash: string): string {
  return `---
kind: letter
title:
  text: A
title-short: A
date:
  edtf: 1900-01-01
  printed: none
headnote: A.
witnesses:
  - siglum: A
    file: ../received/letter.txt
    sha256: ${hash}
    got-from: unknown
    made-by: unknown
rights: None.
---
`;
}

const sourceFields = `---
type: book
title: A work
title-short: A work
cited-as:
  - A work.
held: no
access: not seen
access-note: Not looked for.
rights: Not known.
---
`;

/** The files that a text is put into, by kind. A received text can be eight times as long as another file. */
const filesWith = {
  /** The transcription, whose received text has the same text. */
  transcription: (text: string) => ({
    'received/letter.txt': text,
    'documents/letter.md': `${frontMatter(sha256(text))}\n${text}`,
  }),
  /** The transcription of a received text in which every word is another one, with one paragraph more. */
  'transcription of other words': (text: string) => {
    const received = `${text.replace(/\p{L}+/gu, (word) => `${word}z`)}\n\nMore.\n`;
    return { 'received/letter.txt': received, 'documents/letter.md': `${frontMatter(sha256(received))}\n${text}` };
  },
  'front matter': (text: string) => ({ 'documents/letter.md': `---\n${text}\n---\n\nWords.\n` }),
  'received text': (text: string) => {
    const long = text.repeat(7);
    return { 'received/letter.txt': long, 'documents/letter.md': `${frontMatter(sha256(long))}\nWords.\n` };
  },
  source: (text: string) => ({ 'sources/a.md': sourceFields + text }),
  'front matter of a source': (text: string) => ({ 'sources/a.md': `---\n${text}\n---\n\nWords.\n` }),
  page: (text: string) => ({ 'pages/a.md': `---\ntitle: A\ntitle-short: A\nsummary: A.\n---\n${text}` }),
  annotation: (text: string) => ({
    'annotations/letter/a.md': `---\nheadline: A\nquote:\n  exact: Words\nkind: context\n---\n${text}`,
  }),
  names: (text: string) => ({ 'names/people.yaml': text }),
  evidence: (text: string) => ({ 'evidence/a.yaml': text }),
  claims: (text: string) => ({ 'documents/letter.claims.yaml': text }),
  settings: (text: string) => ({ 'archive.yaml': text }),
  corrections: (text: string) => ({ 'corrections.yaml': text }),
  ledger: (text: string) => ({ 'documents/letter.ledger.json': text }),
  'list of published documents': (text: string) => ({ 'published.json': text }),
};

/** A kind of file that a text is put into. */
export type TextPlace = keyof typeof filesWith;

/** The kinds of file, in Markdown or plain text, and in YAML or JSON. */
export const markdownPlaces: readonly TextPlace[] = [
  'transcription',
  'transcription of other words',
  'received text',
  'source',
  'page',
  'annotation',
];
export const yamlPlaces: readonly TextPlace[] = (Object.keys(filesWith) as TextPlace[]).filter(
  (place) => !markdownPlaces.includes(place),
);

/** The files of an archive with a text in one of them, by their path in the content folder. */
export function archiveWith(place: TextPlace, text: string): Record<string, string> {
  return {
    'archive.yaml': settings,
    'received/letter.txt': 'Words.\n',
    'documents/letter.md': `${frontMatter(sha256('Words.\n'))}\nWords.\n`,
    ...filesWith[place](text),
  };
}
