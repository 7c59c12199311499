import { bbox } from '@turf/turf';
import type { Expression } from './expression.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOfCall({ op, args }: Extract<Expression, { kind: 'operation' }>): Box | null {
  if (!op.startsWith('s_') || op === 's_disjoint') return null;
  const isOfItem = args.some((each) => each.kind === 'property');
  const [area] = args.flatMap((each) => (each.kind === 'geometry' ? [each.geometry] : []));
  if (!isOfItem || !area) return null;
  const [west, south, east, north] = bbox(area);
  return [west, south, east, north];
}

/** A box that every item of the filter meets, so that an index can be asked first; null where there is none. */
export function filterBox(filter: Expression): Box | null {
  if (filter.kind !== 'operation') return null;
  if (filter.op !== 'and') return boxOfCall(filter);
  return filter.args.map(filterBox).find((box) => box !== null) ?? null;
}
