import { AccessAnswer, type BankConcentration } from '@icfm/api/access/schema';
import { describe, expect, test } from 'vitest';
import { createAppOver } from '../app-over.ts';
import { bundledModel } from '../bundled-model.ts';
import { countAccess, countGini, type NaiveAccessQuestion, type NaiveConcentration } from './naive-access.ts';
import { branchBanks, clusters } from './naive-facts.ts';

const model = bundledModel;
const app = createAppOver(model);

const evenly = { 'advanced-manufacturing': 1, 'sme-characteristic': 1, innovative: 1 };

const questions: NaiveAccessQuestion[] = [
  { reach: 50, rule: 'any', table: [1, 0.6, 0.3], least: 0.5, weights: evenly, year: null, addedBank: null },
  {
    ...{ reach: 150, rule: 'all', table: [0.8, 0.5, 0.2], least: 0.2, year: null },
    weights: { 'advanced-manufacturing': 3, 'sme-characteristic': 0.5, innovative: 0 },
    addedBank: branchBanks[0] ?? '',
  },
  {
    ...{ reach: 90, rule: 'core', table: [1, 0, 0.4], least: 0, year: 2022 },
    weights: { 'advanced-manufacturing': 1, 'sme-characteristic': 2, innovative: 3 },
    addedBank: 'a bank of no branch',
  },
];

async function ask({
  reach,
  rule,
  table,
  least,
  weights,
  year,
  addedBank,
}: NaiveAccessQuestion): Promise<AccessAnswer> {
  const query = new URLSearchParams({
    reachKilometers: String(reach),
    memberRule: rule,
    matchTable: table.join(),
    minimumMatch: String(least),
    kindWeights: Object.values(weights).join(),
    ...(year === null ? {} : { asOfYear: String(year) }),
    ...(addedBank === null ? {} : { addedBank }),
  });
  const response = await app.request(`/api/access?${query}`);
  return AccessAnswer.parse(await response.json());
}

const close = (value: number) => expect.closeTo(value, 9);

const expected = ({ branches, banks, herfindahl }: NaiveConcentration) =>
  expect.objectContaining({
    ...{ branches, banks },
    herfindahl: herfindahl === null ? null : close(herfindahl),
    effectiveBanks: herfindahl === null ? null : close(10_000 / herfindahl),
  });

const matchedOf = (found: { matched: BankConcentration | null } | null) => found?.matched ?? null;

describe('access over the bundled files, counted again by loops that share no code with it', () => {
  test.each(questions)('$reach km, member rule $rule, as of $year', async (question) => {
    const answer = await ask(question);
    const counted = countAccess(question);
    expect(answer.notMeasured).toBeNull();
    expect(counted.length).toBeGreaterThan(question.year === null ? clusters.length - 1 : 50);
    expect(counted.some(({ access }) => access > 0)).toBe(true);
    expect(answer.clusters.map(({ id }) => id)).toEqual(counted.map(({ id }) => id));
    counted.forEach(({ id, weight, access, gap, specialised, matched, matchedWithAdded }, index) => {
      const cluster = answer.clusters[index];
      expect([id, cluster?.demandWeight, cluster?.access, cluster?.gap]).toEqual([
        id,
        weight,
        close(access),
        close(gap),
      ]);
      expect([id, cluster?.concentration.specialised]).toEqual([id, expected(specialised)]);
      expect([id, cluster?.concentration.matched]).toEqual([id, expected(matched)]);
      const whatIf = question.addedBank === null ? null : expected(matchedWithAdded);
      expect([id, matchedOf(cluster?.concentrationWithAddedBank ?? null)]).toEqual([id, whatIf]);
    });
  });

  test.each(questions)('sums and inequality of the nation, $reach km, member rule $rule', async (question) => {
    const { scope, equity } = await ask(question);
    const counted = countAccess(question);
    const demand = counted.reduce((sum, { weight }) => sum + weight, 0);
    expect(scope.demandWeight).toBe(demand);
    expect(scope.meanAccess).toBeCloseTo(counted.reduce((sum, each) => sum + each.weight * each.access, 0) / demand, 9);
    expect(scope.totalGap).toBeCloseTo(
      counted.reduce((sum, { gap }) => sum + gap, 0),
      9,
    );
    expect(equity.gini).toBeCloseTo(countGini(counted), 9);
  });
});
