import { RobustnessAnswer } from '@icfm/api/robustness/schema';
import type { APIRequestContext } from '@playwright/test';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

const askRobustness = async (request: APIRequestContext, query = '') =>
  RobustnessAnswer.parse(await (await request.get(`/api/robustness${query}`)).json());

const cases = [
  { language: 'zh', query: '', asked: '', depth: 'specialised' },
  { language: 'en', query: '?depth=matched&reach=100', asked: '?reachKilometers=100', depth: 'matched' },
  { language: 'zh', query: '?region=510000', asked: '?region=510000', depth: 'specialised' },
] as const;

for (const { language, query, asked, depth } of cases) {
  test(`the badge shows the range of the API and how it was found (${language}, ${asked})`, async ({
    page,
    request,
  }) => {
    const { depths, draws, seed } = await askRobustness(request, asked);
    const coverage = depths?.[depth];
    const range = `${coverage?.covered.least}–${coverage?.covered.most}`;
    const words = {
      zh: ['稳健性：稳定', `稳健性：${range} 个`],
      en: ['Robustness: stable', `Robustness: ${range} clusters`],
    };
    const [stable = '', moving = ''] = words[language];
    const screen = await open(page, query, language);
    const badge = screen.summary.getByRole('button', { name: coverage?.isStable ? stable : moving });
    await expect(badge).toBeVisible({ timeout: 40_000 });
    await badge.click();
    const dialog = page.getByRole('dialog').filter({ hasText: 'M15' });
    await expect(dialog).toContainText(String(draws));
    await expect(dialog).toContainText(String(seed));
    expect(await findViolations(page, '[popover]:popover-open')).toEqual([]);
  });
}

test('over the ranked regions stand the ranks of the first ones over the draws', async ({ page, request }) => {
  const { ranks } = await askRobustness(request);
  await open(page, '?list=regions', 'en');
  const [first] = ranks;
  const line = page.getByText('Robustness of ranks');
  await expect(line).toBeVisible({ timeout: 40_000 });
  await expect(line).toContainText(`${first?.rank.least}–${first?.rank.most}`);
  await expect(line).toContainText(`${Math.round(100 * (first?.firstShare ?? Number.NaN))}%`);
});

test('draws that a change has overtaken are called off, and the badge is that of the last question', async ({
  page,
  request,
}) => {
  const { depths } = await askRobustness(request, '?reachKilometers=80');
  const asked = page.waitForRequest(/api\/robustness/);
  const screen = await open(page, '?reach=55');
  await asked;
  for (const reach of [60, 70, 80]) {
    await screen.reach.fill(String(reach));
    await expect.poll(() => urlParameter(page, 'reach')).toBe(String(reach));
  }
  const covered = depths?.specialised.covered;
  await expect(screen.summary.getByText(`稳健性：${covered?.least}–${covered?.most} 个`)).toBeVisible();
});

test('where nothing is measured there is no badge', async ({ page }) => {
  const screen = await open(page, '?region=540000');
  await page.waitForResponse(/api\/robustness/);
  await expect(screen.summary.getByText('稳健性')).toHaveCount(0);
});
