/** The HTTP headers of the site, and the Content Security Policy that every page also has in a `<meta>` element. */
import type { Archive } from '../model/model.ts';

/** The origins of the archives that are searched together with this one. */
export function federatedOrigins({ settings }: Archive): string[] {
  return settings.federates.map(({ url }) => new URL(url).origin);
}

/**
 * The Content Security Policy: nothing from elsewhere, nothing inline, no string into a script sink.
 *
 * @param elsewhere origins of archives that are searched together with this one
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(elsewhere: readonly string[] = []): string {
  const connect = ["'self'", ...elsewhere].join(' ');
  const script = ["'self'", "'wasm-unsafe-eval'", ...elsewhere].join(' ');
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

/** Headers for every response. `frame-ancestors` works in a header only. */
export function headersFor(elsewhere: readonly string[] = []): Record<string, string> {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy(elsewhere)}; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** The headers as a `_headers` file, which several static hosts read. */
export function formatHeadersFile(elsewhere: readonly string[] = []): string {
  const lines = Object.entries(headersFor(elsewhere)).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n`;
}
