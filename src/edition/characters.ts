/** Characters that make two texts look alike and compare unlike, found before a file is parsed. */
import type { Problem } from '../text/problem.ts';

/**
 * @param text a file of content, decoded
 * @param file its name, for messages
 */
export function checkCharacters(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  if (text.startsWith('\uFEFF')) {
    problems.push({
      rule: 'text-byte-order-mark',
      file,
      line: 1,
      column: 1,
      message: 'Unexpected byte order mark, expected the text to begin at once',
      mend: 'Save the file as “UTF-8”, not “UTF-8 with BOM”',
    });
  }
  const carriage = text.indexOf('\r');
  if (carriage >= 0) {
    problems.push({
      rule: 'text-line-ends',
      file,
      ...placeAt(text, carriage),
      message: 'Unexpected carriage return, expected lines to end in LF',
      mend: 'Save the file with Unix line ends (LF)',
    });
  }
  const composed = text.normalize('NFC');
  if (composed !== text) {
    let at = 0;
    while (text.charAt(at) === composed.charAt(at)) at += 1;
    problems.push({
      rule: 'text-not-nfc',
      file,
      ...placeAt(text, at),
      message: `Unexpected decomposed character \`${text.slice(at, at + 2)}\`, expected \`${composed.charAt(at)}\` (Unicode normal form C)`,
      mend: 'Save the file in normal form C; most editors can convert it',
    });
  }
  return problems;
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
