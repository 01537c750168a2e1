/** The cases of the test that follows docs/withhold.md: a document for each kind of passage. */

/** A way to withhold words: the text with `SECRET` and `OTHER`, and the two replacements of the document’s steps. */
export interface Case {
  readonly body: string;
  /** The address in the sign. */
  readonly id: string;
  /** What is replaced in the transcription and in the received text, and with what. */
  readonly transcription: readonly [from: string, to: string];
  readonly received?: readonly [from: string, to: string];
  /** Another file of the content folder that has words of the passage, and is deleted when the command lists it. */
  readonly other?: readonly [path: string, text: string];
}

const CITED = `---
type: book
title: A book
title-short: A book
cited-as: [SECRET OTHER.]
held: no
access: not seen
access-note: Not looked for.
rights: Unknown.
---

A book.
`;

/** A case for each kind of passage, by its name. */
export const cases: Readonly<Record<string, Case>> = {
  paragraph: {
    body: 'It began.\n\nSECRET OTHER.\n\nIt ended.\n',
    id: 'p2',
    transcription: ['SECRET OTHER.', 'SIGN'],
    other: [
      'annotations/paragraph/quoted.md',
      '---\nheadline: What it says\nquote: { exact: SECRET }\nkind: context\n---\n\nIt says SECRET.\n',
    ],
  },
  'first paragraph': { body: 'SECRET OTHER.\n', id: 'p1', transcription: ['SECRET OTHER.', 'SIGN'] },
  'paragraph with a call': {
    body: 'It began.\n\nSECRET[^i] OTHER.\n\n[^i]: A note.\n',
    id: 'p2',
    transcription: ['SECRET[^i] OTHER.', 'SIGN[^i]'],
    received: ['SECRET[i] OTHER.', 'SIGN[i]'],
  },
  'paragraph with a page mark': {
    body: 'It began.\n\nSECRET [[page: 2]] OTHER.\n',
    id: 'p2',
    transcription: ['SECRET [[page: 2]] OTHER.', 'SIGN [[page: 2]]'],
    received: ['SECRET OTHER.', 'SIGN'],
  },
  'printed number': {
    body: '§ 4 It began.\n\n§ 5 SECRET OTHER.\n',
    id: 'p2',
    transcription: ['§ 5 SECRET OTHER.', '§ 5 SIGN'],
  },
  item: { body: 'It began.\n\n- One.\n- SECRET OTHER.\n', id: 'p3', transcription: ['SECRET OTHER.', 'SIGN'] },
  'only list': { body: '- One.\n- SECRET OTHER.\n', id: 'p2', transcription: ['SECRET OTHER.', 'SIGN'] },
  'numbered item': {
    body: 'It began.\n\n1. One.\n2. SECRET OTHER.\n3. Three.\n',
    id: 'p3',
    transcription: ['SECRET OTHER.', 'SIGN'],
  },
  'nested item': {
    body: 'It began.\n\n- One.\n  - SECRET OTHER.\n  - Two.\n',
    id: 'p3',
    transcription: ['SECRET OTHER.', 'SIGN'],
  },
  'item with an item in it': {
    body: 'It began.\n\n- SECRET OTHER.\n  - Two.\n',
    id: 'p2',
    transcription: ['SECRET OTHER.', 'SIGN'],
  },
  'second paragraph of an item': {
    body: '1. One.\n\n   SECRET OTHER.\n\n2. Two.\n',
    id: 'p2',
    transcription: ['SECRET OTHER.', 'SIGN'],
  },
  table: {
    body: 'It began.\n\n| Year | Carts |\n| ---- | ----- |\n| SECRET | OTHER |\n\nIt ended.\n',
    id: 't1',
    transcription: ['| Year | Carts |\n| ---- | ----- |\n| SECRET | OTHER |', 'SIGN'],
    received: ['Year\tCarts\nSECRET\tOTHER', 'SIGN'],
  },
  verse: {
    body: 'It began.\n\n:::verse\nSECRET\\\nOTHER\n:::\n',
    id: 'v1',
    transcription: ['SECRET\\\nOTHER', 'SIGN'],
    received: ['SECRET\nOTHER', 'SIGN'],
  },
  heading: { body: '# SECRET OTHER\n\nIt began.\n', id: 'h1', transcription: ['SECRET OTHER', 'SIGN'] },
  part: {
    body: ':::letterhead\nSECRET\\\nOTHER\n:::\n\nIt began.\n',
    id: 'letterhead',
    transcription: ['SECRET\\\nOTHER', 'SIGN'],
    received: ['SECRET\nOTHER', 'SIGN'],
  },
  preformatted: {
    body: 'It began.\n\n```\nSECRET\n  OTHER\n```\n',
    id: 'p2',
    transcription: ['```\nSECRET\n  OTHER\n```', 'SIGN'],
    received: ['SECRET\n  OTHER', 'SIGN'],
  },
  quotation: { body: 'It began.\n\n> SECRET OTHER.\n', id: 'p2', transcription: ['SECRET OTHER.', 'SIGN'] },
  note: {
    body: 'It began.[^i] It went on.[^ii]\n\n[^i]: SECRET OTHER.\n\n[^ii]: Another note.\n',
    id: 'note-i',
    transcription: ['SECRET OTHER.', 'SIGN'],
  },
  'note with a source': {
    body: 'It began.[^i]\n\n[^i]: [SECRET OTHER.](../sources/cited.md)\n',
    id: 'note-i',
    transcription: ['[SECRET OTHER.](../sources/cited.md)', 'SIGN'],
    received: ['SECRET OTHER.', 'SIGN'],
    other: ['sources/cited.md', CITED],
  },
  'item in a quotation': {
    body: 'It began.\n\n> - One.\n> - SECRET OTHER.\n> - Three.\n',
    id: 'p3',
    transcription: ['SECRET OTHER.', 'SIGN'],
  },
  'quotation in an item': {
    body: 'It began.\n\n- One.\n\n  > SECRET OTHER.\n\n- Two.\n',
    id: 'p3',
    transcription: ['SECRET OTHER.', 'SIGN'],
  },
  'table in a quotation': {
    body: 'It began.\n\n> | Year | Carts |\n> | ---- | ----- |\n> | SECRET | OTHER |\n\nIt ended.\n',
    id: 't1',
    transcription: ['| Year | Carts |\n> | ---- | ----- |\n> | SECRET | OTHER |', 'SIGN'],
    received: ['Year\tCarts\nSECRET\tOTHER', 'SIGN'],
  },
  'heading with a number and a call': {
    body: '## Part I. SECRET[^i] OTHER\n\nIt began.\n\n[^i]: A note.\n',
    id: 'h1',
    transcription: ['Part I. SECRET[^i] OTHER', 'SIGN[^i]'],
    received: ['Part I. SECRET[i] OTHER', 'SIGN[i]'],
  },
  'note with a table': {
    body: 'It began.[^i]\n\n[^i]: See:\n\n    | Year | Carts |\n    | ---- | ----- |\n    | SECRET | OTHER |\n',
    id: 'note-i',
    transcription: ['See:\n\n    | Year | Carts |\n    | ---- | ----- |\n    | SECRET | OTHER |', 'SIGN'],
    received: ['See:\n\nYear\tCarts\nSECRET\tOTHER', 'SIGN'],
  },
  document: {
    body: '# SECRET\n\nIt began.[^i]\n\n[^i]: OTHER.\n',
    id: 'document',
    transcription: ['# SECRET\n\nIt began.[^i]\n\n[^i]: OTHER.\n', 'SIGN\n'],
    received: ['SECRET\n\nIt began.[i]\n\n[i] OTHER.\n', 'SIGN\n'],
  },
};
