import type { NearestBranch } from '@icfm/api/coverage/schema';
import type { Depth } from '../../state/url.ts';
import { bandFields } from './band-fields.ts';
import type { ClusterRow } from './cluster-fields.ts';
import type { Field, FieldContext } from './field.ts';

type Id = 'nearestAny' | 'nearest' | 'nearestMatched';

/** The field with the distance that answers at a depth. Of authority no distance is told: it is that of the matching one. */
export function nearestFieldAt(depth: Depth, { hasPresence }: Pick<FieldContext, 'hasPresence'>): Id {
  if (depth === 'presence') return hasPresence ? 'nearestAny' : 'nearest';
  return depth === 'specialised' ? 'nearest' : 'nearestMatched';
}

function fieldsOf(id: Id, find: (row: ClusterRow) => NearestBranch | null, context: FieldContext): Field<ClusterRow>[] {
  const { column, noBranch } = context.table;
  const headers = {
    estimate: column[id],
    lower: column[`${id}Lower`],
    upper: column[`${id}Upper`],
    branch: column[`${id}Branch`],
  };
  return bandFields({ id, headers, bankHeader: null, find, none: noBranch, widthPixels: 136 }, context);
}

/** The nearest branch of any kind where that is measured, the nearest specialised and the nearest matching one: distance, its bounds, and which branch. */
export function nearestFields(context: FieldContext): Field<ClusterRow>[] {
  return [
    ...(context.hasPresence ? fieldsOf('nearestAny', ({ coverage }) => coverage.nearest.branch, context) : []),
    ...fieldsOf('nearest', ({ coverage }) => coverage.nearest.specialised, context),
    ...fieldsOf('nearestMatched', ({ coverage }) => coverage.nearest.matched, context),
  ];
}
