/** The files of a new document: the received text, and a draft of the transcription. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { isUndated } from '../../text/dates.ts';
import { readDate } from '../../text/written-dates.ts';
import { suggestId } from '../../text/suggest-id.ts';
import { limits } from '../../load/limits.ts';
import { sha256 } from '../../text/digest.ts';
import { findBrokenWords } from './broken-words.ts';
import { draftFaithfully } from './faithful-draft.ts';
import { describeFormat } from './file-formats.ts';
import { formatFrontMatter, type NewFiles } from './new-files.ts';
import { describeMonthOrSpan, findPrintedDate } from './printed-date.ts';
import type { Answers } from './questions.ts';
import { findUnrecognizedNotes } from './unrecognized-notes.ts';
import { UsageError } from './usage-error.ts';

const PLACEHOLDER = 'Replace this line with the received text, byte for byte.\n';

/** The id that the name of a file suggests; undefined if the author must choose an id. */
export function idOf(path: string): string | undefined {
  return suggestId(basename(path, extname(path)));
}

/**
 * Copies the received text, and drafts the transcription.
 *
 * @throws UsageError if the received text cannot be read or transcribed
 */
export async function draftDocument(_content: string, answers: Answers): Promise<NewFiles> {
  const { id = '', from = '' } = answers;
  const name = `${id}${extname(from) || '.txt'}`;
  const received = from === '' ? new TextEncoder().encode(PLACEHOLDER) : await readReceived(from);
  const text = new TextDecoder().decode(received);
  const printed = answers['printed'] || findPrintedDate(text, answers['date'] ?? '');
  const frontOf = (notes: readonly string[]) => formatFront({ ...answers, printed: printed ?? 'none' }, name, received, notes); // prettier-ignore
  const { body, notes, problems } = draftFaithfully(received, name, frontOf);
  const [problem] = problems;
  if (problem !== undefined) {
    throw new UsageError(`${from} cannot be transcribed: ${problem.message}. ${problem.fix ?? ''}`);
  }
  const unrecognized = findUnrecognizedNotes(text, notes);
  return {
    files: new Map<string, string | Uint8Array>([
      [`received/${name}`, received],
      [`documents/${id}.md`, frontOf(notes) + body],
    ]),
    remarks: [
      // An author who gives the printed date has looked at it.
      ...(answers['printed'] ? [] : describeMonthOrSpan(answers['date'] ?? '')),
      ...(from === '' || printed !== undefined || isUndated(readDate(answers['date'] ?? ''))
        ? []
        : [noPrintedDate(from)]),
      ...(from === '' || answers['language'] !== 'en' || looksEnglish(text) ? [] : [notEnglish(from)]),
      ...describeLines(`${from}: these lines look like notes, but are transcribed as text`, unrecognized.notes),
      ...describeLines(
        `${from}: these paragraphs follow a note, but are transcribed as text. ` +
          'If they belong to the note, move them below it and indent them by four spaces',
        unrecognized.followers,
      ),
      ...describeBrokenWords(from, findBrokenWords(body)),
    ],
  };
}

function formatFront(answers: Answers, name: string, received: Uint8Array, notes: readonly string[]): string {
  const { kind, title, devised, short, date, printed, language, headnote, rights } = answers;
  const witness = {
    siglum: 'A',
    file: `../received/${name}`,
    sha256: sha256(received),
    'got-from': answers['got-from'],
    'made-by': answers['made-by'],
  };
  return formatFrontMatter({
    kind,
    title: { text: title, devised },
    // Without a short title, the kind, the correspondent, and the date distinguish the document.
    ...(short === '' ? {} : { 'title-short': short }),
    date: { edtf: date, printed },
    language,
    headnote,
    witnesses: [witness],
    base: witness.siglum,
    ...(notes.length > 0 ? { 'unsourced-notes': notes } : {}),
    rights,
  });
}

function noPrintedDate(from: string): string {
  return `${from}: its date was not found in its first and last lines, so the draft says that the date is not printed. If it is, copy it to \`printed\`.`;
}

/** Frequent words of English. Other languages have some of them, such as `a`, `in`, and `on`. */
const ENGLISH = /^(?:the|and|of|to|that|was|with|for|his|you|which|a|in|is|it|i|on|at|by|as|are|not|my|from)$/;
/** English prose has three times as many, and a telegram without articles has more. */
const FEWEST_ENGLISH = 0.08;
/** A shorter text is too little to judge. */
const FEWEST_WORDS = 100;

/** Whether a text has the most frequent words of English, or is too short to say. */
function looksEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  const isLatin = words.join('').length * 2 >= letters;
  if (!isLatin || words.length < FEWEST_WORDS) return isLatin;
  return words.filter((word) => ENGLISH.test(word)).length >= words.length * FEWEST_ENGLISH;
}

function notEnglish(from: string): string {
  return `${from}: the text has few of the most frequent words of English. If it is in another language, write its code, such as \`fr\`, in \`language\`.`;
}

function describeBrokenWords(from: string, words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const listed = `${words.slice(0, 5).join(', ')}${words.length > 5 ? `, and ${words.length - 5} more` : ''}`;
  return [
    `${from}: these lines end in a hyphen: ${listed}. If the hyphen breaks a word, write \`[[break: -]]\` in its place. ` +
      'If it belongs to the word, write `[[break]]` after it. Remove a backslash after the sign.',
  ];
}

function describeLines(what: string, lines: readonly number[]): string[] {
  if (lines.length === 0) return [];
  const listed = lines.slice(0, 10).map((line) => `line ${line}`);
  return [`${what}: ${listed.join(', ')}${lines.length > 10 ? `, and ${lines.length - 10} more` : ''}.`];
}

async function readReceived(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`Unexpected received text \`${path}\`, expected a file that can be read`);
  });
  if (bytes.length > limits.receivedBytes) {
    throw new UsageError(`Unexpected ${bytes.length} bytes in ${path}, expected at most ${limits.receivedBytes}`);
  }
  const format = describeFormat(bytes);
  if (format !== undefined) {
    throw new UsageError(
      `Unexpected format of ${path}, which is ${format.name}, expected plain text (UTF-8). To get the text, ${format.convert}`,
    );
  }
  if (!isUtf8(bytes)) {
    const isWide = isUtf16(bytes);
    throw new UsageError(
      `Unexpected ${isWide ? 'UTF-16' : 'encoding'} in ${path}, expected UTF-8. ${isWide ? CONVERT_UTF16 : CONVERT}`,
    );
  }
  if (new TextDecoder().decode(bytes).trim() === '') {
    throw new UsageError(`Unexpected received text \`${path}\` without words, expected the text of a document`);
  }
  return bytes;
}

const CONVERT_UTF16 = 'Convert the file, for example with `iconv -f UTF-16 -t UTF-8`';
const CONVERT =
  'Convert the file from its encoding, for example with `iconv -f WINDOWS-1252 -t UTF-8` for a Western European text, ' +
  'or with `-f SHIFT_JIS`, `-f GB18030`, or `-f WINDOWS-1251` for a Japanese, Chinese, or Russian one';

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether a file begins with the byte order mark of UTF-16. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
