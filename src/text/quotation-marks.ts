/** Quotation marks around words that have their own. */

const OPENS_BEFORE = /[\s([{—–-]/;

/**
 * Makes the quotation marks inside words fit for double quotation marks around them: double become single, single within
 * double become double again. Straight double marks become curly ones; apostrophes stay. A mark that has lost its partner
 * (the words were cut) gets it back at the end, or at the beginning.
 *
 * @param words words that will stand between “ and ”
 */
export function nestQuotationMarks(words: string): string {
  let out = '';
  let unopened = '';
  const open: ('double' | 'single')[] = [];
  const nested = (kind: 'double' | 'single') => (kind === 'double' ? ['‘', '’'] : ['“', '”']);
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charAt(at);
    const last = open.at(-1);
    const begins = at === 0 || OPENS_BEFORE.test(words.charAt(at - 1));
    const inDouble = open.includes('double');
    if (unit === '“' || (unit === '"' && last !== 'double' && (begins || !closesLater(words, at)))) {
      if (unit === '"' && !begins) {
        // A closing mark whose opening one was cut away.
        unopened = '‘';
        out += '’';
        continue;
      }
      open.push('double');
      out += '‘';
    } else if (unit === '”' || unit === '"') {
      if (last === 'single') open.pop();
      if (open.at(-1) === 'double') open.pop();
      else unopened = '‘';
      out += '’';
    } else if (unit === '‘' && begins && inDouble) {
      open.push('single');
      out += '“';
    } else if (unit === '’' && last === 'single' && !/^\p{L}/u.test(words.slice(at + 1))) {
      open.pop();
      out += '”';
    } else {
      out += unit;
    }
  }
  const rest = [...open].reverse().map((kind) => nested(kind)[1]);
  return unopened + out + rest.join('');
}

/** Words between double quotation marks, those inside them nested. */
export function quoteWords(words: string): string {
  return `“${nestQuotationMarks(words)}”`;
}

/** Takes off quotation marks that enclose the whole of the words and nothing less. */
export function unquoteWords(words: string): string {
  const inner = /^["“]([^"“”]*)["”]$/u.exec(words.trim());
  return inner?.[1] ?? words;
}

function closesLater(words: string, at: number): boolean {
  return words.indexOf('"', at + 1) !== -1;
}
