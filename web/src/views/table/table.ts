import type { AccessAnswer } from '@icfm/api/access/schema';
import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { Names } from '../../api/use-names.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { levelOf } from '../../state/region-code.ts';
import type { UrlState } from '../../state/url.ts';
import { kindTerm } from '../coverage/kind-word.ts';
import { rankedRegions } from '../coverage/ranked-regions.ts';
import { keepClusters } from '../coverage/verdict-at.ts';
import { type ClusterRow, clusterFields } from './cluster-fields.ts';
import type { Field, FieldContext } from './field.ts';
import { findRows } from './find-rows.ts';
import { type RegionRow, regionFields } from './region-fields.ts';
import { sortInForce, sortRows } from './sort-rows.ts';

/** The answers a table is made of. */
export type TableInput = {
  readonly coverage: CoverageAnswer;
  /** Undefined while it loads. */
  readonly access: AccessAnswer | undefined;
  readonly context: FieldContext;
  /** Names in both languages, to find rows by either. */
  readonly bothNames: readonly Names[];
};

/** The rows kept, found and sorted, with every column that says something of them. */
export type Table<Row> = {
  readonly rows: readonly Row[];
  /** Rows before the text filter. */
  readonly total: number;
  readonly fields: readonly Field<Row>[];
  readonly sort: string;
};

const clusterMetricFields = { access: 'access', gap: 'gap', concentration: 'effectiveBanks' } as const;
const regionMetricFields = { access: 'meanAccess', gap: 'meanGap', concentration: 'meanEffectiveBanks' } as const;

/** The field of the metric shown; null for coverage, which has fields of its own. */
export function clusterMetricField({ metric }: UrlState) {
  return metric === 'coverage' ? null : clusterMetricFields[metric];
}

export function regionMetricField({ metric }: UrlState) {
  return metric === 'coverage' ? null : regionMetricFields[metric];
}

/** Much of a gap is bad, little of anything else. */
const worstFirst = (field: string) => (field === 'gap' || field === 'meanGap' ? `-${field}` : field);

/** The order before anybody chose one: the worst first. */
function usualClusterSort(state: UrlState): string {
  return worstFirst(clusterMetricField(state) ?? 'verdict');
}

function usualRegionSort(state: UrlState): string {
  return worstFirst(regionMetricField(state) ?? 'share');
}

function clusterHaystack({ coverage, context, bothNames }: TableInput) {
  const provinces = new Map(coverage.provinces.map((each) => [each.id, `${each.nameZh} ${each.nameEn}`]));
  return ({ id, coverage: cluster }: ClusterRow) =>
    [
      id,
      cluster.nameZh,
      cluster.nameEn,
      ...bothNames.map((names) => names.sector(cluster.sector)),
      ...cluster.provinceAdcodes.map((adcode) => provinces.get(adcode) ?? context.nameOf(adcode)),
      ...[zh, en].map((words) => kindTerm(cluster.kind, words)),
    ].join(' ');
}

/** The fields with that of the metric shown beside what the row is, where it is not lost behind the others. */
function withMetricAhead<Row>(fields: readonly Field<Row>[], metric: string | null, after: string): Field<Row>[] {
  const ahead = fields.filter(({ id }) => id === metric);
  return fields.flatMap((field) => {
    if (field.id === metric) return [];
    return field.id === after ? [field, ...ahead] : [field];
  });
}

/** The table of clusters for the address: what is listed, found and in which order. */
export function clusterTable(input: TableInput): Table<ClusterRow> {
  const { coverage, access, context } = input;
  const { state, format } = context;
  const byId = new Map(access?.clusters.map((each) => [each.id, each]));
  const listed = keepClusters(coverage.clusters, state.depth, state).map((each) => ({
    id: each.id,
    coverage: each,
    access: byId.get(each.id) ?? null,
  }));
  const fields = withMetricAhead(clusterFields(context), clusterMetricField(state), 'name');
  const sort = sortInForce(state.sort, fields, usualClusterSort(state));
  const found = findRows(listed, state.find, clusterHaystack(input));
  return {
    rows: sortRows(found, { fields, sort, compareText: format.compare }),
    total: listed.length,
    fields,
    sort,
  };
}

/** The table of regions one level below the place shown. */
export function regionTable({ coverage, access, context }: TableInput): Table<RegionRow> {
  const { state, format } = context;
  const byId = new Map(
    [...(access?.provinces ?? []), ...(access?.prefectures ?? [])].map((each) => [keyOf(each), each]),
  );
  const listed = rankedRegions(coverage, state.choropleth, levelOf(state.region)).map((each) => ({
    id: each.id,
    coverage: each,
    access: byId.get(keyOf(each)) ?? null,
  }));
  const fields = withMetricAhead(regionFields(context), regionMetricField(state), 'clusters');
  const sort = sortInForce(state.sort, fields, usualRegionSort(state));
  const found = findRows(listed, state.find, ({ id, coverage: { nameZh, nameEn } }) => `${id} ${nameZh} ${nameEn}`);
  return {
    rows: sortRows(found, { fields, sort, compareText: format.compare }),
    total: listed.length,
    fields,
    sort,
  };
}

/** A municipality is a province and its own prefecture under one code. */
function keyOf({ id, level }: { readonly id: string; readonly level: string }): string {
  return `${level}:${id}`;
}
