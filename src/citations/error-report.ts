/** Prepares a message to the editor about an error in a passage: an e-mail, or an issue at a code host. */

/** The passage with the error. */
export interface ReportedPassage {
  /** The pinned canonical address. */
  readonly url: string;
  /** `Letter, para. 4`. */
  readonly name: string;
  readonly words: string;
  /** The digest of the reading, if the passage is published. */
  readonly digest: string | undefined;
}

/** Some mail programs and browsers cut off longer addresses. */
const LONGEST = 1800;

/**
 * The address that opens a prepared message. Long passages are shortened.
 *
 * @param contact `mailto:…`, or the https address of a form or of the issues at a code host; a form is not filled in
 * @returns undefined if the archive has no contact, or if it says `none`
 */
export function reportAddress(contact: string | undefined, passage: ReportedPassage): string | undefined {
  if (contact === undefined || contact === 'none') return undefined;
  const title = `Error in ${passage.name}`;
  if (contact.startsWith('mailto:'))
    return fit(passage, (body) => `${contact}?subject=${encode(title)}&body=${encode(body)}`);
  const url = contact.replace(/\/$/, '');
  if (!/\/issues(?:\/new)?$/.test(url)) return contact;
  const form = url.endsWith('/new') ? url : `${url}/new`;
  return fit(passage, (body) => `${form}?title=${encode(title)}&body=${encode(body)}`);
}

function fit(passage: ReportedPassage, formatUrl: (body: string) => string): string {
  const whole = formatUrl(bodyOf(passage, passage.words));
  if (whole.length <= LONGEST) return whole;
  const words = passage.words.split(' ');
  while (words.length > 1) {
    words.pop();
    const shorter = formatUrl(bodyOf(passage, `${words.join(' ')} …`));
    if (shorter.length <= LONGEST) return shorter;
  }
  return formatUrl(bodyOf(passage, ''));
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

/** Encodes spaces as %20 (RFC 6068), and apostrophes, which could end an HTML attribute. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/'/g, '%27');
}
