import { TransferContextAnswer } from '@icfm/api/transfer-context/schema';
import { TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

const query = '?view=transfers&transfers=finance&mapReady=false';

/** How many receivers are in each cell, from much inflow down, from little access to much. */
function countCells(receivers: TransferFinanceAnswer['receivers']): number[] {
  const cells = [2, 1, 0].flatMap((inflow) => [0, 1, 2].map((access) => ({ inflow, access })));
  return cells.map(
    ({ inflow, access }) =>
      receivers.filter(({ finance }) => finance?.inflowThird === inflow && finance.accessThird === access).length,
  );
}

test('receivers stand in the quadrants and cells that the API ranks them in; chart, list and map say the same', async ({
  page,
  request,
}) => {
  const asked = await request.get('/api/transfers/finance?reachKilometers=50');
  const { receivers, ranked } = TransferFinanceAnswer.parse(await asked.json());
  const screen = await open(page, query, 'zh');
  const marks = page.getByRole('listbox', { name: /承接与金融可达/ });
  await expect(marks.getByRole('option')).toHaveCount(ranked, { timeout: 40_000 });
  const cells = screen.legend.getByRole('list', { name: '承接 × 金融可达' }).getByRole('listitem');
  expect((await cells.allTextContents()).map((text) => Number(/\d+$/.exec(text)?.[0]))).toEqual(countCells(receivers));

  const alarm = receivers.filter(({ finance }) => finance?.quadrant === 'high-inflow-low-access');
  const opener = page.getByRole('button', { name: /承接多，金融难及/ });
  await expect(opener).toHaveText(String(alarm.length));
  await opener.click();
  const list = page.getByRole('region', { name: '承接地', exact: true });
  await expect(list.locator('tbody tr[data-index]')).toHaveCount(alarm.length);
  await list.getByRole('button', { name: '列出全部' }).click();
  await expect(list.getByRole('table')).toHaveAttribute('aria-rowcount', String(receivers.length + 1));

  await marks.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => urlParameter(page, 'selected')).toBe(`place:${receivers[0]?.unit.id}`);
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: '行业重合', exact: true }).check();
  await expect.poll(() => urlParameter(page, 'financeMap')).toBe('overlap');
  await expect(screen.legend.getByRole('listitem')).not.toHaveCount(0);
  expect(await findViolations(page, 'body')).toEqual([]);
});

test('zones and events are counted in the legend; one that is selected tells its statements with sources', async ({
  page,
  request,
}) => {
  const asked = await request.get('/api/transfers/context?kinds=zone,event');
  const { statements } = TransferContextAnswer.parse(await asked.json());
  const screen = await open(page, `${query}&context=zones,events&selected=context:event-610000`, 'zh');
  const countOf = (wanted: string) => String(statements.filter(({ kind }) => kind === wanted).length);
  await expect(screen.legend.getByRole('listitem').filter({ hasText: '承接产业转移示范区' })).toContainText(
    countOf('zone'),
    { timeout: 40_000 },
  );
  await expect(screen.legend.getByRole('listitem').filter({ hasText: '产业转移对接活动' })).toContainText(
    countOf('event'),
  );
  const own = statements.filter(({ kind, places }) => kind === 'event' && places.some(({ id }) => id === '610000'));
  await expect(screen.detail.getByRole('article')).toHaveCount(own.length);
  await expect(screen.detail.getByRole('heading', { level: 2 })).toHaveText('陕西');
  await expect(screen.detail.getByRole('region', { name: '来源' })).toHaveCount(own.length);
  await screen.detail.getByRole('button', { name: '看陕西' }).click();
  await expect.poll(() => urlParameter(page, 'selected')).toBe('place:610000');
});
