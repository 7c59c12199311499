import { test as base, type ConsoleMessage, expect, type Page, type Request } from '@playwright/test';

interface Watch {
  /** Faults that a test expects and that then do not fail it: console lines that match. */
  allow: (pattern: RegExp) => void;
}

/** Collects what must not happen in any test: a request that leaves loopback, an error in the console or on the page. */
function watchPage(page: Page): { faults: string[] } {
  const faults: string[] = [];
  page.on('request', (request: Request) => {
    const url = new URL(request.url());
    const isLocal = ['data:', 'blob:', 'about:'].includes(url.protocol) || url.hostname === '127.0.0.1';
    if (!isLocal) faults.push(`request to ${url.origin}`);
  });
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  return { faults };
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page }, use) => {
      const { faults } = watchPage(page);
      const allowed: RegExp[] = [];
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
