import { askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

test('a legend entry counts its clusters, and a click takes them out of table and map', async ({ page, request }) => {
  const { specialised, clusters } = { ...(await askCoverage(request)).scope.summary };
  const screen = await open(page);
  const certain = screen.legend.getByRole('button', { name: `确定覆盖 ${specialised.certain}` });
  await expect(certain).toHaveAttribute('aria-pressed', 'true');
  await certain.click();
  await expect(certain).toHaveAttribute('aria-pressed', 'false');
  const left = clusters - specialised.certain;
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(left + 1));
  await expect.poll(() => screen.shownOnMap()).toBe(left);
});

test('a double click on a legend entry keeps it alone, and the note beside the table brings all back', async ({
  page,
  request,
}) => {
  const { specialised, clusters } = { ...(await askCoverage(request)).scope.summary };
  const screen = await open(page);
  await screen.legend.getByRole('button', { name: `未发现 ${specialised.noneKnown}` }).dblclick();
  await expect.poll(() => urlParameter(page, 'verdicts')).toBe('none-known');
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(specialised.noneKnown + 1));
  await page.getByRole('button', { name: '取消“未发现”' }).click();
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(clusters + 1));
});
