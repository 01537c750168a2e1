/** The part of the library `citeproc` that the tests use. The library has no types of its own. */
declare module 'citeproc' {
  export class Engine {
    constructor(
      system: { retrieveItem(id: string): object; retrieveLocale(language: string): string },
      style: string,
      language: string,
      forceLanguage: boolean,
    );
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [parameters: object, entries: string[]];
  }
  const citeproc: { Engine: typeof Engine };
  export default citeproc;
}
