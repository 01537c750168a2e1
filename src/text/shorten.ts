/** Words cut short for a message. */

const LENGTH = 60;

/** The beginning of some words, in quotation marks. */
export function excerpt(words: string, length: number = LENGTH): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return `“${line}”`;
  const cut = line.slice(0, length + 1);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()} …”`;
}

/** Two readings, each cut to where they differ, in quotation marks. */
export function contrast(old: string, fresh: string): [old: string, fresh: string] {
  const [a, b] = [old.split(/\s+/), fresh.split(/\s+/)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const from = Math.max(0, start - 3);
  const window = (words: string[]) => {
    const to = Math.min(words.length, words.length - end + 3);
    const cut = words.slice(from, to).join(' ');
    const short = cut.length > 2 * LENGTH ? `${cut.slice(0, 2 * LENGTH).trimEnd()} …` : cut;
    return `“${from > 0 ? '… ' : ''}${short}${to < words.length && short === cut ? ' …' : ''}”`;
  };
  return [window(a), window(b)];
}
