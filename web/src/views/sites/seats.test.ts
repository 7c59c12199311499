import type { GazetteerAnswer } from '@icfm/api/gazetteer/schema';
import { expect, test } from 'vitest';
import { placesOf, seatName, seatsOf } from './seats.ts';

const columns: GazetteerAnswer['regions'] = {
  adcode: ['340000', '340100', '340123', '810001', '340104'],
  level: ['province', 'prefecture', 'county', 'county', 'county'],
  nameZh: ['安徽省', '合肥市', '肥西县', '中西区', '蜀山区'],
  shortZh: ['安徽', '合肥', '肥西', '中西', '蜀山'],
  nameEn: ['Anhui', 'Hefei', 'Feixi', 'Central and Western', 'Shushan'],
  provinceAdcode: ['340000', '340000', '340000', '810000', '340000'],
  prefectureAdcode: [null, '340100', '340100', null, '340100'],
  macroRegion: ['central', 'central', 'central', 'hk_mo_tw', 'central'],
  longitude: [117.3, 117.23, 117.16, 114.15, null],
  latitude: [31.86, 31.82, 31.71, 22.28, null],
  pointKind: ['seat', 'seat', 'seat', 'seat', null],
  areaSquareKilometers: [1, 1, 1, 1, 1],
  formerAdcodes: [[], [], [], [], []],
  note: [null, null, null, null, null],
};
const both = ['county', 'prefecture'];

const idsOf = (region: string, levels: readonly string[]) => seatsOf(columns, { region, levels }).map(({ id }) => id);

test('seats are those of counties and prefectures with a point, outside Hong Kong, Macao and Taiwan', () => {
  expect(idsOf('nation', both)).toEqual(['prefecture-340100', 'county-340123']);
});

test('seats keep to a macro-region, a province, a prefecture and a level', () => {
  expect(idsOf('central', ['county'])).toEqual(['county-340123']);
  expect(idsOf('340000', both)).toHaveLength(2);
  expect(idsOf('340100', ['prefecture'])).toEqual(['prefecture-340100']);
  expect(idsOf('east', both)).toEqual([]);
});

test('a seat is called by its unit and the one above', () => {
  expect(seatName(columns, 'county-340123', 'zh')).toBe('合肥市肥西县');
  expect(seatName(columns, 'prefecture-340100', 'en')).toBe('Hefei, Anhui');
  expect(seatName(columns, 'branch-b1', 'zh')).toBeNull();
});

test('units without a point have no place', () => {
  expect(placesOf(columns).get('340123')).toEqual([117.16, 31.71]);
  expect(placesOf(columns).has('340104')).toBe(false);
});
