import type { RegionScope } from '../coverage/region-scope.ts';
import { giniOf, lorenzCurve, meanOf, percentileOf, theilOf, type WeightedValue } from '../measures/equity.ts';
import type { MeasuredAccess } from './measure-clusters.ts';
import type { AccessEquity, RegionAccess } from './schema.ts';

/** Mean access and total gap of one region; null where it has no measured cluster of any weight. */
export function summarizeRegion(scope: RegionScope, measured: readonly MeasuredAccess[]): RegionAccess {
  const demandWeight = measured.reduce((sum, each) => sum + each.demandWeight, 0);
  const totalGap = gapOf(measured);
  return {
    ...scope,
    clusters: measured.length,
    demandWeight,
    meanAccess: meanAccessOf(measured),
    totalGap,
    meanGap: totalGap === null ? null : totalGap / demandWeight,
    meanEffectiveBanks: meanOf(effectiveBanks(measured)),
  };
}

/** Mean access by demand weight; null where nothing was measured or nothing weighs. */
export function meanAccessOf(measured: readonly MeasuredAccess[]): number | null {
  return meanOf(weightedAccess(measured));
}

/** ΣG, or null where nothing was measured or nothing weighs: a sum of nothing is no gap of 0. */
function gapOf(measured: readonly MeasuredAccess[]): number | null {
  const gaps = measured.flatMap(({ gap, demandWeight }) => (gap === null || demandWeight === 0 ? [] : gap));
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0);
}

function effectiveBanks(measured: readonly MeasuredAccess[]): WeightedValue[] {
  return measured.flatMap(({ concentration, demandWeight }) => {
    const banks = concentration.specialised?.effectiveBanks ?? null;
    return banks === null ? [] : [{ value: banks, weight: demandWeight, region: '' }];
  });
}

/** How fairly access is spread over these clusters. */
export function describeEquity(measured: readonly MeasuredAccess[]): AccessEquity {
  const values = weightedAccess(measured);
  const [percentile10, percentile90] = [percentileOf(values, 0.1), percentileOf(values, 0.9)];
  const curve = lorenzCurve(values);
  return {
    gini: giniOf(values),
    theil: describeTheil(values),
    percentile10,
    percentile90,
    percentileRatio: percentile10 && percentile90 !== null ? percentile90 / percentile10 : null,
    lorenz:
      curve?.map(({ weightShare, valueShare }) => ({ demandShare: weightShare, accessShare: valueShare })) ?? null,
  };
}

function describeTheil(values: readonly WeightedValue[]): AccessEquity['theil'] {
  const parts = theilOf(values);
  if (parts === null) return null;
  const { total, between, within, regions } = parts;
  const macroRegions = regions.map(({ region, valueShare, weightShare, theil }) => ({
    id: region,
    accessShare: valueShare,
    demandShare: weightShare,
    theil,
  }));
  return { total, between, within, macroRegions };
}

/** Access by demand weight, each cluster in the macro-region of its core place, so that the parts make up the whole. */
function weightedAccess(measured: readonly MeasuredAccess[]): WeightedValue[] {
  return measured.flatMap(({ located, access, demandWeight }) =>
    access === null
      ? []
      : [{ value: access, weight: demandWeight, region: located.places[0]?.region.macroRegion ?? 'unplaced' }],
  );
}
