import { fileURLToPath } from 'node:url';
import { sampleListPath } from '../sample-list.ts';
import { expect, test } from './fixtures.ts';
import { open } from './screen.ts';

const pictures = [
  { name: 'coverage-zh-light', language: 'zh', query: '?theme=light' },
  { name: 'coverage-en-dark', language: 'en', query: '?theme=dark' },
  { name: 'transfers-zh-light', language: 'zh', query: '?view=transfers&flowColour=sector&theme=light' },
  { name: 'finance-en-light', language: 'en', query: '?view=transfers&transfers=finance&theme=light' },
  { name: 'gaps-zh-light', language: 'zh', query: '?view=gaps&bank=交通银行&theme=light' },
  { name: 'compare-zh-light', language: 'zh', query: '?tool=compare&pins=340000,420000,510000&theme=light' },
  { name: 'charts-en-dark', language: 'en', query: '?tool=charts&region=340000&theme=dark' },
  { name: 'sites-zh-light', language: 'zh', query: '?view=gaps&task=sites&bank=交通银行&theme=light' },
] as const;

for (const { name, language, query } of pictures) {
  test(`picture ${name}`, async ({ page }) => {
    const screen = await open(page, query, language);
    if (query.includes('task=sites')) await expect(page.locator('[data-headline]')).toContainText('已证明最优');
    await expect.poll(screen.isMapIdle, { timeout: 45_000 }).toBe(true);
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const path = fileURLToPath(new URL(`../../.github/pictures/${name}.png`, import.meta.url));
    await page.screenshot({ path, animations: 'disabled' });
  });
}

test('picture import-zh-light', async ({ page }) => {
  const screen = await open(page, '?theme=light', 'zh');
  await page.getByRole('button', { name: /数据$/ }).first().click();
  await page.locator('input[type=file]').first().setInputFiles(sampleListPath);
  const system = page.getByRole('radio', { name: /GCJ-02/ });
  await system.check({ force: true });
  await expect(page.getByRole('button', { name: '导入 421 行' })).toBeEnabled({ timeout: 30_000 });
  await system.scrollIntoViewIfNeeded();
  await expect.poll(screen.isMapIdle, { timeout: 45_000 }).toBe(true);
  const path = fileURLToPath(new URL('../../.github/pictures/import-zh-light.png', import.meta.url));
  await page.screenshot({ path, animations: 'disabled' });
});

test('picture present-en-dark', async ({ page, request }) => {
  const slide = { title: 'Thank you', text: '', notes: '' };
  const chapter = {
    id: 'one',
    title: 'Who sends most to the west?',
    caption: 'Sichuan and Chongqing take in most of what is documented; Guangdong and Zhejiang send it.',
    notes: '',
    address: 'view=transfers&direction=east-west&flowColour=direction',
    bounds: null,
    saved: { dataVersion: '', headline: '', records: 57 },
  };
  const content = { title: 'Transfers', opening: slide, closing: slide, chapters: [chapter] };
  const { id } = await (await request.post('/api/stories', { data: { content } })).json();
  await page.goto(`/?story=${id}&slide=1&lang=en&theme=dark`);
  await expect(page.getByText('Net in', { exact: true })).toBeVisible();
  await expect(page.locator('[data-map-idle]')).toHaveAttribute('data-map-idle', 'true', { timeout: 45_000 });
  await page.evaluate(() => document.fonts.ready.then(() => null));
  const path = fileURLToPath(new URL('../../.github/pictures/present-en-dark.png', import.meta.url));
  await page.screenshot({ path, animations: 'disabled' });
});
