import { ClusterAccessDetail } from '@icfm/api/access/schema';
import { ClusterCoverageDetail } from '@icfm/api/coverage/schema';
import type { APIRequestContext } from '@playwright/test';
import { askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

async function askParts(request: APIRequestContext, id: string, query = '') {
  const response = await request.get(`/api/access/clusters/${id}${query}`);
  return ClusterAccessDetail.parse(await response.json());
}

async function askDetail(request: APIRequestContext, id: string, query = '') {
  const response = await request.get(`/api/coverage/clusters/${id}${query}`);
  return ClusterCoverageDetail.parse(await response.json());
}

/** Three significant digits, as the page writes figures. */
const figure = (value: number | null) => String(Number((value ?? Number.NaN).toPrecision(3)));

test('the contributions of branches add up to the access on screen, which is that of the API', async ({
  page,
  request,
}) => {
  const parts = await askParts(request, 'AMC-001');
  const screen = await open(page, '?selected=cluster:AMC-001');
  const fold = screen.detail.getByRole('group').filter({ hasText: '可达性' });
  await expect(fold.locator('summary')).toContainText(figure(parts.access.access));
  await fold.locator('summary').click();
  const list = fold.getByRole('list', { name: '可达性由这些支行组成' });
  await expect(list.getByRole('listitem')).toHaveCount(parts.contributions.length);
  const shown = (await list.locator('[data-part]').allTextContents()).map(Number);
  const sum = shown.reduce((total, each) => total + each, parts.furtherContribution);
  const access = parts.access.access ?? 0;
  // Rounding to three digits takes or adds at most half a per cent of each part.
  expect(Math.abs(sum - access)).toBeLessThanOrEqual(0.005 * access);
  await expect(fold).toContainText(`第 ${parts.accessRank} 位`);
  await expect(fold).toContainText(`全国平均 ${figure(parts.meanAccess)}`);
  await list.getByRole('button').first().click();
  await expect.poll(() => urlParameter(page, 'selected')).toBe(`branch:${parts.contributions[0]?.branchId}`);
});

test('the gap stands as its formula, and the concentration with its banks and its caution', async ({
  page,
  request,
}) => {
  const { access, best, gapRank, banks } = await askParts(request, 'AMC-001');
  const screen = await open(page, '?selected=cluster:AMC-001&metric=gap');
  const gap = screen.detail.getByRole('group').filter({ hasText: /^缺口/ });
  await expect(gap).toContainText(`（1 − 匹配 ${best?.match} × 衰减 ${best?.decay}）= ${figure(access.gap)}`);
  await expect(gap).toContainText(`第 ${gapRank} 位`);
  const concentration = screen.detail.getByRole('group').filter({ hasText: '银行集中度' });
  await concentration.locator('summary').click();
  await expect(concentration.getByRole('listitem')).toHaveCount(
    banks.filter(({ specialised }) => specialised > 0).length,
  );
  await expect(concentration).toContainText('支行数不是市场份额');
  await expect(concentration).toContainText(`HHI ${Math.round(access.concentration.specialised?.herfindahl ?? 0)}`);
});

test('the parts are asked with the reach, match and weights of the page', async ({ page, request }) => {
  const parts = await askParts(
    request,
    'AMC-001',
    '?reachKilometers=80&matchTable=1,0.6,0.1&kindWeights=2,1,1&memberRule=core',
  );
  const screen = await open(page, '?selected=cluster:AMC-001&reach=80&match=1,0.6,0.1&weights=2,1,1&rule=core', 'en');
  const fold = screen.detail.getByRole('group').filter({ hasText: /^Access/ });
  await expect(fold.locator('summary')).toContainText(figure(parts.access.access));
  await expect(screen.detail.getByRole('group').filter({ hasText: /^Gap/ })).toContainText(figure(parts.access.gap));
});

test('each depth has its verdict and its reason, authority unknown counted', async ({ page, request }) => {
  const { clusters } = await askCoverage(request);
  const matched = clusters.find(
    ({ verdicts }) => verdicts.matched === 'certain' && verdicts.authorisedUnknownAsNo === 'none-known',
  );
  const id = matched?.id ?? '';
  const { branches, parameters } = await askDetail(request, id);
  const matching = branches.filter(({ match }) => match > 0 && match >= parameters.minimumMatch);
  const unknown = matching.filter(({ authority }) => authority === 'unknown').length;
  const screen = await open(page, `?selected=cluster:${id}`);
  const why = screen.detail.locator('section').filter({ hasText: '判定理由' });
  const at = (depth: string) => why.locator(`[data-depth="${depth}"]`);
  await expect(at('presence')).toContainText('未测量');
  await expect(at('specialised')).toContainText(/确定有 \d+ 家专营支行/);
  await expect(at('matched')).toContainText('范围内对口支行：确定');
  await expect(at('authorised')).toContainText(`${matching.length} 家对口支行`);
  await expect(at('authorised')).toContainText(`审批权不明 ${unknown} 家`);
});

test('a possible verdict names how far off the position may be', async ({ page, request }) => {
  const { clusters } = await askCoverage(request);
  const possible = clusters.find(({ verdicts }) => verdicts.specialised === 'possible');
  const band = possible?.nearest.specialised?.distanceKilometers;
  const spread = Math.round((band?.upper ?? 0) - (band?.estimate ?? 0));
  const screen = await open(page, `?selected=cluster:${possible?.id}`, 'en');
  await expect(screen.detail.locator('[data-depth="specialised"]')).toContainText(`± ${spread} km`);
});

test('a reach of 0 is said to leave access unmeasured', async ({ page }) => {
  const screen = await open(page, '?selected=cluster:AMC-001&reach=0');
  await expect(screen.detail).toContainText('覆盖半径为 0，没有服务范围可言，未测量');
});

test('a place says what its rank is made of, and its counts open their records', async ({ page, request }) => {
  const answer = await askCoverage(request, '?region=320000');
  const sme = answer.clusters.filter(({ kind }) => kind === 'sme-characteristic');
  const certain = sme.filter(({ verdicts }) => verdicts.specialised === 'certain').length;
  const shares = answer.provinces.flatMap(({ summary }) => summary.specialised.certainShare ?? []);
  const own = answer.scope.summary.specialised.certainShare ?? 0;
  const rank = 1 + shares.filter((share) => share > own).length;
  const screen = await open(page, '?selected=place:320000');
  await expect(screen.detail).toContainText(`在 ${shares.length} 个有集群的省份中列第 ${rank} 位`);
  const fold = screen.detail.getByRole('group').filter({ hasText: '中小企业特色产业集群' });
  await expect(fold.locator('summary')).toContainText(`确定 ${certain} / ${sme.length}`);
  await fold.locator('summary').click();
  await expect(fold.getByRole('listitem')).toHaveCount(sme.length);
  await fold.getByRole('button', { name: `查看这 ${certain} 条记录：中小企业特色产业集群` }).click();
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(certain + 1));
});
