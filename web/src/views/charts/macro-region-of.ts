import type { macroRegions } from '../../state/region-code.ts';

type MacroRegion = (typeof macroRegions)[number];

/** Provinces by the four macro-regions of the statistics bureau, by the first two digits of the adcode. */
const provinces: Readonly<Record<MacroRegion, readonly string[]>> = {
  east: ['11', '12', '13', '31', '32', '33', '35', '37', '44', '46'],
  central: ['14', '34', '36', '41', '42', '43'],
  west: ['15', '45', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65'],
  northeast: ['21', '22', '23'],
  hk_mo_tw: ['71', '81', '82'],
};

const byProvince = new Map(Object.entries(provinces).flatMap(([region, codes]) => codes.map((code) => [code, region])));

/** The macro-region that a province, prefecture or county lies in; null for other codes. */
export function macroRegionOf(adcode: string): string | null {
  return byProvince.get(adcode.slice(0, 2)) ?? null;
}
