import type { NearestBranch } from '@icfm/api/coverage/schema';
import type { TableWords } from '../../i18n/table-words.ts';
import type { Depth } from '../../state/url.ts';
import { kilometersCell, textCell, unknownCell } from './cells.ts';
import type { ClusterRow } from './cluster-fields.ts';
import type { Cell, Field, FieldContext } from './field.ts';

type ColumnWords = TableWords['column'];
type Ids = {
  readonly [part in 'estimate' | 'lower' | 'upper' | 'branch']: keyof ColumnWords;
};

const anyIds: Ids = {
  estimate: 'nearestAny',
  lower: 'nearestAnyLower',
  upper: 'nearestAnyUpper',
  branch: 'nearestAnyBranch',
};
const specialisedIds: Ids = {
  estimate: 'nearest',
  lower: 'nearestLower',
  upper: 'nearestUpper',
  branch: 'nearestBranch',
};
const matchedIds: Ids = {
  estimate: 'nearestMatched',
  lower: 'nearestMatchedLower',
  upper: 'nearestMatchedUpper',
  branch: 'nearestMatchedBranch',
};

/** Kilometres that order a cluster for which no such branch is known anywhere: its gap is the widest. */
export const beyondAll = 1e5;

/** The field with the distance that answers at a depth. Of authority no distance is told: it is that of the matching one. */
export function nearestFieldAt(depth: Depth, { hasPresence }: Pick<FieldContext, 'hasPresence'>) {
  if (depth === 'presence') return hasPresence ? anyIds.estimate : specialisedIds.estimate;
  return depth === 'specialised' ? specialisedIds.estimate : matchedIds.estimate;
}

type Find = (row: ClusterRow) => NearestBranch | null;

/** The distance with its bounds as a second line, or that both lie in one unit. */
function estimateCell({ distanceKilometers: band }: NearestBranch, context: FieldContext): Cell {
  const note = band.isInside ? context.words.distance.inside : context.format.range(band);
  return { ...kilometersCell(band.estimate, context), note };
}

function fieldsOf(ids: Ids, find: Find, context: FieldContext): Field<ClusterRow>[] {
  const { table } = context;
  const none = unknownCell(table.noBranch);
  const kilometers = { unit: 'km', kind: 'distance', widthPixels: 136 } as const;
  const bound = (part: 'lower' | 'upper'): Field<ClusterRow> => ({
    ...kilometers,
    id: ids[part],
    header: table.column[ids[part]],
    cell: (row) => {
      const nearest = find(row);
      return nearest ? kilometersCell(nearest.distanceKilometers[part], context) : none;
    },
  });
  return [
    {
      ...kilometers,
      id: ids.estimate,
      header: table.column[ids.estimate],
      cell: (row) => {
        const nearest = find(row);
        return nearest ? estimateCell(nearest, context) : none;
      },
      order: (row) => find(row)?.distanceKilometers.estimate ?? beyondAll,
    },
    bound('lower'),
    bound('upper'),
    {
      id: ids.branch,
      header: table.column[ids.branch],
      unit: null,
      kind: 'text',
      widthPixels: 240,
      cell: (row) => {
        const nearest = find(row);
        return nearest ? textCell(nearest.nameZh) : none;
      },
    },
  ];
}

/** The nearest branch of any kind where that is measured, the nearest specialised and the nearest matching one: distance, its bounds, and which branch. */
export function nearestFields(context: FieldContext): Field<ClusterRow>[] {
  return [
    ...(context.hasPresence ? fieldsOf(anyIds, ({ coverage }) => coverage.nearest.branch, context) : []),
    ...fieldsOf(specialisedIds, ({ coverage }) => coverage.nearest.specialised, context),
    ...fieldsOf(matchedIds, ({ coverage }) => coverage.nearest.matched, context),
  ];
}
