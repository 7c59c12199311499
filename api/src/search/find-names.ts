import type { Branch } from '@icfm/data/model/branch';
import { surround } from '../collections/bbox.ts';
import { type CollectionTables, tablesOfSteps } from '../collections/build-tables.ts';
import type { Bbox } from '../collections/schema.ts';
import { type Row, rowsOf } from '../collections/table.ts';
import { eachInSteps, type Steps } from '../measures/steps.ts';
import type { Gazetteer } from '../readmodel/gazetteer.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { type PlainNames, plainNameSteps } from './plain-names.ts';
import type { SearchAnswer, SearchHit } from './schema.ts';
import { keysOfText, normalise, rankOf, ranks, type SearchKeys } from './search-keys.ts';

type Candidate = { keys: () => SearchKeys; hit: Omit<SearchHit, 'rank'> };
type Groups = { [group in keyof SearchAnswer]: Candidate[] } & { plain: PlainNames };

const held = new WeakMap<ReadModel, Groups>();

/**
 * Everything whose name, pinyin, initials or code fits, at most `limit` in each group; in steps. Branches of a long
 * imported list are found by Chinese name and code, not by pinyin.
 */
export function* findNameSteps(model: ReadModel, question: string, limit: number): Steps<SearchAnswer> {
  const wanted = normalise(question);
  const groups = yield* groupSteps(model);
  if (wanted === '') return { places: [], clusters: [], branches: [], banks: [] };
  const find = (candidates: Candidate[]) => bestOf(candidates, wanted, limit);
  const plain = yield* findPlain(model, groups.plain, { wanted, limit });
  yield;
  return {
    places: find(groups.places),
    clusters: find(groups.clusters),
    branches: [...find(groups.branches), ...plain].sort(byRank).slice(0, limit),
    banks: find(groups.banks),
  };
}

const byRank = (left: SearchHit, right: SearchHit) => left.rank - right.rank;

/** Sorting is stable: within a rank, larger places stay before smaller and lower codes before higher. */
function bestOf(candidates: Candidate[], wanted: string, limit: number): SearchHit[] {
  return candidates
    .flatMap(({ keys, hit }) => {
      const rank = rankOf(keys(), wanted);
      return rank === null ? [] : [{ ...hit, rank }];
    })
    .sort(byRank)
    .slice(0, limit);
}

function* findPlain(
  model: ReadModel,
  plain: PlainNames,
  { wanted, limit }: { wanted: string; limit: number },
): Steps<SearchHit[]> {
  const { branches } = model.catalogue;
  const found = Object.values(ranks).map((): number[] => []);
  yield* eachInSteps(branches.length, (index) => {
    const rank = plain.rankAt(index, wanted);
    if (rank === null) return;
    const ofRank = found[rank];
    if (ofRank && ofRank.length < limit) ofRank.push(index);
  });
  const hits = found.flatMap((places, rank) => places.map((index) => ({ index, rank })));
  return hits.slice(0, limit).flatMap(({ index, rank }) => {
    const branch = branches[index];
    return branch ? [{ ...branchHit(model, branch), rank }] : [];
  });
}

/** Prepares the search of a model with pauses, so that neither the first question nor anybody else waits for it. */
export async function prepareSearch(model: ReadModel): Promise<void> {
  await runGently(findNameSteps(model, 'a', 1));
}

function* groupSteps(model: ReadModel): Steps<Groups> {
  const known = held.get(model);
  if (known) return known;
  const tables = yield* tablesOfSteps(model);
  const plain = yield* plainNameSteps(model);
  const branches: Candidate[] = [];
  yield* eachInSteps(model.catalogue.branches.length, (index) => {
    const branch = model.catalogue.branches[index];
    if (branch && !plain.has(index)) branches.push({ keys: keysOfText(branch), hit: branchHit(model, branch) });
  });
  const groups: Groups = {
    places: placesOf(model.gazetteer, tables),
    clusters: rowsOf(tables.clusters).map((row) => candidateOf(row, null)),
    branches,
    banks: yield* bankCandidates(model),
    plain,
  };
  held.set(model, groups);
  return groups;
}

const heldPlaces = new WeakMap<Gazetteer, Candidate[]>();

function placesOf(gazetteer: Gazetteer, { provinces, prefectures, counties }: CollectionTables): Candidate[] {
  const known = heldPlaces.get(gazetteer);
  if (known) return known;
  // Shanghai stands at two levels under one adcode: the larger is the one to find.
  const places = new Map<string, Candidate>();
  for (const row of [...rowsOf(provinces), ...rowsOf(prefectures), ...rowsOf(counties)]) {
    if (!places.has(row.id)) places.set(row.id, candidateOf(row, row.properties.level));
  }
  const made = [...places.values()];
  heldPlaces.set(gazetteer, made);
  return made;
}

type Named = { nameZh: string; nameEn: string; longitude?: number | null; latitude?: number | null };

function candidateOf({ id, properties, bbox, keys }: Row<Named>, level: SearchHit['level']): Candidate {
  const { nameZh, nameEn, longitude, latitude } = properties;
  const seat = longitude != null && latitude != null ? [longitude, latitude] : null;
  return { keys, hit: { id, nameZh, nameEn: nameEn || nameZh, level, bbox, centre: seat ?? middleOf(bbox) } };
}

function branchHit({ positions }: ReadModel, { id, nameZh }: Branch): Omit<SearchHit, 'rank'> {
  const position = positions.branches.get(id);
  const bbox = position ? boxAt(position) : null;
  return { id, nameZh, nameEn: nameZh, level: null, bbox, centre: middleOf(bbox) };
}

const boxAt = ({ longitude, latitude }: { longitude: number; latitude: number }): Bbox => [
  longitude,
  latitude,
  longitude,
  latitude,
];

function* bankCandidates({ catalogue, positions }: ReadModel): Steps<Candidate[]> {
  const boxes = new Map<string, Bbox | null>();
  yield* eachInSteps(catalogue.branches.length, (index) => {
    const branch = catalogue.branches[index];
    if (branch === undefined) return;
    const position = positions.branches.get(branch.id);
    const known = boxes.get(branch.bankName) ?? null;
    boxes.set(branch.bankName, position ? surround(known ? [known, boxAt(position)] : [boxAt(position)]) : known);
  });
  return [...boxes].map(([name, bbox]) => {
    const hit = { id: name, nameZh: name, nameEn: name, level: null, bbox, centre: middleOf(bbox) };
    return { keys: keysOfText({ id: name, nameZh: name }), hit };
  });
}

function middleOf(bbox: Bbox | null): number[] | null {
  if (!bbox) return null;
  const [west, south, east, north] = bbox;
  return [(west + east) / 2, (south + north) / 2];
}
