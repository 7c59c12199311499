import type { Expression } from '../cql2/expression.ts';
import { filterBox } from '../cql2/filter-box.ts';
import { crs84, type ReferenceSystem, referenceSystemOf } from '../geo/reference-systems.ts';
import type { Words } from '../http/language.ts';
import { eachInSteps, type Steps } from '../measures/steps.ts';
import { invalidParameter } from '../problem.ts';
import { contains, isSwappedBbox, parseBbox, splitAtAntimeridian } from './bbox.ts';
import { parseDatetime } from './datetime.ts';
import { filterOf, filterTest } from './filter-items.ts';
import { createFilter } from './filters.ts';
import { type CommonQuery, commonParameters } from './items-query.ts';
import { meetsBox } from './meets-box.ts';
import type { Bbox } from './schema.ts';
import { sortSteps } from './sort-items.ts';
import type { CollectionTable } from './table.ts';

type Test = (index: number) => boolean;

/** The items that fit a query: how many, and the place in the table of each. */
export interface Selection {
  size: number;
  placeAt: (position: number) => number;
}

/** The items that fit every part of the query, in the order of the table, in steps. */
export function* selectSteps<T>(table: CollectionTable<T>, query: CommonQuery): Steps<Selection> {
  const filter = filterOf(table, query);
  const boxes = boxesOf(query);
  const searched = boxes ?? boxesOfFilter(filter);
  const tests = [...timeTests(table, query), ...nameTests(table, query), ...filterTests(table, query)];
  if (filter) tests.push(filterTest(table, filter));
  if (boxes === null && tests.length === 0 && query.sortby === undefined) {
    return { size: table.size, placeAt: (position) => position };
  }
  const met = searched && table.meeting(searched);
  const isOutline = boxes !== null && !table.isOfPoints;
  const all = isOutline ? [...tests, (index: number) => boxes.some((box) => itemMeets(table, index, box))] : tests;
  if (met && all.length === 0) return yield* inOrder(table, met, query);
  const found: number[] = [];
  yield* eachInSteps(met?.length ?? table.size, (position) => {
    const index = met ? (met[position] ?? 0) : position;
    if (all.every((test) => test(index))) found.push(index);
  });
  return yield* inOrder(table, found, query);
}

function* inOrder<T>(table: CollectionTable<T>, found: ArrayLike<number>, query: CommonQuery): Steps<Selection> {
  const ordered = query.sortby === undefined ? found : yield* sortSteps(table, Array.from(found), query);
  return { size: ordered.length, placeAt: (position) => ordered[position] ?? 0 };
}

/** The boxes of a query; null where it has none. */
export function boxesOf({ bbox: text, 'bbox-crs': system = crs84.uri }: CommonQuery): Bbox[] | null {
  if (text === undefined) return null;
  const known = referenceSystemOf(system) ?? crs84;
  const bbox = parseBbox(text, known);
  if (bbox === null) throw invalidParameter('bbox', wantedBox(text, known), text);
  return splitAtAntimeridian(bbox);
}

/** Where a filter can only be met: the index is asked before the filter. */
function boxesOfFilter(filter: Expression | null): Bbox[] | null {
  const box = filter && filterBox(filter);
  return box && [[...box]];
}

/** The order of the axes that the system has; and where the numbers fit the other order, that they do. */
function wantedBox(text: string, system: ReferenceSystem): Words {
  const order = system.isLatitudeFirst
    ? { zh: '南,西,北,东', en: 'south,west,north,east' }
    : { zh: '西,南,东,北', en: 'west,south,east,north' };
  const isSwapped = isSwappedBbox(text, system);
  return {
    zh: `${order.zh}（或加高度的 6 个数），在坐标系的范围以内，南不大于北${isSwapped ? '；经纬度似乎写反了' : ''}`,
    en: `${order.en} (or 6 numbers with heights) within the system, south not above north${isSwapped ? '; longitude and latitude look swapped' : ''}`,
  };
}

/** The outline itself must meet the box: most boxes along a border touch only the neighbour's box. */
function itemMeets(table: CollectionTable<unknown>, index: number, box: Bbox): boolean {
  const own = table.bboxAt(index);
  if (own === null) return false;
  if (contains(box, own)) return true;
  const geometry = table.geometryAt(index);
  return geometry !== null && meetsBox(geometry, box);
}

function timeTests(table: CollectionTable<unknown>, { datetime }: CommonQuery): Test[] {
  const span = datetime === undefined ? null : parseDatetime(datetime);
  if (!span) return [];
  return [
    (index) => {
      const years = table.yearsAt(index);
      return years === null || (years[0] <= span[1] && years[1] >= span[0]);
    },
  ];
}

function nameTests(table: CollectionTable<unknown>, { q }: CommonQuery): Test[] {
  return q === undefined ? [] : [table.namedBy(q)];
}

function filterTests(table: CollectionTable<unknown>, query: CommonQuery): Test[] {
  return Object.entries(query)
    .filter(([name, value]) => value !== undefined && !(name in commonParameters))
    .map(([name, value]): Test => {
      if (name === 'province') return (index) => table.provincesAt(index).includes(String(value));
      const fits = createFilter(name, value);
      return (index) => fits(table.recordAt(index));
    });
}
