import { describe, expect, test } from 'vitest';
import { checkSettings } from './check-settings.ts';
import { sampleSettings } from './sample-list.ts';

const header = ['网点名称', '经度', '纬度', '备注'];
const check = (chosen: Parameters<typeof sampleSettings>[2], kind: Parameters<typeof sampleSettings>[0] = 'branches') =>
  checkSettings(sampleSettings(kind, header, chosen), { header }).map(({ code }) => code);

describe('settings', () => {
  test('that say all lack nothing', () => {
    expect(check({})).toEqual([]);
  });

  test('with coordinates must say which system those are of', () => {
    expect(check({ coordinateSystem: null })).toEqual(['no-coordinate-system']);
    expect(check({ coordinateSystem: null, columns: { name: 0, position: 3 } })).toEqual(['no-coordinate-system']);
    expect(check({ coordinateSystem: null, columns: { name: 0 } })).toEqual([]);
  });

  test('must name the column of the name', () => {
    expect(check({ columns: { longitude: 1, latitude: 2 } })).toEqual(['missing-column']);
  });

  test('use no column twice, none that is not there, and no field that nobody knows', () => {
    expect(check({ columns: { name: 0, note: 0 } })).toEqual(['column-used-twice']);
    expect(check({ columns: { name: 4 } })).toEqual(['no-such-column']);
    expect(check({ columns: { name: 0, colour: 1 } })).toEqual(['unknown-field']);
  });

  test('of transfers need both ends, those of specialities something to tell the branch by', () => {
    expect(check({ columns: { origin: 0, amount: 1 } }, 'flows')).toEqual(['missing-column']);
    expect(check({ columns: { origin: 0, destinationAdcode: 1 } }, 'flows')).toEqual([]);
    expect(check({ columns: { specialities: 3 } }, 'specialities')).toEqual(['missing-column']);
    expect(check({ columns: { specialities: 3, name: 0 } }, 'specialities')).toEqual([]);
  });
});
