/**
 * State that exists once in a process. Vite loads the modules of pages separately from those of the program, so that the
 * state of a module would exist twice: the indexes of an archive would be built twice, and a tracked archive would not be
 * known as one.
 *
 * @param name names the state; the same for the same state in all modules
 * @param create creates the state if the process does not have it
 */
export function processState<State>(name: string, create: () => State): State {
  const holder = globalThis as { [key: symbol]: unknown };
  return (holder[Symbol.for(`annotated-archive.${name}`)] ??= create()) as State;
}
