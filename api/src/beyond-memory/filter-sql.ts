import type { Geometry } from 'geojson';
import { type Expression, isArithmetic, isComparison, isListed, isSpatial, type Listed } from '../cql2/expression.ts';
import { type BoundValues, isForeign } from './bound-values.ts';
import { columnOf } from './branch-columns.ts';

type Call = Extract<Expression, { kind: 'operation' }>;
type Box = readonly [west: number, south: number, east: number, north: number];

/** Where a filter is told. */
interface Told {
  bound: BoundValues;
  hasPostgis: boolean;
}

/** SQL of branches within a box, its border included. */
export function withinBox([west, south, east, north]: Box, { number }: BoundValues): string {
  return `position <@ box(point(${number(west)}, ${number(south)}), point(${number(east)}, ${number(north)}))`;
}

/**
 * A filter as SQL that is true, false and not known for exactly the branches that the filter of `src/cql2` is so for; null
 * where SQL cannot say it exactly, such as letters folded beyond ASCII or the powers of numbers.
 */
export function filterSql(filter: Expression, told: Told): string | null {
  switch (filter.kind) {
    case 'scalar':
      return scalarSql(filter.value, told.bound);
    case 'instant':
      return told.bound.number(filter.milliseconds);
    case 'property':
      return propertySql(filter.name);
    case 'list':
      return joinAll(filter.items, told, ', ');
    case 'geometry':
      return null;
    case 'operation':
      return callSql(filter, told);
  }
}

function scalarSql(value: string | number | boolean, { text, number }: BoundValues): string | null {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value);
  return isForeign(value) ? null : text(value);
}

function propertySql(name: string): string | null {
  const found = columnOf(name);
  if (found === null) return null;
  return found.type === 'int' ? `${found.column}::float8` : found.column;
}

/** All of them in a row, or null where one cannot be said. */
function joinAll(parts: readonly Expression[], told: Told, separator: string): string | null {
  const texts = parts.map((part) => filterSql(part, told));
  return texts.some((text) => text === null) ? null : texts.join(separator);
}

function callSql(call: Call, told: Told): string | null {
  const { op, args } = call;
  if (op === 'and' || op === 'or') return wrapped(joinAll(args, told, op === 'and' ? ' AND ' : ' OR '));
  if (op === 'in') return inSql(args, told);
  if (op === 'isNull') return isNullSql(args, told);
  if (isSpatial(op)) return spatialSql(call, told);
  if (isListed(op)) return listedSql(op, args, told);
  const parts = args.map((part) => filterSql(part, told));
  const [first = null, second = null, third = null] = parts;
  if (parts.some((part) => part === null)) return null;
  if (op === 'not') return `(NOT ${first})`;
  if (op === 'between') return `(${first} BETWEEN ${second} AND ${third})`;
  if (op === 'like') return `(${first} LIKE ${second})`;
  if (isComparison(op)) return `(${first} ${op} ${second})`;
  return isArithmetic(op) ? arithmeticSql(op, [first, second]) : null;
}

const wrapped = (text: string | null) => (text === null ? null : `(${text})`);

/** Division by nothing is not known. What grows beyond all numbers is an error of the database, and asked here again. */
function arithmeticSql(op: string, [left, right]: readonly (string | null)[]): string | null {
  if (op === '+' || op === '-' || op === '*') return `(${left} ${op} ${right})`;
  if (op === '/') return `(${left} / nullif(${right}, 0))`;
  return op === 'div' ? `trunc(${left} / nullif(${right}, 0))` : null;
}

function inSql([sought, list]: readonly Expression[], told: Told): string | null {
  if (sought === undefined || list?.kind !== 'list') return null;
  const text = filterSql(sought, told);
  const values = joinAll(list.items, told, ', ');
  if (text === null || values === null) return null;
  return values === '' ? 'false' : `(${text} IN (${values}))`;
}

function isNullSql([asked]: readonly Expression[], told: Told): string | null {
  if (asked === undefined) return null;
  if (asked.kind === 'property' && asked.name === 'geometry') return '(position IS NULL)';
  const text = filterSql(asked, told);
  return text === null ? null : `(${text} IS NULL)`;
}

const listSigns: Readonly<Record<Exclude<Listed, 'a_equals'>, string>> = {
  a_contains: '@>',
  a_containedBy: '<@',
  a_overlaps: '&&',
};

function listedSql(op: Listed, args: readonly Expression[], told: Told): string | null {
  const [left, right] = args.map((argument) => {
    const text = filterSql(argument, told);
    const isList = argument.kind === 'property' && columnOf(argument.name)?.type === 'text[]';
    return text === null || isList ? text : `ARRAY[${text}]::text[]`;
  });
  if (!left || !right) return null;
  // As sets: what stands twice counts once.
  if (op === 'a_equals') return `(${left} @> ${right} AND ${left} <@ ${right})`;
  return `(${left} ${listSigns[op]} ${right})`;
}

/** Of a point in core PostgreSQL only whether it meets boxes; all else needs PostGIS. */
function spatialSql({ op, args }: Call, { bound, hasPostgis }: Told): string | null {
  const [left, right] = args;
  const area = left?.kind === 'geometry' ? left.geometry : right?.kind === 'geometry' ? right.geometry : null;
  if (area === null || !args.some(({ kind }) => kind === 'property')) return null;
  const boxes = boxesOf(area);
  if (op === 's_intersects' && boxes) return `(${boxes.map((box) => withinBox(box, bound)).join(' OR ')})`;
  // Relations with a collection of geometries are not defined in all versions of PostGIS.
  if (!hasPostgis || area.type === 'GeometryCollection') return null;
  const told = args.map((argument) =>
    argument.kind === 'geometry'
      ? `ST_SetSRID(ST_GeomFromGeoJSON(${bound.text(JSON.stringify(argument.geometry))}), 4326)`
      : 'ST_SetSRID(ST_MakePoint(position[0], position[1]), 4326)',
  );
  return `ST_${op.slice('s_'.length)}(${told.join(', ')})`;
}

/** The boxes that an area is made of; null where it is not. */
function boxesOf(area: Geometry): Box[] | null {
  if (area.type !== 'Polygon' && area.type !== 'MultiPolygon') return null;
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const boxes = polygons.flatMap((rings) => {
    const [ring = []] = rings;
    const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)];
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
    const isStraight = ring.every(([x, y], at) => at === 0 || x === ring[at - 1]?.[0] || y === ring[at - 1]?.[1]);
    return rings.length === 1 && ring.length === 5 && isStraight ? [box] : [];
  });
  return boxes.length === polygons.length ? boxes : null;
}
