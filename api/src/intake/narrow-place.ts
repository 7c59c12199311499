import type { Region } from '@icfm/data/model/region';
import type { NameMatch } from './place-finder.ts';

const ranks = { province: 0, prefecture: 1, county: 2 } as const;

/** Whether a unit is, or lies in, another. */
export function isWithin(region: Region, larger: Region): boolean {
  if (larger.level === 'province') return region.provinceAdcode === larger.adcode;
  if (larger.level === 'prefecture')
    return region.prefectureAdcode === larger.adcode || region.adcode === larger.adcode;
  return region.adcode === larger.adcode;
}

/** Whether a unit is of a lower level and lies in another. */
export const contains = (larger: Region, region: Region): boolean =>
  ranks[region.level] > ranks[larger.level] && isWithin(region, larger);

/** Names that many towns have for a part of themselves, though the gazetteer may know one alone. */
const commonName = /^(新城|老城|古城|新市|港口|开发|[城桥市河路山铁关]?[东西南北中关]|城|郊|矿)区$/;

/**
 * The unit that a name means within a larger one: of several that lie in each other the largest, as 长沙 is the city and
 * not its county of that name. `unsure` where it could mean several; null where it means none there.
 */
export function narrow(match: NameMatch, scope: Region | null): Region | 'unsure' | null {
  if (scope === null) return startOf(match);
  // 长沙 read again within 长沙 says nothing new.
  if (match.regions.some((region) => isWithin(scope, region))) return null;
  return topOf(match.regions.filter((region) => contains(scope, region)));
}

/**
 * Without anything larger a district by its short name alone is no place, as 光明 and 和平 are words as well; it only
 * leaves a city of that name in doubt where it is one of a capital: 朝阳 is also a district of Beijing.
 */
function startOf({ regions, isFull, isWordStart }: NameMatch): Region | 'unsure' | null {
  if (isFull) {
    const top = topOf(regions);
    return top !== null && top !== 'unsure' && commonName.test(top.nameZh) ? 'unsure' : top;
  }
  if (!isWordStart) return 'unsure';
  const top = topOf(regions.filter((region) => !isDistrict(region) || isOfCapital(region)));
  return top === null || top === 'unsure' || isDistrict(top) ? 'unsure' : top;
}

const isDistrict = ({ level, nameZh }: Region) => level === 'county' && nameZh.endsWith('区');

/** The first prefecture of a province is its capital, and a municipality is its own. */
const isOfCapital = ({ prefectureAdcode, provinceAdcode }: Region) =>
  prefectureAdcode === provinceAdcode || prefectureAdcode?.endsWith('0100') === true;

function topOf(regions: readonly Region[]): Region | 'unsure' | null {
  const tops = regions.filter((region) => !regions.some((other) => contains(other, region)));
  const provinces = tops.filter(({ level }) => level === 'province');
  const [top] = provinces.length === 1 ? provinces : tops;
  if (!top) return null;
  return tops.length === 1 || provinces.length === 1 ? top : 'unsure';
}
