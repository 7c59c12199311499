import { eachInSteps, finish, type Steps } from '../measures/steps.ts';
import { contains, parseBbox, splitAtAntimeridian } from './bbox.ts';
import { parseDatetime } from './datetime.ts';
import { createFilter } from './filters.ts';
import { type CommonQuery, commonParameters } from './items-query.ts';
import { meetsBox } from './meets-box.ts';
import type { Bbox } from './schema.ts';
import type { CollectionTable } from './table.ts';

type Test = (index: number) => boolean;

/** The items that fit a query: how many, and the place in the table of each. */
export interface Selection {
  size: number;
  placeAt: (position: number) => number;
}

/** The items that fit every part of the query, in the order of the table. */
export function selectItems<T>(table: CollectionTable<T>, query: CommonQuery): Selection {
  return finish(selectSteps(table, query));
}

/** The same in steps. */
export function* selectSteps<T>(table: CollectionTable<T>, query: CommonQuery): Steps<Selection> {
  const tests = [...timeTests(table, query), ...nameTests(table, query), ...filterTests(table, query)];
  const bbox = query.bbox === undefined ? null : parseBbox(query.bbox);
  const boxes = bbox && splitAtAntimeridian(bbox);
  if (boxes === null && tests.length === 0) return { size: table.size, placeAt: (position) => position };
  const met = boxes && table.meeting(boxes);
  const all = boxes ? [...tests, (index: number) => boxes.some((box) => itemMeets(table, index, box))] : tests;
  const found: number[] = [];
  yield* eachInSteps(met?.length ?? table.size, (position) => {
    const index = met ? (met[position] ?? 0) : position;
    if (all.every((test) => test(index))) found.push(index);
  });
  return { size: found.length, placeAt: (position) => found[position] ?? 0 };
}

/** The outline itself must meet the box: most boxes along a border touch only the neighbour's box. */
function itemMeets(table: CollectionTable<unknown>, index: number, box: Bbox): boolean {
  const own = table.bboxAt(index);
  if (own === null) return false;
  if (contains(box, own)) return true;
  const geometry = table.rowAt(index).geometry();
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
