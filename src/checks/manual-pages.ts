/** Reads the manual of the rules: for each rule the reason for it, a sample that breaks it, and the sample fixed. */
import { existsSync, readFileSync } from 'node:fs';

/** The page of a rule: `src/checks/samples/<rule>.txt`. */
export interface ManualPage {
  readonly rule: string;
  /** The reason for the rule, and how to fix a mistake, as Markdown. */
  readonly prose: string;
  /** Undefined if a sample would be too large, or if no author can break the rule. */
  readonly samples: { readonly breaks: Sample; readonly fixed: Sample } | undefined;
}

/** The files in which a sample differs from the base archive in `base.txt`. */
export type Sample = readonly SampleFile[];

/** A file of a sample. */
export interface SampleFile {
  readonly path: string;
  /** A text, a missing file, a symbolic link, or a document as an earlier edition of its ledger has it. */
  readonly kind: 'text' | 'none' | 'link' | 'published';
  /** The text with `‸` before each reported place, `⟨U+202E⟩` for a character, and `⟨40 × > ⟩` for a repetition. */
  readonly written: string;
}

/** The folder of the samples. */
export const SAMPLES = new URL('./samples/', import.meta.url);

/** The mark before each place that a message must name. */
export const MARK = '‸';

/** Reads the page of a rule, or of the archive that all samples start from (`base`). */
export function readManual(rule: string): ManualPage {
  const file = new URL(`${rule}.txt`, SAMPLES);
  return parseManual(rule, existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/**
 * Parses a page: prose, then the sections `=== breaks` and `=== fixed`, whose files begin with `--- <path>` and, unless
 * they are texts, their kind: `--- documents (none)`.
 */
function parseManual(rule: string, text: string): ManualPage {
  const [prose = '', ...sections] = text.split(/^=== /m);
  const samples = new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), parseSample(section.slice(end + 1))];
    }),
  );
  const [breaks, fixed] = [samples.get('breaks'), samples.get('fixed')];
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

/** Expands front matter, characters, and repetitions in the text of a sample. The marks stay. */
export function expand(written: string, front: string): string {
  return written
    .replace('{{front}}\n', front)
    .replace(/⟨(\d+) × (.+?)⟩/g, (_, times: string, what: string) => what.replaceAll('␠', ' ').repeat(Number(times)))
    .replace(/⟨U\+([0-9A-F]{4,6})⟩/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}
