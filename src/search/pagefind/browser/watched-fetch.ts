/**
 * Watches the files that Pagefind fetches. Where one is missing or damaged, Pagefind writes to the console and finds nothing;
 * the archive must report an error instead.
 */

// Every compressed file of an index begins with it, before compression.
const SIGNATURE = 'pagefind_dcd';

/** The watched folders, each with the function that is told of a file that could not be loaded. */
const watched = new Map<string, (error: unknown) => void>();

let watching = false;

/**
 * Watches a folder of Pagefind's, from now on.
 *
 * @param folder its URL, with a slash at the end
 * @returns never settles, unless a file of the folder cannot be loaded; then it rejects
 */
export function watchFolder(folder: string): Promise<never> {
  if (!watching) watchFetch();
  const failure = new Promise<never>((_, reject) => watched.set(folder, reject));
  // A search races it; without one, nobody waits for it.
  failure.catch(() => undefined);
  return failure;
}

function watchFetch(): void {
  watching = true;
  const fetchFile = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, globalThis.location?.href).href;
    const [, report] = [...watched].find(([folder]) => url.startsWith(folder)) ?? [];
    if (report === undefined) return fetchFile(input, init);
    try {
      return await readFile(url, await fetchFile(input, init));
    } catch (error) {
      report(error);
      throw error;
    }
  };
}

/**
 * Reads a file of an index whole. Pagefind takes it decompressed too.
 *
 * @throws Error when the host has no such file, or sends something else, such as a page
 */
async function readFile(url: string, response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${url} has the status ${response.status}`);
  const content = await response.arrayBuffer();
  if (new URL(url).pathname.endsWith('.json')) {
    JSON.parse(new TextDecoder().decode(content));
    return new Response(content);
  }
  const file = isSigned(content) ? content : await decompress(content);
  if (!isSigned(file)) throw new Error(`${url} is not a file of Pagefind's`);
  return new Response(file);
}

function isSigned(content: ArrayBuffer): boolean {
  return new TextDecoder().decode(content.slice(0, SIGNATURE.length)) === SIGNATURE;
}

function decompress(content: ArrayBuffer): Promise<ArrayBuffer> {
  return new Response(new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
