/** State of the model that exists once in a process, although its modules may be loaded twice. */

const holder = globalThis as { [key: symbol]: unknown };
const GENERATION = Symbol.for('annotated-archive.generation');

/**
 * State that exists once in a process. Vite loads the modules of pages separately from those of the program, so that the
 * state of a module would exist twice: the indexes of an archive would be built twice, and a tracked archive would not be
 * known as one.
 *
 * @param name names the state; the same for the same state in all modules
 * @param create creates the state if the process does not have it
 */
export function processState<State>(name: string, create: () => State): State {
  const key = Symbol.for(`annotated-archive.${getGeneration()}.${name}`);
  return (holder[key] ??= create()) as State;
}

/**
 * Lets modules that are loaded from now on have their own state: in the dev server, the code of a module can differ from
 * that of the program.
 */
export function separateState(): void {
  holder[GENERATION] = getGeneration() + 1;
}

function getGeneration(): number {
  return (holder[GENERATION] ?? 0) as number;
}
