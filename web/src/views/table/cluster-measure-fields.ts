import type { ClusterAccess } from '@icfm/api/access/schema';
import { clusterValue } from '../metrics/metric-values.ts';
import { indexCell, unknownCell } from './cells.ts';
import type { ClusterRow } from './cluster-fields.ts';
import type { Cell, Field, FieldContext } from './field.ts';

type Read = (access: ClusterAccess) => number | null;

/** Concentration is measured but has no index where no branch is in reach. */
function concentrationCell({ concentration }: ClusterAccess, value: number | null, context: FieldContext): Cell {
  if (value !== null) return indexCell(value, context);
  const isOutOfReach = concentration.specialised?.branches === 0;
  return unknownCell(isOutOfReach ? context.table.outOfReach : context.words.verdict['not-measured']);
}

/** Access (M3), gap (M6) and concentration (M5) of a cluster. */
export function clusterMeasureFields(context: FieldContext): Field<ClusterRow>[] {
  const { table, words } = context;
  const pending = unknownCell(table.pending);
  const index = { unit: null, kind: 'index', widthPixels: 112 } as const;
  const measure = (id: 'access' | 'gap' | 'weight', read: Read): Field<ClusterRow> => ({
    ...index,
    id,
    header: table.column[id],
    cell: ({ access }) => {
      if (!access) return pending;
      const value = read(access);
      return value === null ? unknownCell(words.verdict['not-measured']) : indexCell(value, context);
    },
  });
  const concentration = (id: 'effectiveBanks' | 'herfindahl', read: Read): Field<ClusterRow> => ({
    ...index,
    widthPixels: 136,
    id,
    header: table.column[id],
    cell: ({ access }) => (access ? concentrationCell(access, read(access), context) : pending),
  });
  return [
    measure('access', (access) => clusterValue(access, 'access')),
    measure('gap', (access) => clusterValue(access, 'gap')),
    { ...measure('weight', ({ demandWeight }) => demandWeight), kind: 'weight' },
    concentration('effectiveBanks', (access) => clusterValue(access, 'concentration')),
    {
      ...concentration('herfindahl', (access) => access.concentration.specialised?.herfindahl ?? null),
      kind: 'count',
    },
  ];
}
