import { chooseMaximalCoverage } from '@icfm/api/measures/maximal-coverage';
import { findEqualChoices } from '@icfm/api/measures/site-alternatives';
import { chooseCentre, chooseFewest, chooseMedian } from '@icfm/api/measures/site-companions';
import { coveredWeight, coversWithin, neededOnce, type SiteModel } from '@icfm/api/measures/site-model';
import { createSolver } from '@icfm/api/sites/create-solver';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasInstances, readPmed1, readSanFrancisco } from './known-instances.ts';
import { fewestSites, greedily, leastDistances, mostCovered } from './naive-sites.ts';

const solve = (await createSolver())(() => 15);
const proved = { status: 'optimal', gap: 0 } as const;

function readReached() {
  const roads = readSanFrancisco();
  const limit = { kind: 'count', mostNew: 4 } as const;
  return { ...roads, needs: neededOnce(coversWithin(roads.distances, 5000)), limit };
}

function askReached() {
  const reached = readReached();
  return { reached, best: chooseMaximalCoverage(reached, solve) };
}

describe.skipIf(!hasInstances)('published instances, where their folder is present', () => {
  test('four of 16 stores reach 875,247 of 955,113 in San Francisco, and greedy choice fewer', () => {
    const { reached, best } = askReached();
    expect([reached.siteCount, reached.weights.length]).toEqual([16, 205]);
    expect(reached.weights.reduce((sum, weight) => sum + weight, 0)).toBe(955_113);
    expect(best.certificate).toMatchObject({ ...proved, incumbent: 875_247, bound: 875_247 });
    const greedy = greedily(reached, 4);
    expect(coveredWeight(reached, greedy)).toBe(872_611);
  });

  test('no other four stores reach as many', () => {
    const { reached, best } = askReached();
    expect(findEqualChoices(reached, best, { solve, most: 5 })).toEqual({ others: [], isComplete: true });
    const next = chooseMaximalCoverage(reached, solve, [best.sites ?? []]);
    expect(next.certificate).toMatchObject(proved);
    expect(next.certificate.incumbent).toBeLessThan(875_247);
  });

  test('a fixed store counts at no cost, a forbidden one stays closed', () => {
    const { reached, best } = askReached();
    const [first = -1, ...others] = best.sites ?? [];
    const limit = { kind: 'count', mostNew: 3 } as const;
    const kept = chooseMaximalCoverage({ ...reached, fixed: [first], limit }, solve);
    expect(kept).toMatchObject({ sites: others, certificate: { ...proved, incumbent: 875_247 } });
    const without = chooseMaximalCoverage({ ...reached, forbidden: [first] }, solve);
    expect(without.sites).not.toContain(first);
    expect(without.certificate).toMatchObject(proved);
    expect(without.certificate.incumbent).toBeLessThan(875_247);
  });

  test('one more store never reaches fewer, and the fewest stores for a share are where the curve meets it', () => {
    const reached = readReached();
    const curve = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
      (mostNew) => chooseMaximalCoverage({ ...reached, limit: { kind: 'count', mostNew } }, solve).certificate,
    );
    expect(new Set(curve.map(({ status }) => status))).toEqual(new Set(['optimal']));
    const covered = curve.map(({ incumbent }) => incumbent ?? Number.NaN);
    expect(covered).toEqual([...covered].sort((a, b) => a - b));
    expect([covered[0], covered[4], covered[8]]).toEqual([0, 875_247, 955_113]);
    for (const share of [0.5, 0.8, 1]) {
      const needed = covered.findIndex((weight) => weight >= share * 955_113);
      expect(chooseFewest(reached, solve, share).certificate).toMatchObject({ ...proved, incumbent: needed });
    }
  });

  test('the 4-median of San Francisco has a mean of 2982.127 metres', () => {
    const { certificate } = chooseMedian(readSanFrancisco(), solve);
    expect(certificate).toMatchObject(proved);
    expect(certificate.incumbent).toBeCloseTo(2982.1268579890657, 8);
  });

  test('the 5-median of pmed1 has a sum of 5819', () => {
    const { certificate } = chooseMedian(readPmed1(), solve);
    expect(certificate).toMatchObject(proved);
    expect((certificate.incumbent ?? Number.NaN) * 100).toBeCloseTo(5819, 8);
  });

  test('within the radius of the 4-centre four stores are enough, within any smaller one they are not', () => {
    const roads = readSanFrancisco();
    const { certificate } = chooseCentre(roads, solve);
    const radius = certificate.incumbent ?? Number.NaN;
    expect(certificate).toMatchObject({ ...proved, bound: radius });
    const smaller = Math.max(...roads.distances.flat().filter((distance) => distance < radius));
    const fewest = [radius, smaller].map(
      (reach) => chooseFewest({ ...roads, needs: neededOnce(coversWithin(roads.distances, reach)) }, solve).certificate,
    );
    expect(fewest.map(({ status }) => status)).toEqual(['optimal', 'optimal']);
    expect(fewest[0]?.incumbent).toBeLessThanOrEqual(4);
    expect(fewest[1]?.incumbent).toBeGreaterThan(4);
  });
});

