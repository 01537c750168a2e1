/** Checks that the corrections of the editor's own statements agree with the present text of the files they name. */
import type { StatementCorrection } from '../model/editorial-content.ts';
import { REMOVED } from '../schemas/correction.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';
import { excerpt } from '../text/shorten.ts';
import type { Scope } from './check-scope.ts';

/** Checks every correction: its file exists, has the new words, and does not have the old words. */
export function checkCorrections({ archive }: Scope): Problem[] {
  return archive.corrections.flatMap(checkCorrection);
}

function checkCorrection({ fields, index, places, currentText }: StatementCorrection): Problem[] {
  const { file, said, says } = fields;
  const report = (field: string, message: string, fix: string) => [
    problem('correction-outdated', placeOf(places, `${index}.${field}`), message, fix),
  ];
  if (currentText === undefined) {
    if (says === REMOVED) return [];
    return report('file', `Unexpected file \`${file}\`, expected a file of the content folder`, 'Name the file that makes the statement, or write `says: removed`'); // prettier-ignore
  }
  const text = collapse(currentText);
  if (says !== REMOVED && !text.includes(collapse(says))) {
    return report('says', `\`${file}\` does not say ${excerpt(says)}`, 'Quote the present words of the statement. If it was corrected again, add another correction'); // prettier-ignore
  }
  if (text.includes(collapse(said))) {
    return report('said', `\`${file}\` has the old words: ${excerpt(said)}`, 'Correct the statement, or the correction'); // prettier-ignore
  }
  return [];
}

/** A text with every run of white space as one space: YAML and Markdown break lines anywhere. */
function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
