/** Text directives: the part of a URL fragment that links to words, `#p4.k7f2q:~:text=prefix-,start,end,-suffix`. */
import { decodeUri } from './decode-uri.ts';

/**
 * A text directive, decoded.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export interface TextDirective {
  readonly prefix?: string | undefined;
  readonly start: string;
  readonly end?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Makes a directive without empty parts. */
export function makeDirective({ prefix, start, end, suffix }: TextDirective): TextDirective {
  return {
    start,
    ...(prefix === undefined || prefix === '' ? {} : { prefix }),
    ...(end === undefined ? {} : { end }),
    ...(suffix === undefined || suffix === '' ? {} : { suffix }),
  };
}

/** Formats a directive for a URL: `text=prefix-,start,end,-suffix`, percent-encoded. */
export function formatDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    prefix === undefined ? undefined : `${encode(prefix)}-`,
    encode(start),
    end === undefined ? undefined : encode(end),
    suffix === undefined ? undefined : `-${encode(suffix)}`,
  ].filter((part) => part !== undefined);
  // Programs that find links in plain text exclude a period at the end.
  return `text=${parts.join(',')}`.replace(/\.$/, '%2E');
}

/** Formats a fragment: `p4.k7f2q:~:text=…`, or only the id if there is no directive. */
export function formatFragment(id: string, directive: TextDirective | undefined): string {
  return directive === undefined ? id : `${id}:~:${formatDirective(directive)}`;
}

/** Parses a fragment into its id and its valid directives. A directive with broken percent-encoding is ignored. */
export function parseFragment(fragment: string): {
  readonly id: string;
  readonly directives: readonly TextDirective[];
} {
  const [id = '', directives = ''] = fragment.replace(/^#/, '').split(':~:', 2);
  return {
    id: decodeUri(id) ?? id,
    directives: directives
      .split('&')
      .filter((part) => part.startsWith('text='))
      .flatMap((part) => parseDirective(part.slice('text='.length)) ?? []),
  };
}

function parseDirective(text: string): TextDirective | undefined {
  const parts = text.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start, end] = parts;
  if (start === undefined || start === '' || parts.length > 2) return undefined;
  const encoded = [prefix, start, end, suffix];
  const decoded = encoded.map((part) => (part === undefined ? undefined : decodeUri(part)));
  if (decoded.some((part, index) => part === undefined && encoded[index] !== undefined)) return undefined;
  return makeDirective({ prefix: decoded[0], start: decoded[1] ?? '', end: decoded[2], suffix: decoded[3] });
}

/** Percent-encodes also the separators (`-`, `,`, `&`) and characters that programs take for the end of a link. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
