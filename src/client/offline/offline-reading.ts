/** Starts the service worker after the page has loaded, and says when the reader is offline. */
import { create } from '../create-element.ts';

const { base = '/', offline } = document.documentElement.dataset;

/** A policy of Trusted Types: the only script that code may name is the worker of this site. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

async function startWorker(): Promise<void> {
  const address = `${base}sw.js`;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('offline-worker', {
    createScriptURL(url) {
      if (url !== address) throw new TypeError(`Unexpected script ${url}, expected ${address}`);
      return url;
    },
  });
  await navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, {
    scope: base,
    updateViaCache: 'none',
  });
}

function showStatus(): void {
  const shown = document.querySelector('.offline-status');
  if (navigator.onLine) shown?.remove();
  else if (shown === null) {
    const isKept = navigator.serviceWorker?.controller != null;
    const text = isKept
      ? 'You are offline. You can read the pages of this archive that this browser has saved.'
      : 'You are offline. This browser has not saved other pages of this archive.';
    document.body.append(create('p', { class: 'offline-status', role: 'status', 'data-added': true }, text));
  }
}

if (offline === 'yes' && 'serviceWorker' in navigator) {
  // Offline reading is an addition: without it, the page works as before.
  const start = () => void startWorker().catch(() => {});
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
addEventListener('offline', showStatus);
addEventListener('online', showStatus);
showStatus();
