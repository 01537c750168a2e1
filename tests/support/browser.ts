/** A Chromium for tests, quiet about everything but the page. */
import { chromium, type Browser } from 'playwright-core';

/** Starts the browser that the test command found. */
export function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'];
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  });
}
