import { surround } from '../collections/bbox.ts';
import { tablesOf } from '../collections/build-tables.ts';
import type { Bbox } from '../collections/schema.ts';
import type { Row } from '../collections/table.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { SearchAnswer, SearchHit } from './schema.ts';
import { keysOfText, normalise, rankOf, type SearchKeys } from './search-keys.ts';

type Candidate = { keys: () => SearchKeys; hit: Omit<SearchHit, 'rank'> };
type Groups = { [group in keyof SearchAnswer]: Candidate[] };

const held = new WeakMap<ReadModel, Groups>();

/** Everything whose name, pinyin, initials or code fits, at most `limit` in each group. */
export function findNames(model: ReadModel, question: string, limit: number): SearchAnswer {
  const wanted = normalise(question);
  const groups = groupsOf(model);
  const find = (candidates: Candidate[]) => (wanted === '' ? [] : bestOf(candidates, wanted, limit));
  return {
    places: find(groups.places),
    clusters: find(groups.clusters),
    branches: find(groups.branches),
    banks: find(groups.banks),
  };
}

/** Sorting is stable: within a rank, larger places stay before smaller and lower codes before higher. */
function bestOf(candidates: Candidate[], wanted: string, limit: number): SearchHit[] {
  return candidates
    .flatMap(({ keys, hit }) => {
      const rank = rankOf(keys(), wanted);
      return rank === null ? [] : [{ ...hit, rank }];
    })
    .sort((left, right) => left.rank - right.rank)
    .slice(0, limit);
}

/** Prepares the search of a model, so that the first question waits for nothing. */
export function prepareSearch(model: ReadModel): void {
  findNames(model, 'a', 1);
}

function groupsOf(model: ReadModel): Groups {
  const known = held.get(model);
  if (known) return known;
  const { provinces, prefectures, counties, clusters, branches } = tablesOf(model);
  // Shanghai stands at two levels under one adcode: the larger is the one to find.
  const places = new Map<string, Candidate>();
  for (const row of [...provinces.rows, ...prefectures.rows, ...counties.rows]) {
    if (!places.has(row.id)) places.set(row.id, candidateOf(row, row.properties.level));
  }
  const groups: Groups = {
    places: [...places.values()],
    clusters: clusters.rows.map((row) => candidateOf(row, null)),
    branches: branches.rows.map((row) => candidateOf({ ...row, properties: { nameEn: '', ...row.properties } }, null)),
    banks: bankCandidates(branches.rows),
  };
  held.set(model, groups);
  return groups;
}

type Named = { nameZh: string; nameEn: string; longitude?: number | null; latitude?: number | null };

function candidateOf({ id, properties, bbox, keys }: Row<Named>, level: SearchHit['level']): Candidate {
  const { nameZh, nameEn, longitude, latitude } = properties;
  const seat = longitude != null && latitude != null ? [longitude, latitude] : null;
  return { keys, hit: { id, nameZh, nameEn: nameEn || nameZh, level, bbox, centre: seat ?? middleOf(bbox) } };
}

function bankCandidates(rows: readonly Row<{ bankName: string }>[]): Candidate[] {
  const boxes = new Map<string, Bbox[]>();
  for (const { properties, bbox } of rows) {
    const { bankName } = properties;
    boxes.set(bankName, [...(boxes.get(bankName) ?? []), ...(bbox ? [bbox] : [])]);
  }
  return [...boxes].map(([name, all]) => {
    const bbox = all.length > 0 ? surround(all) : null;
    const hit = { id: name, nameZh: name, nameEn: name, level: null, bbox, centre: middleOf(bbox) };
    return { keys: keysOfText({ id: name, nameZh: name }), hit };
  });
}

function middleOf(bbox: Bbox | null): number[] | null {
  if (!bbox) return null;
  const [west, south, east, north] = bbox;
  return [(west + east) / 2, (south + north) / 2];
}
