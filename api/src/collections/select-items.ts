import { normalise, rankOf } from '../search/search-keys.ts';
import { contains, parseBbox, splitAtAntimeridian } from './bbox.ts';
import { parseDatetime } from './datetime.ts';
import { fitsFilter } from './filters.ts';
import { type CommonQuery, commonParameters } from './items-query.ts';
import { meetsBox } from './meets-box.ts';
import type { Bbox } from './schema.ts';
import type { CollectionTable, Row } from './table.ts';

type Test = (row: Row<object>) => boolean;

/** The items that fit every part of the query, in the order of the table. */
export function selectItems<T extends object>(table: CollectionTable<T>, query: CommonQuery): Row<T>[] {
  const tests = [...timeTests(query), ...nameTests(query), ...filterTests(query)];
  const bbox = query.bbox === undefined ? null : parseBbox(query.bbox);
  const rows = bbox ? rowsMeeting(table, splitAtAntimeridian(bbox)) : table.rows;
  return rows.filter((row) => tests.every((test) => test(row)));
}

function rowsMeeting<T>(table: CollectionTable<T>, boxes: readonly Bbox[]): Row<T>[] {
  return table.meeting(boxes).flatMap((index) => {
    const row = table.rows[index];
    return row && boxes.some((box) => rowMeets(row, box)) ? [row] : [];
  });
}

/** The outline itself must meet the box: most boxes along a border touch only the neighbour's box. */
function rowMeets(row: Row<unknown>, box: Bbox): boolean {
  if (!row.bbox) return false;
  if (contains(box, row.bbox)) return true;
  const geometry = row.geometry();
  return geometry !== null && meetsBox(geometry, box);
}

function timeTests({ datetime }: CommonQuery): Test[] {
  const span = datetime === undefined ? null : parseDatetime(datetime);
  if (!span) return [];
  return [({ years }) => years === null || (years[0] <= span[1] && years[1] >= span[0])];
}

function nameTests({ q }: CommonQuery): Test[] {
  if (q === undefined) return [];
  const question = normalise(q);
  return [(row) => rankOf(row.keys(), question) !== null];
}

function filterTests(query: CommonQuery): Test[] {
  return Object.entries(query)
    .filter(([name, value]) => value !== undefined && !(name in commonParameters))
    .map(([name, value]): Test => {
      if (name === 'province') return ({ provinces }) => provinces.includes(String(value));
      return ({ properties }) => fitsFilter(properties, name, value);
    });
}
