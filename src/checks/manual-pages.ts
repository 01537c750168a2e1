/** The manual of the rules: for each one why it is there, a sample that breaks it with the spot marked, and the sample fixed. */
import { existsSync, readFileSync } from 'node:fs';

/** A rule's page: `src/checks/samples/<rule>.txt`. */
export interface Manual {
  readonly rule: string;
  /** Why, and how to fix it: Markdown. */
  readonly prose: string;
  /** None where a sample would be too large, or where no author can break the rule. */
  readonly samples: { readonly breaks: Sample; readonly fixed: Sample } | undefined;
}

/** A small archive: what differs from the base archive in `base.txt`. */
export type Sample = readonly SampleFile[];

/** A file of a sample, or one that it has not, or a link to another place, or a document as its ledger has it. */
export interface SampleFile {
  readonly path: string;
  readonly kind: 'text' | 'none' | 'link' | 'published';
  /** As written, with `‸` where the message must point, `⟨U+202E⟩` for characters and `⟨40 × > ⟩` for repetition. */
  readonly written: string;
}

/** Where the samples stand. */
export const SAMPLES = new URL('./samples/', import.meta.url);

/** The sign before which a message must point. */
export const MARK = '‸';

/** Reads the manual of a rule, or of the archive that all samples build on (`base`). */
export function readManual(rule: string): Manual {
  const file = new URL(`${rule}.txt`, SAMPLES);
  return parseManual(rule, existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** Parses a page of the manual; see any file in `samples/`. */
export function parseManual(rule: string, text: string): Manual {
  const [prose = '', ...sections] = text.split(/^=== /m);
  const named = new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), parseSample(section.slice(end + 1))];
    }),
  );
  const [breaks, fixed] = [named.get('breaks'), named.get('fixed')];
  return { rule, prose: prose.trim(), samples: breaks && fixed && { breaks, fixed } };
}

function parseSample(text: string): SampleFile[] {
  return text
    .split(/^--- (?=\S)/m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const [, path = '', kind = 'text', mark = ''] =
        /^(\S+)(?: \((none|link|published)\))?(‸?)$/.exec(part.slice(0, end).trim()) ?? [];
      return {
        path,
        kind: kind as SampleFile['kind'],
        written: kind === 'none' || kind === 'link' ? mark : part.slice(end + 1),
      };
    });
}

/** A sample's text as it stands in a file, still with its marks: characters and repetitions written out. */
export function expand(written: string, front: string): string {
  return written
    .replace('{{front}}\n', front)
    .replace(/⟨(\d+) × (.+?)⟩/g, (_, times: string, what: string) => what.replaceAll('␠', ' ').repeat(Number(times)))
    .replace(/⟨U\+([0-9A-F]{4,6})⟩/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}