describe('an instance worked by hand', () => {
  // Site 0 covers 3 + 3 = 6, more than any other; 1 and 2 together cover all 2 + 3 + 3 + 2 = 10; 3 is a twin of 2.
  const byHand: SiteModel = {
    siteCount: 4,
    fixed: [],
    forbidden: [],
    weights: [2, 3, 3, 2],
    needs: neededOnce([[1], [0, 1], [0, 2, 3], [2, 3]]),
    limit: { kind: 'count', mostNew: 2 },
  };
  const best = chooseMaximalCoverage(byHand, solve);

  test('greedy choice takes the largest first and misses the best pair', () => {
    expect(best).toMatchObject({ sites: [1, 2], certificate: { ...proved, incumbent: 10, bound: 10 } });
    expect(coveredWeight(byHand, greedily(byHand, 2))).toBe(8);
  });

  test('a twin makes another pair as good, and there is no third', () => {
    expect(findEqualChoices(byHand, best, { solve, most: 5 })).toEqual({ others: [[1, 3]], isComplete: true });
    expect(findEqualChoices(byHand, best, { solve, most: 0 })).toEqual({ others: [], isComplete: false });
  });

  test('a budget buys the cheap upgrade and of twins the cheaper one', () => {
    const upgrade: SiteModel = { ...byHand, limit: { kind: 'budget', budget: 1.2, costs: [1, 1, 1, 0.2] } };
    expect(chooseMaximalCoverage(upgrade, solve)).toMatchObject({ sites: [1, 3], certificate: { incumbent: 10 } });
  });

  test('a site that adds nothing is not opened, however many the limit allows', () => {
    const ample: SiteModel = { ...byHand, limit: { kind: 'count', mostNew: 4 } };
    expect(chooseMaximalCoverage(ample, solve).sites?.length).toBe(2);
    expect(chooseMaximalCoverage({ ...ample, fixed: [1, 2] }, solve)).toMatchObject({
      sites: [],
      certificate: { ...proved, incumbent: 10 },
    });
  });

  test('demand that no site covers has no full cover', () => {
    const beyond = { ...byHand, forbidden: [2, 3] };
    expect(chooseFewest(beyond, solve)).toMatchObject({
      sites: null,
      certificate: { status: 'infeasible', gap: null },
    });
    expect(chooseFewest(beyond, solve, 0.8)).toMatchObject({ sites: [0, 1], certificate: { ...proved, incumbent: 2 } });
  });

  test('the same question has the same answer', () => {
    const again = chooseMaximalCoverage(byHand, solve);
    expect({ ...again, certificate: { ...again.certificate, seconds: 0 } }).toEqual({
      ...best,
      certificate: { ...best.certificate, seconds: 0 },
    });
  });
});

