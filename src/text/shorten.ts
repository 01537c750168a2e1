/** Text shortened for a message or a line: the beginning of a text, the difference between two texts, a text on one line. */

const LENGTH = 60;

/** The beginning of a text, in quotation marks, with an ellipsis if the text is longer than `length` UTF-16 units. */
export function excerpt(text: string, length: number = LENGTH): string {
  const line = oneLine(text);
  if (line.length <= length) return `“${line}”`;
  const cut = line.slice(0, length + 1);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()} …”`;
}

/** A text without line ends: each run of white space is one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The part in which two texts differ, with up to three words around it, in quotation marks. */
export function contrast(oldText: string, newText: string): [oldText: string, newText: string] {
  const [a, b] = [oldText.split(/\s+/), newText.split(/\s+/)];
  let sameBefore = 0;
  while (sameBefore < Math.min(a.length, b.length) && a[sameBefore] === b[sameBefore]) sameBefore += 1;
  let sameAfter = 0;
  while (sameAfter < Math.min(a.length, b.length) - sameBefore && a.at(-1 - sameAfter) === b.at(-1 - sameAfter)) {
    sameAfter += 1;
  }
  const from = Math.max(0, sameBefore - 3);
  const cutOut = (all: string[]) => {
    const to = Math.min(all.length, all.length - sameAfter + 3);
    const cut = all.slice(from, to).join(' ');
    const short = cut.length > 2 * LENGTH ? `${cut.slice(0, 2 * LENGTH).trimEnd()} …` : cut;
    return `“${from > 0 ? '… ' : ''}${short}${to < all.length && short === cut ? ' …' : ''}”`;
  };
  return [cutOut(a), cutOut(b)];
}
