/** A report of an error in a passage: a letter or an issue, prepared with what the editor needs to find it. */

/** What is said to be wrong. */
export interface ReportedPassage {
  /** The pinned canonical address. */
  readonly url: string;
  /** `Letter, para. 4`. */
  readonly name: string;
  readonly words: string;
  /** The digest of the reading, where it has one. */
  readonly digest: string | undefined;
}

/** Beyond this some mail programs and browsers cut an address off. */
const LONGEST = 1800;

/**
 * The address that opens a prepared report.
 *
 * @param contact `mailto:…`, or the https address of a form or tracker; one of a code host's issues gets title and body
 * @returns undefined where the archive names no contact
 */
export function reportAddress(contact: string | undefined, passage: ReportedPassage): string | undefined {
  if (contact === undefined) return undefined;
  const title = `Error in ${passage.name}`;
  if (contact.startsWith('mailto:'))
    return fit(passage, (body) => `${contact}?subject=${encode(title)}&body=${encode(body)}`);
  const url = contact.replace(/\/$/, '');
  if (!/\/issues(?:\/new)?$/.test(url)) return contact;
  const form = url.endsWith('/new') ? url : `${url}/new`;
  return fit(passage, (body) => `${form}?title=${encode(title)}&body=${encode(body)}`);
}

function fit(passage: ReportedPassage, make: (body: string) => string): string {
  const whole = make(bodyOf(passage, passage.words));
  if (whole.length <= LONGEST) return whole;
  const words = passage.words.split(' ');
  while (words.length > 1) {
    words.pop();
    const shorter = make(bodyOf(passage, `${words.join(' ')} …`));
    if (shorter.length <= LONGEST) return shorter;
  }
  return make(bodyOf(passage, ''));
}

function bodyOf({ url, digest }: ReportedPassage, words: string): string {
  const lines = [
    `Address: ${url}`,
    ...(digest === undefined ? [] : [`Reading: ${digest}`]),
    ...(words === '' ? [] : [`Words: ${words}`]),
    '',
    'What is wrong, and how you know:',
    '',
  ];
  return lines.join('\r\n');
}

/** RFC 6068 wants spaces as %20; apostrophes would end attributes elsewhere. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/'/g, '%27');
}
