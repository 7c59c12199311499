import { askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { goTo, open, screenOf } from './screen.ts';

const sentences = {
  zh: (place: string, reach: number, { clusters, certain, possible, noneKnown }: Counts) =>
    `${place}名录内 ${clusters} 个国家级集群，其中 ${certain} 个在 ${reach} 公里内有已知专营支行（另有可能 ${possible} 个），${noneKnown} 个未发现。`,
  en: (place: string, reach: number, { clusters, certain, possible, noneKnown }: Counts) =>
    `${place}: ${clusters} national clusters on the list, of which ${certain} have a known specialised branch within ${reach} km (${possible} more possibly); none is known for ${noneKnown}.`,
};

interface Counts {
  clusters: number;
  certain: number;
  possible: number;
  noneKnown: number;
}

const cases = [
  { language: 'zh', place: '全国', query: '', asked: '', reach: 50 },
  { language: 'en', place: 'China', query: '', asked: '', reach: 50 },
  {
    language: 'zh',
    place: '安徽',
    query: '?region=340000&reach=120',
    asked: '?region=340000&reachKilometers=120',
    reach: 120,
  },
  {
    language: 'en',
    place: 'Anhui',
    query: '?region=340000&reach=120',
    asked: '?region=340000&reachKilometers=120',
    reach: 120,
  },
] as const;

test('the headline says what the API says, for the nation and a province, in either language', async ({
  page,
  request,
}) => {
  const screen = await open(page);
  for (const { language, place, query, asked, reach } of cases) {
    const { summary } = (await askCoverage(request, asked)).scope;
    await goTo(page, query, language);
    const counts = { ...summary.specialised, clusters: summary.clusters };
    await expect(screenOf(page, language).summary).toContainText(sentences[language](place, reach, counts));
  }
  await expect(screen.summary).toHaveCount(0);
});

test('every depth shows its own counts, and presence is not measured rather than zero', async ({ page, request }) => {
  const { summary } = (await askCoverage(request)).scope;
  const screen = await open(page);
  const row = (name: string | RegExp) => screen.summary.getByRole('listitem').filter({ hasText: name });
  await expect(row('C1 有网点')).toContainText('未测量');
  await expect(row(/^有专营支行/)).toContainText(String(summary.specialised.certain));
  await expect(row('C2 对口专营')).toContainText(String(summary.matched.certain));
  const band = `${summary.authorised.unknownAsNo.certain}–`;
  await expect(row('C3 有审批权')).toContainText(band);
});

test('fragile and none-known tiles open exactly the records they count', async ({ page, request }) => {
  const { scope } = await askCoverage(request);
  const screen = await open(page);
  await screen.summary.getByRole('button', { name: `查看这 ${scope.summary.fragile} 条记录：脆弱覆盖` }).click();
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(scope.summary.fragile + 1));
  const noneKnown = scope.summary.specialised.noneKnown;
  await screen.summary
    .getByRole('button', { name: `查看这 ${noneKnown} 条记录：未发现` })
    .first()
    .click();
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(noneKnown + 1));
});

test('completeness and the date of the data stand beside the numbers', async ({ page, request }) => {
  const { completeness } = await askCoverage(request);
  const screen = await open(page);
  for (const { labelZh, rowsHeld, officialTotal } of completeness) {
    await expect(screen.summary).toContainText(labelZh);
    if (officialTotal !== null) await expect(screen.summary).toContainText(`${rowsHeld}/${officialTotal}`);
  }
  await expect(screen.summary).toContainText('数据截至');
});
