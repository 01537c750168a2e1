/** `npm run check-draft`: checks the quotations and links of drafts against the archive. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexArchive } from '../draft/indexed-archive.ts';
import { readArchiveText, type ArchiveText } from '../draft/archive-text.ts';
import { checkDraft, isFailure } from '../draft/draft-findings.ts';
import { describeFindings, formatDraftReport, type CheckedDraft } from '../draft/draft-report.ts';
import { lazyReaders, readDraftFile } from '../draft/draft-file.ts';
import { DraftError } from '../draft/draft-source.ts';
import { readDraft } from '../draft/read-draft.ts';
import { addressesJsonl } from '../exports/address-lines.ts';
import { joinContent } from '../exports/file-content.ts';
import { passagesJsonl } from '../exports/passages-jsonl.ts';
import { countProblems, formatReportAs } from '../checks/problem-report.ts';
import { readEnvironment } from '../load/environment.ts';
import { readArchive } from '../load/read-archive.ts';
import { createPaths } from '../paths.ts';
import { authorError } from '../text/author-error.ts';
import { readPath } from '../text/path-arguments.ts';
import { readChoice, readOptions } from './read-options.ts';

const USAGE = 'Usage: npm run check-draft -- FILE… [--format text|json] [--url ADDRESS OR FOLDER OF A BUILT SITE]';
const FORMATS = ['text', 'json'] as const;

/** @returns 0; 1 if a quotation differs or an address is dead; 2 if a file is wrong */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { files, format, url } = readArguments(args);
    const archive = indexArchive(url === undefined ? await readContent() : await readBuiltSite(url));
    const drafts: CheckedDraft[] = [];
    for (const file of files) {
      const { written, format: draftFormat } = await readDraftFile(file, readBytes(file), lazyReaders);
      drafts.push({ file, written, findings: checkDraft(readDraft(written, draftFormat), archive) });
    }
    console.log(format === 'json' ? JSON.stringify(describeFindings(drafts), undefined, 2) : formatDraftReport(drafts));
    return drafts.some(({ findings }) => findings.some(isFailure)) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function readArguments(args: readonly string[]): {
  files: string[];
  format: (typeof FORMATS)[number];
  url: string | undefined;
} {
  const options = { format: { type: 'string', default: 'text' }, url: { type: 'string' } } as const;
  const { values, positionals } = readOptions(args, options, true);
  if (positionals.length === 0) throw authorError(USAGE);
  const files = positionals.map((file) => readPath(file, existsSync));
  return { files, format: readChoice('format', values.format, FORMATS), url: values.url };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new DraftError(`${file} does not exist`);
    if (code === 'EISDIR') throw new DraftError(`${file} is a folder, expected a file`);
    throw new DraftError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The text of the content folder. */
async function readContent(): Promise<ArchiveText> {
  const { content, url } = readEnvironment(process.env);
  const { archive, problems } = await readArchive(content);
  if (archive === undefined || countProblems(problems).errors > 0) {
    console.error(formatReportAs('text', problems));
    throw new DraftError(
      'The archive has errors: correct them first, or check the draft against a built site with --url',
    );
  }
  const source = { archive, paths: createPaths(url ?? archive.settings.url) };
  const read = (format: typeof passagesJsonl) => joinContent(format.write(archive, source)).toString();
  return readArchiveText(read(passagesJsonl), read(addressesJsonl));
}

/** The text of a built site: a folder, an address, or its `passages.jsonl`. */
async function readBuiltSite(place: string): Promise<ArchiveText> {
  const isAddress = /^https?:\/\//.test(place);
  const base = (isAddress ? place : readPath(place, existsSync)).replace(/passages\.jsonl$/, '');
  const read = async (name: string) => {
    if (!isAddress) return new TextDecoder().decode(readBytes(join(base, name)));
    const response = await fetch(new URL(name, base.endsWith('/') ? base : `${base}/`)).catch(() => {
      throw new DraftError(`${place} cannot be reached`);
    });
    if (!response.ok) throw new DraftError(`${response.url} cannot be read: ${response.status} ${response.statusText}`);
    return response.text();
  };
  try {
    return readArchiveText(await read('passages.jsonl'), await read('addresses.jsonl'));
  } catch (error) {
    if (error instanceof DraftError) throw error;
    throw new DraftError(`${place} is not a built archive: ${error instanceof Error ? error.message : String(error)}`);
  }
}
