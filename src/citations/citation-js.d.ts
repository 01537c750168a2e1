/** The part of citation.js that tests use; the packages ship no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    readonly data: readonly Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
