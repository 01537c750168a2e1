/** The HTTP headers of the site, and the Content Security Policy that every page also has in a `<meta>` element. */
import type { Archive } from '../model/model.ts';

/** The origins of the archives that are searched together with this one. */
export function federatedOrigins({ settings }: Archive): string[] {
  return settings.federates.map(({ url }) => new URL(url).origin);
}

/**
 * The Content Security Policy: nothing from other origins, nothing inline, and no string as a script.
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
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The headers of every response. `frame-ancestors` is allowed in a header only, not in a `<meta>` element. */
export function headersFor(origins: readonly string[] = []): Record<string, string> {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy(origins)}; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** The headers as a `_headers` file, which several static hosts read. */
export function formatHeadersFile(origins: readonly string[] = []): string {
  const lines = Object.entries(headersFor(origins)).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n`;
}
