import type { CatalogueFacts } from './catalogue.ts';
import type { RegionLevel } from './model/region.ts';

/** One adcode of a table; `level` is null where the table states none, `row` is counted from 0. */
export type AdcodeUse = { file: string; column: string; row: number; level: RegionLevel | null; adcode: string };

/** Every adcode that the tables, and the areas of the boundary files, refer to. */
export function adcodeUses(facts: CatalogueFacts): AdcodeUse[] {
  return [...pointUses(facts), ...flowUses(facts), ...areaUses(facts)];
}

type Place = { level: RegionLevel | null; adcode: string | null };

function list(file: string, column: string, rows: Place[][]): AdcodeUse[] {
  return rows.flatMap((places, row) =>
    places.flatMap(({ level, adcode }) => (adcode === null ? [] : [{ file, column, row, level, adcode }])),
  );
}

function pointUses({
  clusters,
  branches,
  formerBranches,
  leadBanks,
  officialTotals,
  regions,
}: CatalogueFacts): AdcodeUse[] {
  const hosts = clusters.map((one) => one.hostAdcodes.map((adcode) => ({ level: one.hostLevel, adcode })));
  const seats = branches.map(({ adcode, positionPrecision }) => {
    const level = positionPrecision === 'street' || positionPrecision === 'none' ? null : positionPrecision;
    return [{ level, adcode }];
  });
  const provinces = regions.map((one): Place[] => [{ level: 'province', adcode: one.provinceAdcode }]);
  const prefectures = regions.map((one): Place[] => [{ level: 'prefecture', adcode: one.prefectureAdcode }]);
  return [
    ...list('clusters/clusters.csv', 'host_adcodes', hosts),
    ...list('branches/branches.csv', 'adcode', seats),
    ...list(
      'branches-former/branches-former.csv',
      'adcode',
      formerBranches.map((one) => [one]),
    ),
    ...list(
      'cluster-lead-banks/cluster-lead-banks.csv',
      'adcode',
      leadBanks.map((one) => [one]),
    ),
    ...list(
      'official-totals/official-totals.csv',
      'adcode',
      officialTotals.map(({ adcode }) => [{ level: null, adcode }]),
    ),
    ...list('regions/gazetteer.csv', 'province_adcode', provinces),
    ...list('regions/gazetteer.csv', 'prefecture_adcode', prefectures),
  ];
}

function flowUses({ flows, flowContext }: CatalogueFacts): AdcodeUse[] {
  const anyLevel = (adcode: string) => ({ level: null, adcode });
  const context = 'flow-context/flow-context.csv';
  return [
    ...list(
      'flows/flows.csv',
      'origin_adcode',
      flows.map((one) => [anyLevel(one.originAdcode)]),
    ),
    ...list(
      'flows/flows.csv',
      'destination_adcode',
      flows.map((one) => [anyLevel(one.destinationAdcode)]),
    ),
    ...list(
      context,
      'origin_adcode',
      flowContext.map((one) => one.originAdcodes.map(anyLevel)),
    ),
    ...list(
      context,
      'destination_adcode',
      flowContext.map((one) => one.destinationAdcodes.map(anyLevel)),
    ),
  ];
}

function areaUses({ topologies }: CatalogueFacts): AdcodeUse[] {
  const levels = [
    { level: 'province', file: 'regions/provinces.topo.json', collection: topologies.provinces.objects.provinces },
    {
      level: 'prefecture',
      file: 'regions/prefectures.topo.json',
      collection: topologies.prefectures.objects.prefectures,
    },
    { level: 'county', file: 'regions/counties.topo.json', collection: topologies.counties.objects.counties },
  ] as const;
  return levels.flatMap(({ level, file, collection }) => {
    const areas = (collection?.geometries ?? []).map(({ properties }) => [
      { level, adcode: String(properties.adcode) },
    ]);
    return list(file, 'properties.adcode', areas);
  });
}
