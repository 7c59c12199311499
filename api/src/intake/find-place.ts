import type { Region, RegionLevel } from '@icfm/data/model/region';
import type { NameMatch, PlaceFinder } from './place-finder.ts';

/** What a row says of where something is, cell by cell; absent cells are ''. */
export interface PlaceWords {
  adcode: string;
  province: string;
  prefecture: string;
  county: string;
  address: string;
  name: string;
  bankName: string;
}

/** The unit found. `adcodeBasis` says how; the level is how precisely. */
export interface PlaceFound {
  region: Region;
  adcodeBasis: 'stated' | 'former-code' | 'inferred-from-name';
}

/**
 * The unit a row belongs to: by its code, else by the names in its columns, then those in address and name. A name that
 * several units share is settled by the units above it that the row names too; where nothing settles it, a larger unit
 * or nothing is answered, never a guess.
 */
export function findPlace(finder: PlaceFinder, words: PlaceWords): PlaceFound | null {
  const coded = words.adcode === '' ? null : finder.byCode(words.adcode);
  if (coded && coded.region.level === 'county') return { region: coded.region, adcodeBasis: basisOf(coded.by) };
  const above = coded ? [coded.region] : aboveOf(finder, words);
  const found = byColumns(finder, words, above) ?? byText(finder, words, above);
  const isFiner = found && found.adcode !== coded?.region.adcode;
  if (isFiner && (!coded || isWithin(found, coded.region))) return { region: found, adcodeBasis: 'inferred-from-name' };
  if (coded) return { region: coded.region, adcodeBasis: basisOf(coded.by) };
  const [only] = above.slice(-1);
  return only ? { region: only, adcodeBasis: 'inferred-from-name' } : null;
}

const basisOf = (by: 'code' | 'former-code' | 'name') => (by === 'former-code' ? 'former-code' : 'stated');

/** Province and prefecture as their columns name them, the larger first. */
function aboveOf(finder: PlaceFinder, { province, prefecture }: PlaceWords): Region[] {
  const provinces = finder.named(province).filter(({ level }) => level === 'province');
  const prefectures = finder.named(prefecture).filter(({ level }) => level === 'prefecture');
  const inside = prefectures.filter(
    (region) => provinces.length === 0 || provinces.some((each) => isWithin(region, each)),
  );
  return [...only(provinces), ...only(inside)];
}

function byColumns(finder: PlaceFinder, { county, prefecture }: PlaceWords, above: readonly Region[]): Region | null {
  const named = [...finder.named(county), ...finder.named(prefecture)].filter(({ level }) => level === 'county');
  return only(within(named, above))[0] ?? null;
}

/** The name of a bank often begins with a place of its own: 北京银行 has branches everywhere. */
const bankPart = /^.*?银行(股份有限公司|有限责任公司|有限公司)?/;

function byText(finder: PlaceFinder, words: PlaceWords, columns: readonly Region[]): Region | null {
  const own = words.name.replace(words.bankName, '').replace(bankPart, '');
  const matches = [...finder.matchesIn(words.address), ...finder.matchesIn(own)];
  const above = narrowed(matches, columns);
  const county = pick(matches, 'county', above);
  if (county) return county;
  const prefecture = pick(matches, 'prefecture', above);
  if (prefecture) return prefecture;
  const bankOwn = finder.matchesIn(bankPart.exec(words.name)?.[0] ?? words.bankName);
  const inBank = pick(bankOwn, 'county', above) ?? pick(bankOwn, 'prefecture', above);
  return inBank ?? above.at(-1) ?? null;
}

/** The units above, narrowed by those that the text itself names with certainty. */
function narrowed(matches: readonly NameMatch[], columns: readonly Region[]): Region[] {
  const above = [...columns];
  for (const level of ['province', 'prefecture'] as const) {
    if (above.some((region) => region.level === level)) continue;
    const named = matches.flatMap(({ regions }) =>
      regions.filter((region) => isSure(region, { all: regions, level, above })),
    );
    above.push(...only(within(named, above)));
  }
  return above;
}

/** 朝阳 alone may be a prefecture or a district elsewhere: such a name does not say which unit is meant. */
function isSure(
  region: Region,
  among: { all: readonly Region[]; level: RegionLevel; above: readonly Region[] },
): boolean {
  const { all, level, above } = among;
  return region.level === level && within(all, above).every((each) => isWithin(each, region) || isWithin(region, each));
}

/** The one unit of a level that the text names within the units above. Full names win over short ones. */
function pick(matches: readonly NameMatch[], level: RegionLevel, above: readonly Region[]): Region | null {
  for (const isFull of [true, false]) {
    const named = matches
      .filter((match) => match.isFull === isFull)
      .flatMap(({ regions }) => regions.filter((region) => region.level === level));
    const [found] = only(within(named, above));
    if (found) return found;
  }
  return null;
}

const within = (regions: readonly Region[], above: readonly Region[]) =>
  regions.filter((region) => above.every((each) => isWithin(region, each)));

function isWithin(region: Region, larger: Region): boolean {
  if (larger.level === 'province') return region.provinceAdcode === larger.adcode;
  if (larger.level === 'prefecture')
    return region.prefectureAdcode === larger.adcode || region.adcode === larger.adcode;
  return region.adcode === larger.adcode;
}

/** The list where all of it is one unit, else nothing. */
function only(regions: readonly Region[]): Region[] {
  const [first] = regions;
  const isOne =
    first !== undefined && regions.every((each) => each.adcode === first.adcode && each.level === first.level);
  return isOne ? [first] : [];
}
