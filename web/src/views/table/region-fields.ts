import type { RegionAccess } from '@icfm/api/access/schema';
import type { RegionCoverage, VerdictCounts } from '@icfm/api/coverage/schema';
import { shortName } from '../../state/region-name.ts';
import { countsAt } from '../coverage/verdict-at.ts';
import { regionValue } from '../metrics/metric-values.ts';
import { countCell, indexCell, shareCell, textCell, unknownCell } from './cells.ts';
import type { Field, FieldContext } from './field.ts';

/** A region with what `/api/access` says of it; null while that loads. */
export type RegionRow = {
  readonly id: string;
  readonly coverage: RegionCoverage;
  readonly access: RegionAccess | null;
};

type RegionField = Field<RegionRow>;

/** A region as people say it: short in Chinese, the usual spelling in English. */
function regionWord({ nameZh, nameEn, level }: RegionCoverage, { names }: FieldContext): string {
  return names.of({ nameZh: shortName(nameZh, level), nameEn });
}

/** A verdict count or share at the depth shown; every one of them says its depth. */
function verdictFields(context: FieldContext): RegionField[] {
  const { table, words, state } = context;
  const unit = words.depth[state.depth];
  const notMeasured = unknownCell(words.verdict['not-measured']);
  const at = (row: RegionRow) => countsAt(row.coverage.summary, state.depth);
  const count = (id: 'certain' | 'possible' | 'noneKnown'): RegionField => ({
    id,
    header: table.column[id],
    unit,
    kind: 'count',
    widthPixels: 104,
    cell: (row) => (at(row).isMeasured ? countCell(at(row)[id], context) : notMeasured),
  });
  const share = (id: keyof typeof shares): RegionField => ({
    id,
    header: table.column[id],
    unit,
    kind: 'share',
    widthPixels: 168,
    // Of equal shares the one of more clusters first.
    order: (row) => orderOf(at(row)[shares[id]], row),
    cell: (row) => {
      const value = at(row)[shares[id]];
      if (!at(row).isMeasured) return notMeasured;
      return value === null ? unknownCell(table.noClusters) : shareCell(value, context);
    },
  });
  return [
    share('share'),
    share('sharePossible'),
    share('weightShare'),
    share('weightSharePossible'),
    count('certain'),
    count('possible'),
    count('noneKnown'),
  ];
}

function orderOf(share: number | null, { coverage }: RegionRow): number | null {
  return share === null ? null : share - coverage.summary.clusters / 1e6;
}

const shares = {
  share: 'certainShare',
  sharePossible: 'possibleShare',
  weightShare: 'certainWeightShare',
  weightSharePossible: 'possibleWeightShare',
} as const satisfies Record<string, keyof VerdictCounts>;

function measureFields(context: FieldContext): RegionField[] {
  const { table, words } = context;
  const measure = (
    id: 'meanAccess' | 'totalGap' | 'meanGap' | 'meanEffectiveBanks',
    read: (access: RegionAccess) => number | null,
  ): RegionField => ({
    id,
    header: table.column[id],
    unit: null,
    kind: 'index',
    widthPixels: 120,
    cell: ({ access }) => {
      if (!access) return unknownCell(table.pending);
      const value = read(access);
      if (value !== null) return indexCell(value, context);
      const isOutOfReach = id === 'meanEffectiveBanks' && access.meanAccess !== null;
      return unknownCell(isOutOfReach ? table.outOfReach : words.verdict['not-measured']);
    },
  });
  return [
    measure('meanAccess', (access) => regionValue(access, 'access')),
    measure('totalGap', ({ totalGap }) => totalGap),
    measure('meanGap', (access) => regionValue(access, 'gap')),
    measure('meanEffectiveBanks', (access) => regionValue(access, 'concentration')),
  ];
}

/** Every column of the table of regions, in its usual order. */
export function regionFields(context: FieldContext): readonly RegionField[] {
  const { table, words } = context;
  return [
    {
      id: 'name',
      header: words.table.region,
      unit: null,
      kind: 'text',
      widthPixels: 144,
      cell: ({ coverage }) => textCell(regionWord(coverage, context)),
    },
    {
      id: 'clusters',
      header: table.column.clusters,
      unit: null,
      kind: 'count',
      widthPixels: 96,
      cell: ({ coverage }) => countCell(coverage.summary.clusters, context),
    },
    ...verdictFields(context),
    ...measureFields(context),
    {
      id: 'weight',
      header: table.column.weight,
      unit: null,
      kind: 'weight',
      widthPixels: 112,
      cell: ({ coverage }) => indexCell(coverage.summary.demandWeight, context),
    },
    {
      id: 'id',
      header: table.column.adcode,
      unit: null,
      kind: 'text',
      widthPixels: 120,
      cell: ({ id }) => textCell(id),
    },
  ];
}
