/** The worker of the archive in one file. It has no code for PDF files, which is larger than most archives. */
import { readDocx } from '../../draft/docx-text.ts';
import { answerDrafts, type ArchiveFiles } from './answer-drafts.ts';

answerDrafts((files: ArchiveFiles) => Promise.resolve(files), { docx: readDocx, pdf: undefined });
