/** `<draft-review>` in a page of the site: the worker loads the two files of the archive. */
import { DraftReview, type DraftChecker } from './draft-review.ts';
// Vite makes a module of the address of the worker.
// oxlint-disable-next-line import/default
import workerAddress from './draft-worker.ts?worker&url';

type TrustedTypes = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }; // prettier-ignore

class SiteDraftReview extends DraftReview {
  protected override start(): DraftChecker {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    const policy = trustedTypes?.createPolicy('draft-worker', {
      createScriptURL(url) {
        if (url !== workerAddress) throw new TypeError(`Unexpected script ${url}, expected ${workerAddress}`);
        return url;
      },
    });
    const address = policy?.createScriptURL(workerAddress) ?? workerAddress;
    return { worker: new Worker(address, { type: 'module' }), archive: this.dataset['base'] ?? '/' };
  }
}

customElements.define('draft-review', SiteDraftReview);
