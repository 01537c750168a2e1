/** Checks that each author and each addressee of a document is an item of its own. */
import { isBody } from '../citations/contributors.ts';
import { parseAgent } from '../citations/parse-name.ts';
import { placeOf } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

const JOINED = /^([^,;]{3,80}?),? (?:and|&|et|und) ([^,;]{3,80})$/;
/** The most names in one item that the message lists. */
const MOST = 10;

/** Reports names that look like those of several people: `Jane Doe and John Roe`, `Jane Doe; John Roe`. */
export function checkJoinedNames({ archive }: Scope): Problem[] {
  const listed = new Set(archive.names.flatMap(({ fields, forms }) => [fields.name, ...forms.map(({ text }) => text)]));
  return archive.documents.flatMap((document) =>
    (['from', 'to'] as const).flatMap((field) =>
      document.fields[field].flatMap((name, index): Problem[] => {
        const names = typeof name !== 'string' || listed.has(name) ? [] : splitNames(name);
        if (typeof name !== 'string' || names.length < 2) return [];
        return [
          problem(
            'names-joined',
            placeOf(document.places, `${field}.${index}`),
            `Unexpected several names in one item, \`${name}\``,
            `Write an item for each name: ${names.map((part) => `\`- ${part}\``).join(', ')}. ` +
              `If it is the name of one organization, write \`- literal: ${name}\` or list it in \`names/organisations.yaml\``,
          ),
        ];
      }),
    ),
  );
}

/** The names in an item; one or none if the item is one name. */
function splitNames(item: string): string[] {
  const parts = item.includes(';') ? item.split(';') : (JOINED.exec(item)?.slice(1) ?? []);
  const names = parts.map((part) => part.trim()).filter((part) => part !== '');
  const arePeople = names.length <= MOST && names.every((name) => isPerson(name));
  return item.includes(';') || arePeople ? names.slice(0, MOST) : [];
}

/** Whether a text is the name of a person with a given name. */
function isPerson(name: string): boolean {
  const agent = parseAgent(name);
  return !isBody(agent) && agent.given !== undefined;
}
