import { SitesAnswer } from '@icfm/api/sites/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { urlParameter } from './screen.ts';

async function askPlan(request: APIRequestContext, query: string) {
  const answer = SitesAnswer.parse(await (await request.get(`/api/sites?${query}`)).json());
  if (!answer.plan) throw new Error(`wanted a plan of ${query}, got none`);
  return { ...answer, plan: answer.plan };
}

const percent = (share: number) => `${Math.round(100 * share)}%`;

function partsOf(page: Page) {
  const rows = page.locator('tr[data-site]');
  return {
    headline: page.locator('[data-headline]'),
    certificate: page.getByRole('region', { name: '最优性证明' }),
    rows,
    siteIds: () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-site') ?? '')),
    slider: page.getByRole('slider', { name: '网点数', exact: true }),
    own: page.getByRole('region', { name: '你的选择' }),
  };
}

async function openPlan(page: Page, query: string) {
  await page.goto(`/?view=gaps&task=sites&lang=zh&${query}`);
  const parts = partsOf(page);
  await expect(parts.headline).toContainText('已证明最优');
  return parts;
}

test('headline, table and certificate say what the API answers', async ({ page, request }) => {
  const { plan, problem, certificate } = await askPlan(request, 'region=east');
  const parts = await openPlan(page, 'region=east');
  const before = percent(problem.coveredWeight / problem.demandWeight);
  await expect(parts.headline).toHaveText(
    `开设 5 家网点，可新增覆盖 ${plan.newClusters} 个集群（权重 ${plan.newWeight}），覆盖率由 ${before} 升至 ${percent(plan.coveredShare ?? 0)}。已证明最优。`,
  );
  expect(await parts.siteIds()).toEqual(plan.sites.map(({ id }) => id));
  for (const [index, site] of plan.sites.entries()) {
    await expect(parts.rows.nth(index)).toContainText(site.nameZh);
    await expect(parts.rows.nth(index)).toContainText(`+${site.gainWeight}`);
  }
  await expect(parts.certificate).toContainText(`达到 ${certificate.incumbent}，上界 ${certificate.bound}，差距 0`);
  await expect(page.getByRole('region', { name: '图例' })).toContainText('新设网点');
  expect(await findViolations(page)).toEqual([]);
});

/** A click on the curve takes that number; the curve goes on to what was asked before. */
async function takeFromCurve(page: Page, parts: ReturnType<typeof partsOf>): Promise<void> {
  await parts.slider.scrollIntoViewIfNeeded();
  const box = await parts.slider.boundingBox();
  if (!box) throw new Error('wanted the plot of the curve, got none');
  // Points stand at 0 to 5: the third at two fifths.
  await parts.slider.click({ position: { x: box.width * 0.4, y: box.height / 2 } });
  await expect.poll(() => urlParameter(page, 'newSites')).toBe('2');
  await expect(parts.headline).toContainText('开设 2 家网点');
  await expect(parts.slider).toHaveAttribute('max', '5');
  await parts.slider.press('ArrowRight');
  await expect.poll(() => urlParameter(page, 'newSites')).toBe('3');
}

test('the curve sets the number; a site ruled out leaves the plan, one that is locked stays; the address says all', async ({
  page,
  request,
}) => {
  const { plan } = await askPlan(request, 'region=east&newSites=3');
  const [first] = plan.sites;
  if (!first) throw new Error('wanted a site, got none');
  const parts = await openPlan(page, 'region=east');
  await takeFromCurve(page, parts);
  await expect.poll(parts.siteIds).toEqual(plan.sites.map(({ id }) => id));
  await page.getByRole('button', { name: `排除：${first.nameZh}` }).click();
  await expect.poll(() => urlParameter(page, 'forbidden')).toBe(first.id);
  const without = await askPlan(request, `region=east&newSites=3&forbidden=${first.id}`);
  await expect.poll(parts.siteIds).toEqual(without.plan.sites.map(({ id }) => id));
  const [kept] = without.plan.sites.slice(-1);
  await page.getByRole('button', { name: `必选：${kept?.nameZh}` }).click();
  await expect.poll(() => urlParameter(page, 'locked')).toBe(kept?.id);
  await expect(page.getByRole('button', { name: `不再必选：${kept?.nameZh}` })).toBeVisible();
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect.poll(() => urlParameter(page, 'forbidden')).toBeNull();
  await expect.poll(parts.siteIds).toEqual(plan.sites.map(({ id }) => id));
});

test('a site dragged to another seat shows how far that is below the optimum, and Escape takes it back', async ({
  page,
  request,
}) => {
  const { plan } = await askPlan(request, 'region=east&newSites=2');
  const [site] = plan.sites;
  if (!site) throw new Error('wanted a site, got none');
  const parts = await openPlan(page, `region=east&newSites=2&camera=${site.longitude},${site.latitude},7`);
  const frame = page.locator('[data-map-idle]');
  await expect(frame).toHaveAttribute('data-map-idle', 'true');
  const box = await frame.boundingBox();
  if (!box) throw new Error('wanted the map, got none');
  // The tip of the mark stands in the middle of the map, its head above.
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 - 18];
  await expect(async () => {
    await page.mouse.move(x, y - 40);
    await page.mouse.move(x, y);
    await expect(page.getByRole('tooltip')).toContainText(site.nameZh, { timeout: 1000 });
  }).toPass();
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 60, { steps: 4 });
  await expect(page.getByRole('tooltip')).toContainText(/最优/);
  await page.mouse.up();
  await expect.poll(() => urlParameter(page, 'picked')).not.toBeNull();
  const picked = urlParameter(page, 'picked') ?? '';
  expect(picked.split(',')).not.toContain(site.id);
  const { pick } = await askPlan(request, `region=east&newSites=2&picked=${picked}`);
  const regret = pick?.regretWeight ?? 0;
  await expect(parts.own).toContainText(regret > 0 ? `权重 ${regret}` : '与最优覆盖同样多');
  await page.keyboard.press('Escape');
  await expect.poll(() => urlParameter(page, 'picked')).toBeNull();
});
