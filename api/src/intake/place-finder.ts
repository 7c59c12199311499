import type { Region, RegionLevel } from '@icfm/data/model/region';
import { greatCircleKilometers } from '../geo/great-circle.ts';
import { createPointIndex } from '../geo/point-index.ts';
import { buildGazetteer, type Gazetteer } from '../readmodel/gazetteer.ts';
import { contains } from './narrow-place.ts';

/** A unit found, and how: by its own code, by one it had before, or by a name. */
export interface FoundPlace {
  region: Region;
  by: 'code' | 'former-code' | 'name';
}

/** A name of a unit within a text. */
export interface NameMatch {
  regions: readonly Region[];
  start: number;
  end: number;
  /** Whether the name stands with its kind of unit: 昆山市, not 昆山. */
  isFull: boolean;
  /** Whether a word can begin here: 鞍山 is not meant within 马鞍山. */
  isWordStart: boolean;
}

/** Finds units by code, name and position. Pure: made once of the gazetteer. */
export interface PlaceFinder {
  gazetteer: Gazetteer;
  byCode(code: string): FoundPlace | null;
  /** Units of that very name, full or short, at any level. */
  named(name: string): readonly Region[];
  /** All names in a text, the longest at each place; names of roads left out. */
  matchesIn(text: string): NameMatch[];
  /** The county or prefecture whose seat is nearest, and how far it is. */
  nearestSeat(longitude: number, latitude: number): { region: Region; kilometers: number } | null;
}

const levels: readonly RegionLevel[] = ['county', 'prefecture', 'province'];

/** What follows a name where it is that of a road, a bridge or a quarter. */
const roadEnd = /^([东南西北中]路|大[道街厦]|路|街|道|巷|胡同|桥|里|弄|湾|门|寺|新村|花园|广场)/;

/** What a name of a place can stand after. */
const wordEnd = /[省市区县州盟旗镇行部社]$|中国$|[^\p{Script=Han}]$/u;

type TrieNode = { next: Map<string, TrieNode>; full: Region[]; short: Region[] };

export function createPlaceFinder(regions: readonly Region[]): PlaceFinder {
  const gazetteer = buildGazetteer(regions);
  const names = groupByName(regions);
  const trie = buildTrie(regions);
  const former = new Map(regions.flatMap((region) => region.formerAdcodes.map((code) => [code, region] as const)));
  const seats = regions.filter(({ level, longitude }) => level !== 'province' && longitude !== null);
  const longitudes = Float64Array.from(seats, ({ longitude }) => longitude ?? 0);
  const latitudes = Float64Array.from(seats, ({ latitude }) => latitude ?? 0);
  const index = createPointIndex(
    longitudes,
    latitudes,
    seats.map((_, seat) => seat),
  );
  return {
    gazetteer,
    byCode: (code) => findByCode(gazetteer, former, code),
    named: (name) => names.get(name) ?? [],
    matchesIn: (text) => findMatches(trie, text),
    nearestSeat: (longitude, latitude) => {
      const region = seats[index.nearest(longitude, latitude) ?? -1];
      if (!region) return null;
      const kilometers = greatCircleKilometers(longitude, latitude, region.longitude ?? 0, region.latitude ?? 0);
      return { region, kilometers };
    },
  };
}

/** The smallest unit a code names; codes of more digits (towns) and of fewer are read by their first six. */
function findByCode(gazetteer: Gazetteer, former: ReadonlyMap<string, Region>, code: string): FoundPlace | null {
  const digits = code.replace(/\.0+$/, '');
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(digits)) return null;
  const adcode = digits.slice(0, 6).padEnd(6, '0');
  for (const level of levels) {
    const region = gazetteer.find(level, adcode);
    if (region) return { region, by: 'code' };
  }
  const renamed = former.get(adcode);
  return renamed ? { region: renamed, by: 'former-code' } : null;
}

function groupByName(regions: readonly Region[]): Map<string, Region[]> {
  const names = new Map<string, Region[]>();
  for (const region of regions) {
    for (const name of new Set([region.nameZh, region.shortZh])) {
      const held = names.get(name);
      if (held) held.push(region);
      else names.set(name, [region]);
    }
  }
  return names;
}

function buildTrie(regions: readonly Region[]): TrieNode {
  const root = newNode();
  for (const region of regions) {
    nodeAt(root, region.nameZh).full.push(region);
    if (region.shortZh !== region.nameZh && region.shortZh.length >= 2) nodeAt(root, region.shortZh).short.push(region);
  }
  return root;
}

const newNode = (): TrieNode => ({ next: new Map(), full: [], short: [] });

function nodeAt(root: TrieNode, name: string): TrieNode {
  let node = root;
  for (const character of name) {
    const next = node.next.get(character) ?? newNode();
    node.next.set(character, next);
    node = next;
  }
  return node;
}

function findMatches(root: TrieNode, text: string): NameMatch[] {
  const matches: NameMatch[] = [];
  let end = 0;
  for (let start = 0; start < text.length; start += 1) {
    const match = longestAt(root, text, start);
    if (!match) continue;
    const isWordStart = start === end || wordEnd.test(text.slice(Math.max(0, start - 2), start));
    // A full name is no road's: 吉林市新村 is a new village in the city of Jilin.
    if (match.isFull || !isRoad(root, text, match)) matches.push({ ...match, isWordStart });
    end = match.end;
    start = end - 1;
  }
  return matches;
}

/** 唐山路 is a road, 唐山路南 the district 路南 of Tangshan. */
function isRoad(root: TrieNode, text: string, { regions, end }: Omit<NameMatch, 'isWordStart'>): boolean {
  if (!roadEnd.test(text.slice(end, end + 2))) return false;
  const next = longestAt(root, text, end)?.regions ?? [];
  return !next.some((inner) => regions.some((region) => contains(region, inner)));
}

function longestAt(root: TrieNode, text: string, start: number): Omit<NameMatch, 'isWordStart'> | null {
  let node: TrieNode | undefined = root;
  let best: Omit<NameMatch, 'isWordStart'> | null = null;
  for (let at = start; at < text.length; at += 1) {
    node = node.next.get(text[at] ?? '');
    if (!node) break;
    const regions = node.full.length > 0 ? [...node.full, ...node.short] : node.short;
    if (regions.length > 0) best = { regions, start, end: at + 1, isFull: node.full.length > 0 };
  }
  return best;
}
