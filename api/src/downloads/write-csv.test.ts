import { describe, expect, test } from 'vitest';
import type { Row } from '../collections/table.ts';
import { tellingOf } from '../collections/told-item.ts';
import { writeCsv } from './write-csv.ts';

const facts = {
  id: 'flows' as const,
  count: 1,
  telling: tellingOf('flows', { properties: 'id,firm,yearFrom,isMapReady,overlaps' }),
  dataVersion: '1',
  sources: [],
};

function rowWith(properties: object, geometry: ReturnType<Row<object>['geometry']>): Row<object> {
  return {
    id: 'F1',
    properties,
    geometry: () => geometry,
    bbox: null,
    keys: () => ({ codes: [], names: [], initials: [] }),
  };
}

describe('a collection as CSV', () => {
  test('has a column for each property told, and the line as text', () => {
    expect(writeCsv(facts).head).toBe('\ufeffid,yearFrom,firm,isMapReady,overlaps,WKT\r\n');
  });

  test('leaves what is unknown empty, takes a formula its power and keeps lists as JSON', () => {
    const row = rowWith(
      { id: 'F1', yearFrom: null, isMapReady: false, firm: '=1+1', overlaps: ['F2', 'F3'] },
      {
        type: 'LineString',
        coordinates: [
          [113.5, 22],
          [-1.25, 40],
        ],
      },
    );
    expect(writeCsv(facts).item(row, 0)).toBe(`F1,,'=1+1,false,"[""F2"",""F3""]","LINESTRING (113.5 22,-1.25 40)"\r\n`);
  });

  test('leaves a place that is not known empty', () => {
    const row = rowWith({ id: 'F1', yearFrom: 2020, isMapReady: true, firm: null, overlaps: [] }, null);
    expect(writeCsv(facts).item(row, 0)).toBe('F1,2020,,true,[],\r\n');
  });
});
