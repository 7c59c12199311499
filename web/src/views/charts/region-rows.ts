import type { AccessAnswer } from '@icfm/api/access/schema';
import type { CoverageAnswer, RegionCoverage } from '@icfm/api/coverage/schema';
import { levelOf, macroRegions, provinceOf } from '../../state/region-code.ts';
import type { UrlState } from '../../state/url.ts';
import { countsAt } from '../coverage/verdict-at.ts';
import { regionValue } from '../metrics/metric-values.ts';
import { macroRegionOf } from './macro-region-of.ts';

/** Below this many clusters one of them moves the figure much. */
const smallBase = 5;

export type RegionRow = {
  readonly id: string;
  readonly clusters: number;
  /** Null where nothing was measured. */
  readonly value: number | null;
  /** The share with what is possible; null for other metrics than coverage. */
  readonly possible: number | null;
  readonly isSmall: boolean;
};

export type RegionGroup = { readonly id: string; readonly own: RegionRow | null; readonly rows: readonly RegionRow[] };

export type RegionFigures = {
  readonly coverage: CoverageAnswer;
  /** Needed for every metric but coverage. */
  readonly access: AccessAnswer | null;
  readonly metric: UrlState['metric'];
  readonly depth: UrlState['depth'];
};

type Levels = 'macroRegions' | 'provinces' | 'prefectures';

function coverageRow({ id, summary }: RegionCoverage, depth: UrlState['depth']): RegionRow {
  const counts = countsAt(summary, depth);
  const isMeasured = counts.isMeasured && summary.clusters > 0;
  return {
    id,
    clusters: summary.clusters,
    value: isMeasured ? counts.certainShare : null,
    possible: isMeasured ? counts.possibleShare : null,
    isSmall: summary.clusters < smallBase,
  };
}

function rowsOf({ coverage, access, metric, depth }: RegionFigures, level: Levels): RegionRow[] {
  if (metric === 'coverage') return coverage[level].map((region) => coverageRow(region, depth));
  return (access?.[level] ?? []).map((region) => ({
    id: region.id,
    clusters: region.clusters,
    value: regionValue(region, metric),
    possible: null,
    isSmall: region.clusters < smallBase,
  }));
}

/** The figure of the nation, which the others stand against. */
export function nationRow({ coverage, access, metric, depth }: RegionFigures): RegionRow | null {
  if (metric === 'coverage') return coverageRow(coverage.nation, depth);
  if (!access) return null;
  const { nation } = access;
  return {
    id: nation.id,
    clusters: nation.clusters,
    value: regionValue(nation, metric),
    possible: null,
    isSmall: false,
  };
}

const byValue = (a: RegionRow, b: RegionRow) =>
  (b.value ?? -1) - (a.value ?? -1) || (b.possible ?? -1) - (a.possible ?? -1) || b.clusters - a.clusters;

/**
 * Provinces by macro-region, from high to low; in a macro-region its provinces, from a province down its prefectures
 * that have clusters. Provinces without clusters stay, as rows without a value, but for a group that has none at all.
 */
export function regionGroups(figures: RegionFigures, region: string): RegionGroup[] {
  const level = levelOf(region);
  const macros = new Map(rowsOf(figures, 'macroRegions').map((row) => [row.id, row]));
  if (level === 'nation' || level === 'macro-region') {
    const provinces = rowsOf(figures, 'provinces').sort(byValue);
    return macroRegions
      .filter((id) => level === 'nation' || id === region)
      .map((id) => ({
        id,
        own: macros.get(id) ?? null,
        rows: provinces.filter((row) => macroRegionOf(row.id) === id),
      }))
      .filter(({ rows }) => rows.some(({ clusters }) => clusters > 0));
  }
  const province = provinceOf(region);
  const rows = rowsOf(figures, 'prefectures').filter(({ id, clusters }) => provinceOf(id) === province && clusters > 0);
  if (rows.length === 0) return [];
  const own = rowsOf(figures, 'provinces').find(({ id }) => id === province) ?? null;
  return [{ id: province, own, rows: rows.sort(byValue) }];
}

export type Spread = { readonly highest: RegionRow; readonly lowest: RegionRow };

/** The highest and the lowest of the regions that are not small; null where fewer than two are left. */
export function spreadOf(groups: readonly RegionGroup[]): Spread | null {
  const firm = groups
    .flatMap(({ rows }) => rows)
    .filter(({ value, isSmall }) => value !== null && !isSmall)
    .sort(byValue);
  const [highest, lowest] = [firm[0], firm.at(-1)];
  return highest && lowest && firm.length > 1 ? { highest, lowest } : null;
}
