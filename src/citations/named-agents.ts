/** Finds authors and recipients in the archive's names, which decide whether an agent is a person or a body. */
import type { Archive } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import type { CslName } from '../schemas/csl-name.ts';
import type { Agent } from './contributors.ts';
import { agentOfCsl, parseAgent, parseBody, parsePerson, parseSortedPerson } from './parse-name.ts';

type Names = Archive['names'];

/** The names of people and bodies by their name and by the forms that mean nothing else. */
const lookups = new WeakMap<Names, Map<string, Name>>();

/**
 * The author or recipient that the front matter of a document names.
 *
 * @param written the name as the document has it, or the parts of CSL, which say themselves what it is
 */
export function findAgent(written: string | CslName, names: Names): Agent {
  if (typeof written !== 'string') return agentOfCsl(written);
  const found = lookUp(names).get(written);
  if (found === undefined) return parseAgent(written);
  return found.kind === 'people' ? personOf(found) : parseBody(written);
}

/** The parts of the name of a person: those that the file of names declares, or those that its sort key shows. */
function personOf({ fields: { name, sort, parts } }: Name): Agent {
  if (parts !== undefined) return agentOfCsl(parts);
  return sort === undefined ? parsePerson(name) : parseSortedPerson(name, sort);
}

function lookUp(names: Names): Map<string, Name> {
  const cached = lookups.get(names);
  if (cached !== undefined) return cached;
  const agents = names.filter(({ kind }) => ['people', 'organisations', 'offices'].includes(kind));
  const byName = new Map<string, Name>();
  for (const name of agents) {
    for (const { text, basis, shared, misspelt, in: places } of name.forms) {
      if (basis === 'named' && !shared && !misspelt && places.length === 0) byName.set(text, name);
    }
  }
  for (const name of agents) byName.set(name.fields.name, name);
  lookups.set(names, byName);
  return byName;
}
