/**
 * `<verify-files>`: compares the files that the server sends with the manifest that was published with them. The
 * query of the URL can name a page, `?page=/documents/letter/`; only its files are compared then.
 */
import { listChecksums, type Checksum } from '../../text/checksum-lines.ts';
import { create } from '../create-element.ts';

/** Requests at the same time. */
const CONCURRENCY = 6;

/** A file that is not as published. */
interface Fault {
  readonly path: string;
  readonly problem: string;
}

class VerifyFiles extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    const list = this.querySelector('ul');
    const { manifest, base = '/' } = this.dataset;
    if (button === null || status === null || list === null || manifest === undefined) return;
    const say = (text: string) => status.replaceChildren(text);
    if (!('subtle' in crypto)) {
      say('This browser computes digests only on pages that it loaded over HTTPS.');
      return;
    }
    const page = new URLSearchParams(location.search).get('page') ?? '';
    if (page.startsWith(base)) button.append(` ${page}`);
    say('');
    button.disabled = false;
    button.addEventListener('click', async () => {
      button.disabled = true;
      list.replaceChildren();
      try {
        const files = selectFiles(listChecksums(await loadText(manifest)), page, base);
        const faults = await compareAll(files, base, (done) => say(`${done} of ${files.length} files compared …`));
        say(files.length === 0 ? UNLISTED : describeResult(files.length, faults.length));
        list.replaceChildren(
          ...faults.map(({ path, problem }) => create('li', {}, create('code', {}, path), `: ${problem}`)),
        );
      } catch {
        say('The manifest could not be loaded. The server did not send it, or this browser is offline.');
      } finally {
        button.disabled = false;
      }
    });
  }
}

/** A page that anybody can add to a site: that the other files are as published says nothing about it. */
const UNLISTED = 'The manifest does not list this page. It was not published with this site.';

/**
 * The files of a page: the page, the files next to it, and the scripts and styles of the site. All files by default; none
 * if the manifest does not list the page.
 */
function selectFiles(files: readonly Checksum[], page: string, base: string): readonly Checksum[] {
  const folder = page.startsWith(base) ? page.slice(base.length).replace(/[^/]*$/, '') : '';
  if (folder === '') return files;
  const stem = folder.slice(0, -1);
  if (!files.some(({ path }) => path === `${folder}index.html` || path === `${stem}.html`)) return [];
  return files.filter(
    ({ path }) => path.startsWith(folder) || path.startsWith(`${stem}.`) || path.startsWith('assets/'),
  );
}

function describeResult(files: number, faults: number): string {
  if (faults === 0) return `All ${files} files are the files that were published with this manifest.`;
  return `${faults} of ${files} files differ from the files that were published with this manifest:`;
}

async function compareAll(
  files: readonly Checksum[],
  base: string,
  progress: (done: number) => void,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const waiting = [...files];
  let done = 0;
  async function work(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const problem = await compare(file, base);
      if (problem !== undefined) faults.push({ path: file.path, problem });
      done += 1;
      progress(done);
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return faults.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function compare({ path, digest }: Checksum, base: string): Promise<string | undefined> {
  // Hosts answer for the folder of a page, and some redirect from its file.
  const address =
    base +
    path
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1');
  try {
    const response = await fetch(address, { cache: 'no-store' });
    if (!response.ok && path !== '404.html') return `the server answered ${response.status}`;
    const found = await digestOf(await response.arrayBuffer());
    return found === digest ? undefined : `published with ${digest}, received with ${found}`;
  } catch {
    return 'the server did not answer';
  }
}

async function digestOf(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function loadText(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}

customElements.define('verify-files', VerifyFiles);
