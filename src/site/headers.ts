/** The HTTP headers of the site as rules by path, and the Content Security Policy that every page also has in a `<meta>` element. */
import { addressesJsonl } from '../exports/address-lines.ts';
import { LINKSET_FILE } from '../exports/crawler-files.ts';
import { passagesJsonl } from '../exports/passages-jsonl.ts';
import { offered } from '../exports/registry.ts';
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';

/** Headers of the responses whose path matches a pattern. A response has the headers of every rule that matches. */
export interface HeaderRule {
  /** A path in which `:name` matches one segment, or a path that ends in `*`, which matches the rest. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The origins of the archives that are searched together with this one. */
export function federatedOrigins({ settings }: Archive): string[] {
  return settings.federates.map(({ url }) => new URL(url).origin);
}

/**
 * The Content Security Policy: nothing from other origins, nothing inline, and no string as a script. The only
 * scripts that code may name are the service worker and the worker that checks drafts.
 *
 * @param origins other origins that scripts may load modules and data from: {@link federatedOrigins}
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(origins: readonly string[] = []): string {
  const connect = ["'self'", ...origins].join(' ');
  const script = ["'self'", "'wasm-unsafe-eval'", ...origins].join(' ');
  return [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src ${connect}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types offline-worker draft-worker',
  ].join('; ');
}

const EVERYWHERE = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A second policy: browsers apply both. `frame-ancestors` has an effect in a header only, not in a `<meta>` element. */
const NO_FRAMES = { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' };

/** Two years, as https://hstspreload.org asks for. */
const ONLY_HTTPS = { 'Strict-Transport-Security': 'max-age=63072000' };

/**
 * The header rules of a site. Hosts join the values of a header that several rules give, so no rule can take back what
 * another one gives. Pages may not be shown in frames, with the exception of `documents/<id>/embed/`: the patterns list
 * all other pages.
 */
export function headerRules(archive: Archive, { base, origin }: Paths): HeaderRule[] {
  const policy = { 'Content-Security-Policy': contentSecurityPolicy(federatedOrigins(archive)) };
  const https = origin.startsWith('https:') && archive.settings['only-https'] === 'yes' ? ONLY_HTTPS : {};
  const unframed = ['', ':a/', ':a/:b/', 'documents/:id/cite/', 'documents/:id/evidence/', 'compare/:a/:b/'];
  return [
    { pattern: `${base}*`, headers: { ...policy, ...EVERYWHERE, ...https } },
    ...unframed.map((pattern) => ({ pattern: base + pattern, headers: NO_FRAMES })),
    // The names of these files contain a digest of their content.
    { pattern: `${base}assets/*`, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    // A browser looks for a new worker each time, and never in its cache.
    { pattern: `${base}sw.js`, headers: { 'Cache-Control': 'no-cache' } },
    // The archive in one file has its own style and script, which the policy of the site forbids: it is downloaded.
    { pattern: `${base}archive.html`, headers: { 'Content-Disposition': 'attachment' } },
    // Hosts do not know these types by the endings of the files: https://www.rfc-editor.org/rfc/rfc9264#name-iana-considerations
    { pattern: base + LINKSET_FILE, headers: { 'Content-Type': 'application/linkset+json' } },
    ...offered([passagesJsonl, addressesJsonl], archive).map(({ path, mediaType }) => ({
      pattern: base + path(archive),
      headers: { 'Content-Type': mediaType },
    })),
    // Other archives may search this one: https://fetch.spec.whatwg.org/#http-cors-protocol
    ...['pagefind/*', 'search-index/*'].map((pattern) => ({
      pattern: base + pattern,
      headers: { 'Access-Control-Allow-Origin': '*' },
    })),
  ];
}

/** The rules as a `_headers` file, which Netlify, Cloudflare Pages, and other static hosts read. */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${pattern}\n${lines.join('')}`;
    })
    .join('');
}

/** Parses a file that {@link formatHeadersFile} wrote. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
    const [, name = '', value = ''] = header ?? [];
    const last = rules.at(-1);
    if (header !== null && last !== undefined) last.headers[name] = value;
    else if (line.trim() !== '') rules.push({ pattern: line.trim(), headers: {} });
  }
  return rules;
}

/** The headers of a path. Values of several rules are joined, as static hosts do. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules.filter(({ pattern }) => matchesPattern(path, pattern))) {
    for (const [name, value] of Object.entries(rule.headers)) {
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
    }
  }
  return headers;
}

function matchesPattern(path: string, pattern: string): boolean {
  if (pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1));
  const steps = path.split('/');
  const expected = pattern.split('/');
  return (
    steps.length === expected.length &&
    expected.every((step, index) => (step.startsWith(':') ? steps[index] !== '' : step === steps[index]))
  );
}
