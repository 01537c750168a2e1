/**
 * Watches the files that Pagefind fetches. If a file is missing or damaged, Pagefind writes to the console and finds
 * nothing. The archive must report an error instead.
 */

// Every file of an index begins with it, after decompression.
const SIGNATURE = 'pagefind_dcd';

/** The watched folders, each with the function that is told of a file that could not be loaded. */
const watched = new Map<string, (error: unknown) => void>();

let watching = false;

/**
 * Watches a folder with an index.
 *
 * @param folder its URL, with a slash at the end
 * @returns a promise that rejects if a file of the folder cannot be loaded, and otherwise never settles
 */
export function watchFolder(folder: string): Promise<never> {
  if (!watching) watchFetch();
  const failure = new Promise<never>((_, reject) => watched.set(folder, reject));
  // Without a running search, nothing handles the rejection.
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
 * Reads a whole file of an index, and decompresses it. Pagefind also accepts decompressed files.
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
  if (!isSigned(file)) throw new Error(`${url} is not a file of a Pagefind index`);
  return new Response(file);
}

function isSigned(content: ArrayBuffer): boolean {
  return new TextDecoder().decode(content.slice(0, SIGNATURE.length)) === SIGNATURE;
}

function decompress(content: ArrayBuffer): Promise<ArrayBuffer> {
  return new Response(new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
