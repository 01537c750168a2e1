/** Pagefind's program as it is served: its faults fixed, and without what is not used. */

const INFLATE =
  'new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer())';

/** What is cut out, and what stands in its place. Each must be there so many times, or it is another Pagefind. */
const changes: readonly { readonly what: RegExp; readonly by: string; readonly times: number }[] = [
  // `loadChunk` and `loadFilterChunk` swallow a file that is missing, and the search finds nothing. Without these two
  // catches it rejects, so that "not found" is never said of what was not looked at.
  { what: /\.catch\(\(\)=>\{\}\);\}(?=async )/g, by: ';}', times: 2 },
  // The records stand in the place of Pagefind's fragments and excerpts.
  { what: /async _loadFragmentGroup\([^]*?(?=fullUrl\()/g, by: '', times: 1 },
  // Browsers inflate by themselves.
  { what: /\bdata=gz_default\(data\);/g, by: `data=${INFLATE};`, times: 1 },
  { what: /\bdecompress\(data,file="unknown file"\)\{/g, by: 'async decompress(data,file){', times: 1 },
  { what: /=this\.decompress\(/g, by: '=await this.decompress(', times: 3 },
  // Only the class that searches is taken: workers and debouncing go with their names.
  { what: /export *\{[^}]*\};?/g, by: 'export{Pagefind};', times: 1 },
];

/**
 * Mends `pagefind.js` of Pagefind 1.6.
 *
 * @throws Error where it is another version
 */
export async function mendProgram(content: Uint8Array): Promise<Uint8Array> {
  let program = new TextDecoder().decode(content);
  for (const { what, by, times } of changes) {
    const found = program.match(what)?.length ?? 0;
    if (found !== times) throw new Error(`Pagefind's program has ${what.source} ${found} times, expected ${times}`);
    program = program.replaceAll(what, by);
  }
  const { minify } = await import('vite');
  const { code, errors } = await minify('pagefind.js', program, { module: true });
  if (errors.length > 0) throw new Error(`Pagefind's program cannot be made smaller: ${errors[0]?.message}`);
  return new TextEncoder().encode(code);
}
