import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures.ts';
import { open } from './screen.ts';

const pictures = [
  { name: 'coverage-zh-light', language: 'zh', query: '?theme=light' },
  { name: 'coverage-en-dark', language: 'en', query: '?theme=dark' },
] as const;

for (const { name, language, query } of pictures) {
  test(`picture ${name}`, async ({ page }) => {
    const screen = await open(page, query, language);
    await expect.poll(screen.isMapIdle, { timeout: 45_000 }).toBe(true);
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const path = fileURLToPath(new URL(`../../.github/pictures/${name}.png`, import.meta.url));
    await page.screenshot({ path, animations: 'disabled' });
  });
}
