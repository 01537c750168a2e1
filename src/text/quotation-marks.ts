/** Quotation marks around words that contain quotation marks themselves. */

const OPENS_BEFORE = /[\s([{—–-]/;

const CLOSING = { double: '’', single: '”' } as const;

/**
 * Converts the quotation marks inside words for use between double quotation marks. Double marks become single, and
 * single marks inside double marks become double. Straight double marks become curly; apostrophes are unchanged. If one
 * mark of a pair is missing because the words were cut, the function adds that mark at the start or at the end.
 *
 * @param words words that will be placed between “ and ”
 */
export function nestQuotationMarks(words: string): string {
  let converted = '';
  let missingOpening = '';
  const open: ('double' | 'single')[] = [];
  for (let offset = 0; offset < words.length; offset += 1) {
    const unit = words.charAt(offset);
    const last = open.at(-1);
    const begins = offset === 0 || OPENS_BEFORE.test(words.charAt(offset - 1));
    const inDouble = open.includes('double');
    if (unit === '“' || (unit === '"' && last !== 'double' && (begins || !closesLater(words, offset)))) {
      if (unit === '"' && !begins) {
        missingOpening = '‘';
        converted += '’';
        continue;
      }
      open.push('double');
      converted += '‘';
    } else if (unit === '”' || unit === '"') {
      if (last === 'single') open.pop();
      if (open.at(-1) === 'double') open.pop();
      else missingOpening = '‘';
      converted += '’';
    } else if (unit === '‘' && begins && inDouble) {
      open.push('single');
      converted += '“';
    } else if (unit === '’' && last === 'single' && !/^\p{L}/u.test(words.slice(offset + 1))) {
      open.pop();
      converted += '”';
    } else {
      converted += unit;
    }
  }
  const missingClosing = open.reverse().map((kind) => CLOSING[kind]);
  return missingOpening + converted + missingClosing.join('');
}

/** Puts words between double quotation marks and converts the marks inside them. */
export function quoteWords(words: string): string {
  return `“${nestQuotationMarks(words)}”`;
}

/** Removes one pair of double quotation marks that encloses all of the words. */
export function unquoteWords(words: string): string {
  const inner = /^["“]([^"“”]*)["”]$/u.exec(words.trim());
  return inner?.[1] ?? words;
}

function closesLater(words: string, offset: number): boolean {
  return words.indexOf('"', offset + 1) !== -1;
}
