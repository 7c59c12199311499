import type { Region } from '@icfm/data/model/region';
import type { Position } from 'geojson';
import type { RegionCoverage } from '../coverage/schema.ts';
import type { BriefQuestion } from './brief-question.ts';
import { tableName } from './describe-place.ts';
import type { BriefMap, MapArea } from './map-content.ts';
import { provinceAmongPrefectures, provinceOutlines, unitOutlines } from './outlines.ts';

/** The land of a map: filled units, thin borders within them, the outline of the place, and China about it. */
export type MapGround = Pick<BriefMap, 'areas' | 'innerLines' | 'outline' | 'neighbours'>;

export function groundOf(question: BriefQuestion): MapGround {
  const { model, coverage } = question;
  const { scope } = coverage;
  if (scope.level === 'nation' || scope.level === 'macro-region') return provincesGround(question);
  const region = model.gazetteer.findAny(scope.id);
  if (region === null) return provincesGround(question);
  return region.level === 'province' ? provinceGround(question, region) : unitGround(question, region);
}

function provincesGround({ model, coverage, ...rest }: BriefQuestion): MapGround {
  const question = { model, coverage, ...rest };
  const { scope } = coverage;
  const outlines = provinceOutlines(model);
  const isWithin = ({ id }: RegionCoverage) =>
    scope.level === 'nation' || model.gazetteer.find('province', id)?.macroRegion === scope.id;
  const within = coverage.provinces.filter(isWithin);
  const others = coverage.provinces.filter((province) => !isWithin(province));
  return {
    areas: within.map((province) => areaOf(province, outlines.get(province.id) ?? [], question)),
    innerLines: [],
    outline: [],
    neighbours: others.flatMap(({ id }) => outlines.get(id) ?? []),
  };
}

function provinceGround(question: BriefQuestion, province: Region): MapGround {
  const { model, coverage } = question;
  const measured = new Map(coverage.prefectures.map((each) => [each.id, each]));
  const units = model.gazetteer.regions.filter(
    ({ level, provinceAdcode }) => level === 'prefecture' && provinceAdcode === province.adcode,
  );
  const areas = units.flatMap((unit) => {
    const polygons = unitOutlines(model, 'prefectures', unit.adcode);
    if (polygons.length === 0) return [];
    const summary = measured.get(unit.adcode)?.summary.specialised;
    const label = pointOf(unit);
    const name = tableName({ ...unit, id: unit.adcode }, question);
    return [{ name, polygons, share: summary?.certainShare ?? null, label }];
  });
  const outline = provinceAmongPrefectures(model, province.adcode);
  return {
    // Taiwan, Hong Kong and Macao have no units below in the files.
    areas: areas.length > 0 ? areas : [areaOf(coverage.scope, outline, question)],
    // A municipality is its own prefecture: its districts say more.
    innerLines:
      areas.length > 1 ? [] : countyLines(question, ({ provinceAdcode }) => provinceAdcode === province.adcode),
    outline,
    neighbours: otherProvinces(question, province.adcode),
  };
}

function unitGround(question: BriefQuestion, unit: Region): MapGround {
  const { model, coverage } = question;
  const isPrefecture = unit.level === 'prefecture';
  const outline = unitOutlines(model, isPrefecture ? 'prefectures' : 'counties', unit.adcode);
  const siblings = model.gazetteer.regions.filter(
    ({ level, provinceAdcode, adcode }) =>
      level === 'prefecture' && provinceAdcode === unit.provinceAdcode && adcode !== unit.adcode,
  );
  return {
    areas: [{ ...areaOf(coverage.scope, outline, question), label: null }],
    innerLines: isPrefecture ? countyLines(question, ({ prefectureAdcode }) => prefectureAdcode === unit.adcode) : [],
    outline,
    neighbours: [
      ...otherProvinces(question, unit.provinceAdcode),
      ...siblings.flatMap(({ adcode }) => unitOutlines(model, 'prefectures', adcode)),
    ],
  };
}

function countyLines({ model }: BriefQuestion, isWanted: (region: Region) => boolean): Position[][] {
  return model.gazetteer.regions
    .filter((region) => region.level === 'county' && isWanted(region))
    .flatMap(({ adcode }) => unitOutlines(model, 'counties', adcode).flat());
}

function otherProvinces({ model }: BriefQuestion, adcode: string): Position[][][] {
  return [...provinceOutlines(model)].flatMap(([id, polygons]) => (id === adcode ? [] : polygons));
}

function areaOf(region: RegionCoverage, polygons: Position[][][], question: BriefQuestion): MapArea {
  const unit = question.model.gazetteer.findAny(region.id);
  return {
    name: tableName(region, question),
    share: region.summary.specialised.certainShare,
    polygons,
    label: unit && pointOf(unit),
  };
}

const pointOf = ({ longitude, latitude }: Region): Position | null =>
  longitude === null || latitude === null ? null : [longitude, latitude];
