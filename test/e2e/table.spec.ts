import type { Page } from '@playwright/test';
import { askAccess, askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

const cellsOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('tbody tr[data-index]')].map((row) => row.textContent));

test('columns, search and order of a link open the full table as it was', async ({ page, request }) => {
  const { clusters } = await askCoverage(request);
  const guangdong = clusters.filter(({ provinceAdcodes }) => provinceAdcodes.includes('440000'));
  const farthest = guangdong.toSorted(
    (a, b) =>
      (b.nearest.specialised?.distanceKilometers.estimate ?? 0) -
      (a.nearest.specialised?.distanceKilometers.estimate ?? 0),
  )[0];
  const screen = await open(page, '?find=guangdong&columns=name,nearest,access&sort=-nearest');
  await expect(page.getByRole('textbox', { name: '在表中查找' })).toHaveValue('guangdong');
  await expect(page.getByText(`${guangdong.length} / ${clusters.length} 条`).first()).toBeVisible();
  await expect(screen.table.getByRole('columnheader')).toHaveText(['名称', '最近专营 km', '可达性']);
  await expect(screen.table.getByRole('columnheader').nth(1)).toHaveAttribute('aria-sort', 'descending');
  await expect(screen.rows.first()).toContainText(farthest?.nameZh ?? 'none');
});

test('the full table finds by either language, chooses columns and remembers both in the address', async ({ page }) => {
  const screen = await open(page);
  await page.getByRole('button', { name: '展开全部列' }).click();
  await page.getByRole('textbox', { name: '在表中查找' }).fill('hefei');
  await expect(screen.table).toHaveAttribute('aria-rowcount', '2');
  await expect.poll(() => urlParameter(page, 'find')).toBe('hefei');

  const chooser = page.getByRole('button', { name: '选择列' });
  await chooser.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '选择列' });
  await dialog.getByRole('checkbox', { name: '类别' }).uncheck();
  await expect(screen.table.getByRole('columnheader', { name: '类别' })).toHaveCount(0);
  await expect.poll(() => urlParameter(page, 'columns')).not.toContain('kind');
  await dialog.getByRole('button', { name: '显示全部列' }).click();
  await expect(screen.table.getByRole('columnheader', { name: '类别' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('textbox', { name: '在表中查找' }).fill('zzz');
  await expect(page.getByText('没有包含“zzz”的记录。')).toBeVisible();
  await page.getByRole('button', { name: '清除查找' }).last().click();
  await expect(screen.table).toHaveAttribute('aria-rowcount', '211');
});

for (const [language, copy, said] of [
  ['zh', '复制表格', /已复制 \d+ 行 × 3 列/],
  ['en', 'Copy table', /Copied \d+ rows × 3 columns/],
] as const) {
  test(`the table copied is the table shown, row by row (${language})`, async ({ page, context, request }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { clusters } = await askCoverage(request, '?region=340000');
    const access = await askAccess(request, '?region=340000');
    await open(page, '?region=340000&columns=name,nearest,gap&sort=-gap', language);
    await page.getByRole('button', { name: copy }).click();
    await expect(page.getByText(said)).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const lines = text.split(/\r?\n/).map((line) => line.split('\t'));
    const gapOf = (id: string) => access.clusters.find((each) => each.id === id)?.gap ?? Number.NaN;
    const wanted = clusters
      .toSorted((a, b) => gapOf(b.id) - gapOf(a.id))
      .map((cluster) => [
        language === 'zh' ? cluster.nameZh : cluster.nameEn,
        String(cluster.nearest.specialised?.distanceKilometers.estimate),
        String(Number(gapOf(cluster.id).toFixed(6))),
      ]);
    expect(lines.slice(1)).toEqual(wanted);
    expect(lines[0]).toHaveLength(3);
  });
}

test('Ctrl+C with the focus in the table copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const screen = await open(page, '?region=340000');
  await screen.rows.first().getByRole('button').first().focus();
  await expect(page.locator('.progress-line')).toHaveAttribute('data-active', 'false');
  await page.keyboard.press('Control+c');
  await expect(page.getByText(/已复制 2 行/)).toBeVisible();
});

test('a metric puts its figures into the table, the worst first', async ({ page, request }) => {
  const access = await askAccess(request);
  const screen = await open(page, '?metric=concentration');
  await expect(screen.table.getByRole('columnheader').last()).toHaveText('有效银行数');
  const fewest = Math.min(
    ...access.clusters.flatMap(({ concentration }) => concentration.specialised?.effectiveBanks ?? []),
  );
  await expect.poll(async () => (await cellsOf(page))[0]).toMatch(new RegExp(`${fewest}$`));
  await open(page, '?metric=gap&list=regions');
  await expect(screen.table.getByRole('columnheader').last()).toHaveText('平均缺口');
  await page.getByRole('button', { name: '展开全部列' }).click();
  await expect(screen.table.getByRole('columnheader').nth(2)).toHaveText('平均缺口');
});
