/** The exports bench: the time and the size that each format of files costs a build. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportFormat, ExportSource } from '../../src/exports/export-format.ts';
import { listChunks, toBytes } from '../../src/exports/file-content.ts';
import { archiveFormats, documentFormats, sourceFormats } from '../../src/exports/registry.ts';
import { readArchive } from '../../src/load/read-archive.ts';
import { createPaths } from '../../src/paths.ts';
import { createProgress } from '../../src/site/progress.ts';
import { writeSpecimens } from './specimen-archive.ts';

/** What a format costs. */
interface Cost {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/**
 * Measures and prints.
 *
 * @param args the number of specimen documents (default 1,000), or a content folder
 * @returns 1 if the archive cannot be read
 */
export async function benchExports([of = '1000']: readonly string[]): Promise<number> {
  if (!/^\d+$/.test(of)) return printCosts(of);
  const folder = mkdtempSync(join(tmpdir(), 'specimens-'));
  try {
    writeSpecimens(folder, Number(of));
    return await printCosts(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function printCosts(folder: string): Promise<number> {
  const progress = createProgress();
  progress.begin('Reading');
  const { archive } = await readArchive(folder);
  if (archive === undefined) {
    console.error(`${folder} is not a content folder that can be read`);
    return 1;
  }
  const source = { archive, paths: createPaths(archive.settings.url) };
  progress.begin('Formats', documentFormats.length + sourceFormats.length + archiveFormats.length);
  const measureNext = <Item>(format: ExportFormat<Item>, items: readonly Item[]) => {
    const cost = measure(format, items, source);
    progress.step();
    return cost;
  };
  const costs = [
    ...documentFormats.map((format) => measureNext(format, archive.documents)),
    ...sourceFormats.map((format) => measureNext(format, archive.sources)),
    ...archiveFormats.map((format) => measureNext(format, [archive])),
  ];
  progress.end();
  console.log(`${archive.documents.length} documents\n`);
  console.log(
    `${'format'.padEnd(40)}${'without'.padEnd(14)}${'files'.padStart(7)}${'kB'.padStart(11)}${'ms'.padStart(9)}`,
  );
  for (const { name, files, bytes, milliseconds } of costs) {
    const [label = '', option = ''] = name.split('\t');
    const sizes = [
      String(files).padStart(7),
      (bytes / 1000).toFixed(1).padStart(11),
      milliseconds.toFixed(0).padStart(9),
    ];
    console.log(`${label.padEnd(40)}${option.padEnd(14)}${sizes.join('')}`);
  }
  return 0;
}

function measure<Item>(format: ExportFormat<Item>, items: readonly Item[], source: ExportSource): Cost {
  const start = performance.now();
  let bytes = 0;
  for (const item of items) {
    for (const chunk of listChunks(format.write(item, source))) bytes += toBytes(chunk).length;
  }
  const milliseconds = performance.now() - start;
  return { name: `${format.label}\t${format.option ?? ''}`, files: items.length, bytes, milliseconds };
}
