/** The parts of jsonld that the tests use; the package has no types. */
declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (url: string) => Promise<{ readonly documentUrl: string; readonly document: object }>;
    /** Whether a term or a relative address that would be lost is an error. */
    readonly safe: boolean;
  }
  const jsonld: { expand(document: object, options: Options): Promise<object[]> };
  export default jsonld;
}
