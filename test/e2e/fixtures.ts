import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
  type ViewportSize,
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
  page.on('pageerror', (error) => faults.push(`page error: ${error.stack}`));
  return { faults };
}

/** One way to look at one server: its context, and its page between two tests while nothing is left on it. */
interface Kept {
  context: BrowserContext;
  page: Page | null;
  /** Set once a test has made its page another than the next one would open. */
  isSpent: boolean;
}

/** Whether a page differs from a new one by its address alone: nothing open or folded that no address tells. */
async function isAsNew(page: Page, viewport: ViewportSize | null): Promise<boolean> {
  // A camera is taken from the address while the map opens, and not later.
  if (!page.url().startsWith('http') || new URL(page.url()).searchParams.has('camera')) return false;
  if (viewport === null || JSON.stringify(page.viewportSize()) !== JSON.stringify(viewport)) return false;
  // Where a pointer rests, something may be pointed at.
  await page.mouse.move(0, 0);
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    const named = (name: RegExp) =>
      buttons.find((button) => name.test(button.getAttribute('aria-label') ?? button.textContent ?? ''));
    return (
      named(/^(收起面板|Fold panel)$/) !== undefined &&
      named(/^(图例|Legend)$/)?.ariaExpanded === 'true' &&
      named(/^(收起列|Fewer columns)$/) === undefined &&
      document.querySelector<HTMLInputElement>('search input')?.value === '' &&
      document.querySelector(':popover-open, dialog[open], [role="alert"]') === null &&
      localStorage.length === 0 &&
      matchMedia('(prefers-reduced-motion: reduce)').matches &&
      !matchMedia('(forced-colors: active)').matches
    );
  });
}

/** Leaves a context as it was found but for the page that is kept: nothing stored, nothing granted. */
async function tidy({ context, page: kept }: Kept): Promise<void> {
  for (const page of context.pages()) {
    if (page === kept) continue;
    // A page that shows no address of ours, or is gone, has nothing to clear.
    await page.evaluate(() => localStorage.clear()).catch(() => undefined);
    await page.close();
  }
  await context.clearCookies();
  await context.clearPermissions();
  await context.unrouteAll();
  await context.setOffline(false);
}

type TestFixtures = { kept: Kept; watch: Watch };
type WorkerFixtures = { keptByLook: Map<string, Kept> };

/**
 * Tests follow one another in one context for each server and way to look at it, and on one page as long as a test leaves
 * it as it found it: `open` then goes on to the next address as back and forward do, and scripts, fonts and the first map
 * are paid for once a worker instead of once a test.
 */
export const test = base.extend<TestFixtures & { isPageKept: boolean }, WorkerFixtures>({
  isPageKept: [true, { option: true }],
  keptByLook: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture names what it needs
    async ({}, use) => {
      const keptByLook = new Map<string, Kept>();
      await use(keptByLook);
      for (const { context } of keptByLook.values()) await context.close();
    },
    { scope: 'worker' },
  ],
  kept: async (
    {
      browser,
      keptByLook,
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
    const kept = keptByLook.get(key) ?? { context: await browser.newContext(options), page: null, isSpent: false };
    keptByLook.set(key, kept);
    await use(kept);
    await tidy(kept);
  },
  context: ({ kept }, use) => use(kept.context),
  page: async ({ kept, viewport, isPageKept }, use, testInfo) => {
    const page = kept.page ?? (await kept.context.newPage());
    kept.page = null;
    kept.isSpent = false;
    await use(page);
    page.removeAllListeners();
    const isSound = isPageKept && !kept.isSpent && testInfo.errors.length === 0;
    if (isSound && (await isAsNew(page, viewport).catch(() => false))) kept.page = page;
  },
  watch: [
    async ({ page, kept }, use) => {
      const { faults } = watchPage(page);
      const allowed: RegExp[] = [];
      await use({
        allow: (pattern) => {
          allowed.push(pattern);
          // What went wrong on purpose is remembered by the page, and may come late.
          kept.isSpent = true;
        },
      });
      expect(faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
