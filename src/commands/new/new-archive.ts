/** The files of a new archive. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { NewFiles } from './new-files.ts';
import type { Answers } from './questions.ts';

/** Keeps Git from changing line ends: the check requires LF, and received texts are kept byte for byte. */
const GIT_ATTRIBUTES = `* text=auto eol=lf
*.md text eol=lf
*.yaml text eol=lf
*.json text eol=lf
received/** -text
`;

/** Drafts `archive.yaml`, and `.gitattributes` if there is none. */
export async function draftArchive(content: string, answers: Answers): Promise<NewFiles> {
  const { title, url, editor, contact, language, introduction, scope } = answers;
  const licences = {
    editorial: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    'editorial-url': 'https://creativecommons.org/licenses/by/4.0/',
    code: 'MIT',
    documents: 'Not recorded yet.',
  };
  const fields = { title, url, language, editor, contact, introduction, scope, licences };
  const files = new Map([['archive.yaml', stringify(fields, { lineWidth: 0 })]]);
  if (!existsSync(join(content, '.gitattributes'))) files.set('.gitattributes', GIT_ATTRIBUTES);
  const unknown = contact === 'none' ? ', and `contact: none` that they cannot report an error' : '';
  const remark = `Look at the file: \`licences\` tells readers that your text is under CC BY 4.0${unknown}.`;
  return { files, remarks: [remark] };
}
