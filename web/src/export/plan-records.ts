import type { PlannedSite, ServedCluster, SitesAnswer } from '@icfm/api/sites/schema';
import type { Names } from '../api/use-names.ts';
import type { PlanExportWords } from '../i18n/plan-export-words.ts';
import type { ScenarioWords } from '../i18n/scenario-words.ts';
import type { Dictionary } from '../i18n/zh.ts';
import { kindTerm } from '../views/coverage/kind-word.ts';
import { type Cell, type FieldKind, tidy } from '../views/table/field.ts';
import type { TableRecords } from '../views/table/records.ts';
import { safeText } from './safe-text.ts';

/** What the tables of a plan need to name things. */
export type PlanContext = {
  readonly own: PlanExportWords;
  readonly scenario: ScenarioWords;
  readonly words: Dictionary;
  readonly names: Names;
};

type Column<Row> = {
  readonly id: keyof PlanExportWords['column'];
  readonly kind: FieldKind;
  readonly cell: (row: Row, context: PlanContext) => Cell;
};

/** The figure as the API gave it, without the noise of its last bits. */
function figure(value: number): Cell {
  return { value: tidy(value), text: String(tidy(value)) };
}

function text(value: string): Cell {
  const safe = safeText(value);
  return { value: safe, text: safe };
}

const figureOr = (value: number | null, words: string) => (value === null ? text(words) : figure(value));
const yesNo = (isSo: boolean, { own }: PlanContext) => text(isSo ? own.yes : own.no);

type RankedSite = { readonly rank: number; readonly site: PlannedSite };

const siteColumns: readonly Column<RankedSite>[] = [
  { id: 'rank', kind: 'count', cell: ({ rank }) => figure(rank) },
  { id: 'action', kind: 'text', cell: ({ site }, { own }) => text(own.action[site.action]) },
  { id: 'name', kind: 'text', cell: ({ site }, { names }) => text(names.of(site)) },
  { id: 'adcode', kind: 'text', cell: ({ site }, { own }) => text(site.adcode ?? own.unitUnknown) },
  { id: 'longitude', kind: 'weight', cell: ({ site }) => figure(site.longitude) },
  { id: 'latitude', kind: 'weight', cell: ({ site }) => figure(site.latitude) },
  { id: 'cost', kind: 'weight', cell: ({ site }) => figure(site.cost) },
  { id: 'gainWeight', kind: 'weight', cell: ({ site }) => figure(site.gainWeight) },
  { id: 'ownWeight', kind: 'weight', cell: ({ site }) => figure(site.ownWeight) },
  { id: 'newClusters', kind: 'count', cell: ({ site }) => figure(site.serves.filter(({ isNew }) => isNew).length) },
  { id: 'clusters', kind: 'count', cell: ({ site }) => figure(site.serves.length) },
  {
    id: 'nearestOwn',
    kind: 'distance',
    cell: ({ site }, { own }) => figureOr(site.nearestOwnKilometers, own.noneKnown),
  },
  { id: 'rivals', kind: 'count', cell: ({ site }, { own }) => figureOr(site.rivalsInReach, own.noBank) },
  { id: 'equals', kind: 'count', cell: ({ site }) => figure(site.equalCount) },
  { id: 'locked', kind: 'text', cell: ({ site }, context) => yesNo(site.isLocked, context) },
  { id: 'id', kind: 'text', cell: ({ site }) => text(site.id) },
];

type Served = RankedSite & { readonly cluster: ServedCluster };

const servedColumns: readonly Column<Served>[] = [
  { id: 'rank', kind: 'count', cell: ({ rank }) => figure(rank) },
  { id: 'site', kind: 'text', cell: ({ site }, { names }) => text(names.of(site)) },
  { id: 'cluster', kind: 'text', cell: ({ cluster }, { names }) => text(names.of(cluster)) },
  { id: 'kind', kind: 'text', cell: ({ cluster }, { words }) => text(kindTerm(cluster.kind, words)) },
  { id: 'sector', kind: 'text', cell: ({ cluster }, { names }) => text(names.sector(cluster.sector)) },
  { id: 'demandWeight', kind: 'weight', cell: ({ cluster }) => figure(cluster.demandWeight) },
  { id: 'distance', kind: 'distance', cell: ({ cluster }) => figure(cluster.distanceKilometers) },
  { id: 'member', kind: 'text', cell: ({ cluster }) => text(cluster.memberAdcode) },
  { id: 'isNew', kind: 'text', cell: ({ cluster }, context) => yesNo(cluster.isNew, context) },
  { id: 'isOnlyHere', kind: 'text', cell: ({ cluster }, context) => yesNo(cluster.isOnlyHere, context) },
  { id: 'siteId', kind: 'text', cell: ({ site }) => text(site.id) },
  { id: 'clusterId', kind: 'text', cell: ({ cluster }) => text(cluster.id) },
];

type Point = SitesAnswer['curve'][number];

const curveColumns = (isBudget: boolean): readonly Column<Point>[] => [
  { id: isBudget ? 'limitBudget' : 'limitSites', kind: 'weight', cell: ({ limit }) => figure(limit) },
  {
    id: 'covered',
    kind: 'weight',
    cell: ({ coveredWeight }, { own }) => figureOr(coveredWeight, own.notFound),
  },
  {
    id: 'gain',
    kind: 'weight',
    // Before the first point there is none; after one that was not found the gain is not known.
    cell: ({ gainWeight, limit }, { own }) => figureOr(gainWeight, limit === 0 ? '—' : own.notFound),
  },
  { id: 'greedy', kind: 'weight', cell: ({ greedyWeight }) => figure(greedyWeight) },
  { id: 'status', kind: 'text', cell: ({ status }, { scenario }) => text(scenario.status[status]) },
  { id: 'bound', kind: 'weight', cell: ({ bound }, { own }) => figureOr(bound, own.notFound) },
];

type Rows<Row> = readonly { readonly id: string; readonly row: Row }[];

function tableOf<Row>(columns: readonly Column<Row>[], rows: Rows<Row>, context: PlanContext): TableRecords {
  return {
    columns: columns.map(({ id, kind }) => ({ id, kind, title: context.own.column[id] })),
    rows: rows.map(({ id, row }) => ({ id, cells: columns.map(({ cell }) => cell(row, context)) })),
  };
}

const ranked = ({ plan }: SitesAnswer): readonly RankedSite[] =>
  (plan?.sites ?? []).map((site, at) => ({ rank: at + 1, site }));

/** One row a site, in the order of the plan. */
export function siteRecords(answer: SitesAnswer, context: PlanContext): TableRecords {
  return tableOf(
    siteColumns,
    ranked(answer).map((row) => ({ id: row.site.id, row })),
    context,
  );
}

/** One row a site and cluster in its reach. */
export function servedRecords(answer: SitesAnswer, context: PlanContext): TableRecords {
  const rows = ranked(answer).flatMap(({ rank, site }) =>
    site.serves.map((cluster) => ({ id: cluster.id, row: { rank, site, cluster } })),
  );
  return tableOf(servedColumns, rows, context);
}

/** One row a limit, from none on. */
export function curveRecords(answer: SitesAnswer, context: PlanContext): TableRecords {
  const columns = curveColumns(answer.parameters.budget !== null);
  return tableOf(
    columns,
    answer.curve.map((row) => ({ id: String(row.limit), row })),
    context,
  );
}