const siteCount = 6;
const site = fc.nat({ max: siteCount - 1 });
const roles = fc.array(fc.constantFrom('open', 'open', 'open', 'fixed', 'forbidden'), {
  minLength: siteCount,
  maxLength: siteCount,
});
const weight = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0.01, max: 1000, noNaN: true }));
const count = fc.nat({ max: 4 });
const limit = fc.oneof(
  count.map((mostNew) => ({ kind: 'count' as const, mostNew })),
  fc.record({
    kind: fc.constant('budget' as const),
    budget: fc.constantFrom(0, 0.2, 1, 1.2, 2.5),
    costs: fc.array(fc.constantFrom(0.2, 1), { minLength: siteCount, maxLength: siteCount }),
  }),
);
const demand = fc.record({
  weight,
  // A demand covered by any of its sites, and now and then one that needs several places covered.
  needs: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.uniqueArray(site)) },
    { weight: 1, arbitrary: fc.array(fc.uniqueArray(site), { minLength: 2, maxLength: 3 }) },
  ),
  distances: fc.array(fc.nat({ max: 20 }), { minLength: siteCount, maxLength: siteCount }),
});
const instances = fc
  .record({ demands: fc.array(demand, { minLength: 1, maxLength: 8 }), roles, limit, mostNew: count })
  .map(({ demands, roles: given, ...rest }) => ({
    ...rest,
    siteCount,
    fixed: given.flatMap((role, index) => (role === 'fixed' ? [index] : [])),
    forbidden: given.flatMap((role, index) => (role === 'forbidden' ? [index] : [])),
    weights: demands.map((one) => one.weight),
    needs: demands.map((one) => one.needs),
    distances: demands.map((one) => one.distances),
  }));

describe('small instances, against all sets there are', () => {
  test('the chosen sites cover the most, and no limit, fixed or forbidden site is overlooked', () => {
    fc.assert(
      fc.property(instances, (model) => {
        const { sites, certificate } = chooseMaximalCoverage(model, solve);
        expect(certificate).toMatchObject(proved);
        expect(certificate.incumbent).toBeCloseTo(mostCovered(model), 6);
        expect(sites?.filter((one) => [...model.fixed, ...model.forbidden].includes(one))).toEqual([]);
        const cost = model.limit.kind === 'count' ? sites?.length : sum(sites ?? [], model.limit.costs);
        const most = model.limit.kind === 'count' ? model.limit.mostNew : model.limit.budget;
        expect(cost).toBeLessThanOrEqual(most + 1e-9);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('the fewest sites for all and for a share of the weight', () => {
    fc.assert(
      fc.property(instances, fc.constantFrom(0.5, 0.9, 1), (model, share) => {
        const fewest = fewestSites(model, share);
        const { status, incumbent } = chooseFewest(model, solve, share).certificate;
        if (fewest === Number.POSITIVE_INFINITY) expect([status, incumbent]).toEqual(['infeasible', null]);
        else expect([status, incumbent]).toEqual(['optimal', fewest]);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  test('the least mean and the least worst distance', () => {
    fc.assert(
      fc.property(instances, (model) => {
        const least = leastDistances(model);
        const answers = [chooseMedian(model, solve), chooseCentre(model, solve)].map((answer) => answer.certificate);
        const isAsked = model.weights.some((one) => one > 0);
        const expected = isAsked ? [least.mean, least.worst] : [null, null];
        if (isAsked && least.worst === Number.POSITIVE_INFINITY) {
          expect(answers.map(({ status, incumbent }) => [status, incumbent])).toEqual(
            answers.map(() => ['infeasible', null]),
          );
          return;
        }
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => (isAsked ? 'optimal' : 'undecided')));
        answers.forEach(({ incumbent }, index) => {
          if (incumbent === null) expect(expected[index]).toBeNull();
          else expect(incumbent).toBeCloseTo(expected[index] ?? Number.NaN, 9);
        });
      }),
      { seed: 9, numRuns: 100 },
    );
  });
});

const sum = (sites: readonly number[], costs: readonly number[]) =>
  sites.reduce((total, one) => total + (costs[one] ?? 0), 0);
