import type { ClusterAccess } from '@icfm/api/access/schema';
import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import type { Depth } from '../../state/url.ts';
import { kindTerm } from '../coverage/kind-word.ts';
import { rankOf } from '../coverage/rank.ts';
import { nearestAt, verdictAt } from '../coverage/verdict-at.ts';
import { beyondAll } from './band-fields.ts';
import { countCell, shareCell, textCell, unknownCell, verdictCell, yesNoCell } from './cells.ts';
import { clusterMeasureFields } from './cluster-measure-fields.ts';
import type { Field, FieldContext } from './field.ts';
import { nearestFields } from './nearest-fields.ts';
import { provinceWords } from './province-words.ts';

/** A cluster with what `/api/access` says of it; null while that loads. */
export type ClusterRow = {
  readonly id: string;
  readonly coverage: ClusterCoverage;
  readonly access: ClusterAccess | null;
};

type ClusterField = Field<ClusterRow>;

function kilometersAt(cluster: ClusterCoverage, depth: Depth): number {
  return nearestAt(cluster, depth)?.distanceKilometers.estimate ?? beyondAll;
}

function verdictField(context: FieldContext): ClusterField {
  const { words, state } = context;
  return {
    id: 'verdict',
    header: words.table.verdict,
    unit: words.depth[state.depth],
    kind: 'verdict',
    widthPixels: 40,
    cell: ({ coverage }) => verdictCell(verdictAt(coverage, state.depth), context),
    // Within a verdict the farthest first, so that the widest gaps open the table.
    order: ({ coverage }) => rankOf(verdictAt(coverage, state.depth)) - kilometersAt(coverage, state.depth) / 1e6,
  };
}

function whatFields(context: FieldContext): ClusterField[] {
  const { words, names } = context;
  const text = (id: string, header: string, look: (row: ClusterCoverage) => string): ClusterField => ({
    id,
    header,
    unit: null,
    kind: 'text',
    widthPixels: id === 'name' ? 248 : 112,
    cell: ({ coverage }) => textCell(look(coverage)),
  });
  return [
    text('name', words.table.name, (cluster) => names.of(cluster)),
    { ...text('kind', words.table.kind, ({ kind }) => kindTerm(kind, words)), widthPixels: 152 },
    { ...text('sector', words.table.sector, ({ sector }) => names.sector(sector)), widthPixels: 140 },
    text('province', words.table.province, (cluster) => provinceWords(cluster, context)),
  ];
}

function yearField({ words, table }: FieldContext): ClusterField {
  return {
    id: 'year',
    header: table.column.year,
    unit: null,
    kind: 'year',
    widthPixels: 104,
    cell: ({ coverage: { designatedYear: year } }) =>
      year === null ? unknownCell(words.cluster.yearUnknown) : { value: year, text: String(year) },
  };
}

const depthVerdicts = [
  ['presence', 'presence'],
  ['specialised', 'specialised'],
  ['matched', 'matched'],
  ['authorisedLower', 'authorisedUnknownAsNo'],
  ['authorisedUpper', 'authorisedUnknownAsYes'],
] as const;

function depthFields(context: FieldContext): ClusterField[] {
  const { table } = context;
  return depthVerdicts.map(([id, depth]) => ({
    id,
    header: table.column[id],
    unit: null,
    kind: 'verdict',
    widthPixels: depth.startsWith('authorised') ? 200 : 136,
    cell: ({ coverage }) => verdictCell(coverage.verdicts[depth], context),
    order: ({ coverage }) => rankOf(coverage.verdicts[depth]),
  }));
}

function shareFields(context: FieldContext): ClusterField[] {
  const { table } = context;
  const share = { unit: null, kind: 'share', widthPixels: 152 } as const;
  const count = { unit: null, kind: 'count', widthPixels: 168 } as const;
  return [
    {
      ...share,
      id: 'memberCertain',
      header: table.column.memberCertain,
      cell: ({ coverage }) => shareCell(coverage.memberShare.certain, context),
    },
    {
      ...share,
      id: 'memberPossible',
      header: table.column.memberPossible,
      cell: ({ coverage }) => shareCell(coverage.memberShare.possible, context),
    },
    {
      ...count,
      id: 'branches',
      header: table.column.branches,
      cell: ({ coverage }) => countCell(coverage.branchesInReach.certain, context),
    },
    {
      ...count,
      id: 'branchesPossible',
      header: table.column.branchesPossible,
      cell: ({ coverage }) => countCell(coverage.branchesInReach.possible, context),
    },
  ];
}

/** Every column of the table of clusters, in its usual order. */
export function clusterFields(context: FieldContext): readonly ClusterField[] {
  const { table } = context;
  const plain = { unit: null, kind: 'text', widthPixels: 96 } as const;
  return [
    verdictField(context),
    ...whatFields(context),
    ...nearestFields(context),
    ...clusterMeasureFields(context),
    ...shareFields(context),
    ...depthFields(context),
    yearField(context),
    {
      ...plain,
      id: 'fragile',
      header: table.column.fragile,
      cell: ({ coverage }) => yesNoCell(coverage.isFragile, context),
    },
    { ...plain, id: 'id', header: table.column.id, cell: ({ id }) => textCell(id) },
  ];
}
