/** The files that a document is read with: the received texts of its witnesses, its ledger, and its claims. */
import { join } from 'node:path';
import type { ReceivedText } from '../model/model.ts';
import { LEDGER_EXTENSION } from '../ledger/ledger-file.ts';
import { createReceivedText } from '../model/archive-file.ts';
import { CLAIMS_EXTENSION } from './claims-file.ts';
import { fileName, listFiles, readFileOf, readFilesIn, type ContentFile, type ContentFolder } from './file-listing.ts';

/** The received texts, ledgers, and claims of a content folder. */
export interface Attachments {
  /** By the name of the file in `received/`. */
  readonly received: Pick<ReadonlyMap<string, ReceivedText>, 'get'>;
  /** By the id of the document. */
  readonly ledgers: ReadonlyMap<string, ContentFile>;
  /** By the id of the document. */
  readonly claims: ReadonlyMap<string, ContentFile>;
}

/** Reads the received texts, ledgers, and claims of a content folder. */
export async function readAttachments(content: ContentFolder): Promise<Attachments> {
  const ledgers = await readFilesIn(content, 'documents', LEDGER_EXTENSION);
  const claims = await readFilesIn(content, 'documents', CLAIMS_EXTENSION);
  return {
    received: await readReceivedTexts(content),
    ledgers: new Map(ledgers.map((ledger) => [ledger.id, ledger])),
    claims: new Map(claims.map((file) => [file.id, file])),
  };
}

async function readReceivedTexts(content: ContentFolder): Promise<Map<string, ReceivedText>> {
  const { folder, isAllowed } = content;
  const names = (await listFiles(join(folder, 'received'))).filter((name) => isAllowed(`received/${name}`));
  const texts = await Promise.all(
    names.map(async (name) => {
      const { file } = await readFileOf(content, `received/${name}`);
      return createReceivedText(fileName(folder, `received/${name}`), file);
    }),
  );
  return new Map(texts.map((text, index) => [names[index] ?? '', text]));
}
