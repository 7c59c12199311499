import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { startBuiltServer } from '../built-server.ts';
import { median, type Result } from './result-table.ts';

async function once(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const startedAt = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page
    .getByRole('region', { name: '数字摘要' })
    .getByText(/\d+ 个国家级集群|国家级集群/)
    .first()
    .waitFor();
  const seconds = (performance.now() - startedAt) / 1000;
  await context.close();
  return seconds;
}

/** From the address to the national numbers on screen, in a fresh browser context each time; median of five. */
export async function measureHeadline(): Promise<Result[]> {
  const server = await startBuiltServer();
  const browser = await chromium.launch(launchOptions());
  try {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) times.push(await once(browser, server.url));
    const note = `worst of ${times.length}: ${Math.max(...times).toFixed(2)} s`;
    const name = 'headline numbers on screen, headless Chromium';
    return [{ name, measured: median(times), unit: 's', target: { atMost: 3 }, note }];
  } finally {
    await browser.close();
    await server.stop();
  }
}
