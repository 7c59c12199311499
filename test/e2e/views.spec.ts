import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

test('branch gaps lists the clusters that are not certainly covered', async ({ page }) => {
  await open(page, '?view=gaps');
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByText(/个集群在 50 公里内未发现/)).toBeVisible();
});

test('a transfer opens with its places, the basis of its amount and its source', async ({ page }) => {
  const screen = await open(page, '?view=transfers');
  await screen.rows.first().getByRole('button').first().click();
  await expect.poll(() => urlParameter(page, 'selected')).toMatch(/^corridor:/);
  await expect(screen.detail).toContainText('→');
  await expect(screen.detail).toContainText('金额口径');
  await expect(screen.detail).toContainText('来源');
});

test('the map carries the words on approval and its attribution', async ({ page }) => {
  await open(page);
  await expect(page.getByText('边界数据未附审图号').first()).toBeVisible();
  await expect(page.getByText(/数据截至/).first()).toBeVisible();
});
