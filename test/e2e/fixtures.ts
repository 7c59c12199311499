import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
} from '@playwright/test';

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

/** Leaves a context as it was found: no page, nothing kept, nothing granted. What it has compiled and drawn stays. */
async function tidy(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    // A page that shows no address of ours, or is gone, has nothing to clear.
    await page.evaluate(() => localStorage.clear()).catch(() => undefined);
    await page.close();
  }
  await context.clearCookies();
  await context.clearPermissions();
  await context.unrouteAll();
  await context.setOffline(false);
}

type Contexts = Map<string, BrowserContext>;

/**
 * Pages follow one another in one context for each server and way to look at it: scripts and shaders are then compiled
 * once a worker instead of once a test, which is half the work of a page.
 */
export const test = base.extend<{ watch: Watch }, { contexts: Contexts }>({
  contexts: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture names what it needs
    async ({}, use) => {
      const contexts: Contexts = new Map();
      await use(contexts);
      for (const context of contexts.values()) await context.close();
    },
    { scope: 'worker' },
  ],
  context: async (
    {
      browser,
      contexts,
      baseURL,
      viewport,
      deviceScaleFactor,
      hasTouch,
      isMobile,
      locale,
      colorScheme,
      contextOptions,
    },
    use,
  ) => {
    const look = { viewport, deviceScaleFactor, hasTouch, isMobile, locale, colorScheme };
    const options = { ...contextOptions, ...look, baseURL };
    const key = JSON.stringify(options);
    const context = contexts.get(key) ?? (await browser.newContext(options));
    contexts.set(key, context);
    await use(context);
    await tidy(context);
  },
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
