import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { startBuiltServer } from '../built-server.ts';
import { median, type Result } from './result-table.ts';

/** Drawing by the processor is left out: what is measured is the page, not the frame of a map without a graphics card. */
const withoutDrawing = `
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
    WebGL2RenderingContext.prototype[name] = () => undefined;
  }
  globalThis.startWatching = () => {
    const watch = { from: Number.NaN, last: Number.NaN };
    const note = () => { watch.last = performance.now(); };
    const observer = new MutationObserver(note);
    const start = (event) => { watch.from = watch.last = event.timeStamp; };
    for (const kind of ['keydown', 'click']) addEventListener(kind, start, { capture: true, once: true });
    observer.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributeFilter: ['data-state', 'style', 'aria-pressed', 'aria-rowcount'] });
    return new Promise((resolve) => {
      setTimeout(() => { observer.disconnect(); resolve(watch.last - watch.from); }, 700);
    });
  };`;

/** Milliseconds from the event to the last change of headline, panel or table within 0.7 s. */
async function timeOf(page: Page, act: () => Promise<void>): Promise<number> {
  const watched = page.evaluate<number>('startWatching()');
  await act();
  const milliseconds = await watched;
  const isLoading = (await page.locator('.progress-line[data-active="true"]').count()) > 0;
  if (isLoading) throw new Error('wanted the page to stand after 0.7 s, got one that still loads');
  return milliseconds;
}

const actions: [name: string, query: string, act: (page: Page) => Promise<void>][] = [
  ['reach', '?lang=zh', (page) => page.getByRole('slider', { name: '覆盖半径' }).press('ArrowRight')],
  ['reach, access shown', '?lang=zh&metric=access', (page) => page.getByRole('slider').first().press('ArrowRight')],
  [
    'kind',
    '?lang=zh',
    (page) =>
      page
        .getByRole('region', { name: '图例' })
        .getByRole('button', { name: /创新型/ })
        .click(),
  ],
  ['metric', '?lang=zh', (page) => page.getByRole('radio', { name: '缺口' }).click()],
];

async function measureAction(browser: Browser, url: string, [name, query, act]: (typeof actions)[number]) {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await context.addInitScript(withoutDrawing);
    const page = await context.newPage();
    await page.goto(`${url}/${query}`);
    await page.locator('tr[data-index]').first().waitFor();
    await page.locator('[data-map-idle="true"]').waitFor();
    // Past the robustness badge, which asks when the page is calm.
    await page.waitForTimeout(2000);
    times.push(await timeOf(page, () => act(page)));
    await context.close();
  }
  const note = `worst of ${times.length}: ${Math.max(...times).toFixed(0)} ms; without the map's frames`;
  return { name: `first change of ${name}, event to last change of the page`, measured: median(times), note };
}

/** From a filter's event to numbers, table and legend that stand, each time in a fresh window; median of five. */
export async function measureInteraction(): Promise<Result[]> {
  const server = await startBuiltServer();
  const browser = await chromium.launch(launchOptions());
  try {
    const results: Result[] = [];
    for (const action of actions) {
      const measured = await measureAction(browser, server.url, action);
      results.push({ ...measured, unit: 'ms', target: { atMost: 200 } });
    }
    return results;
  } finally {
    await browser.close();
    await server.stop();
  }
}
