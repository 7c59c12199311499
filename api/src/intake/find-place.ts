import type { Region } from '@icfm/data/model/region';
import { contains, isWithin, narrow } from './narrow-place.ts';
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
  const stated = coded ? ({ region: coded.region, adcodeBasis: basisOf(coded.by) } as const) : null;
  if (coded?.region.level === 'county') return stated;
  const columns = byColumns(finder, words, coded?.region ?? null);
  const found = byTexts(finder, words, columns);
  if (!found) return stated;
  if (coded && (found.adcode === coded.region.adcode || !isWithin(found, coded.region))) return stated;
  return { region: smallestOf(finder, found), adcodeBasis: 'inferred-from-name' };
}

const basisOf = (by: 'code' | 'former-code' | 'name') => (by === 'former-code' ? 'former-code' : 'stated');

/** A unit that stands at several levels by itself is meant as the smallest of them: Shanghai as a prefecture. */
function smallestOf({ gazetteer }: PlaceFinder, { level, adcode }: Region): Region {
  const [county, prefecture] = [gazetteer.find('county', adcode), gazetteer.find('prefecture', adcode)];
  return county ?? prefecture ?? gazetteer.find(level, adcode) ?? never(adcode);
}

function never(adcode: string): never {
  throw new Error(`the gazetteer lost ${adcode}`);
}

/** The smallest unit that the columns name, each within the one before. */
function byColumns(finder: PlaceFinder, words: PlaceWords, coded: Region | null): Region | null {
  let scope = coded;
  for (const cell of [words.province, words.prefecture, words.county]) {
    const regions = cell === '' ? [] : finder.named(cell);
    const found = narrow({ regions, start: 0, end: cell.length, isFull: true, isWordStart: true }, scope);
    if (found !== 'unsure' && found !== null) scope = found;
    // A cell may hold more than its heading says: 合肥市蜀山区 under 区县.
    else if (regions.length === 0) scope = readDown(finder.matchesIn(cell), scope) ?? scope;
  }
  return scope;
}

/** The name of a bank often begins with a place of its own: 北京银行 has branches everywhere. */
const bankPart =
  /^.*?(银行|信用合作联社|信用联社|信用社|农信社|农商行|联社)(股份有限公司|有限责任公司|有限公司|\(.*?\))?/;

/** Banks of a county that stay in it, so that their own place says more than a name like 朝阳. */
const localBank = /村镇|农村商业|农商|信用|农信|联社|农村合作/;

function byTexts(finder: PlaceFinder, { name, address, bankName }: PlaceWords, columns: Region | null): Region | null {
  const bank = bankPart.exec(name)?.[0] ?? bankName;
  const own = name.startsWith(bank) ? name.slice(bank.length) : name.replace(bankName, '');
  const inAddress = readDown(finder.matchesIn(address), columns);
  const home = readDown(finder.matchesIn(bank), columns);
  const isAtHome = localBank.test(bank) && home?.level !== 'prefecture';
  const found = readDown(finder.matchesIn(own), inAddress ?? (isAtHome ? home : null));
  return found === null || found === columns ? (home ?? found) : found;
}

/**
 * Names are read from the left, as addresses go from the large to the small: each may only narrow what stands before
 * it. One that could mean several units waits until the others have settled which.
 */
function readDown(matches: readonly NameMatch[], above: Region | null): Region | null {
  let scope = above;
  const waiting: NameMatch[] = [];
  for (const match of matches) {
    const found = narrow(match, scope);
    if (found === 'unsure' || (found !== null && !isFollowing(found, match, { scope, waiting }))) waiting.push(match);
    else scope = found ?? scope;
  }
  for (const match of waiting) {
    const found = scope === null ? null : narrow(match, scope);
    if (found !== null && found !== 'unsure' && scope !== null && contains(scope, found)) scope = found;
  }
  return scope;
}

/** After a name that could mean several units another short one counts only where it lies in one of them. */
function isFollowing(
  found: Region,
  { isFull }: NameMatch,
  { scope, waiting }: { scope: Region | null; waiting: readonly NameMatch[] },
): boolean {
  if (scope !== null || isFull || waiting.length === 0) return true;
  return waiting.some(({ regions }) => regions.some((region) => isWithin(found, region)));
}
