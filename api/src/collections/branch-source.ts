import type { Branch } from '@icfm/data/model/branch';
import { eachInSteps, type Steps } from '../measures/steps.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { plainNameSteps } from '../search/plain-names.ts';
import { keysOfText, normalise, rankOf, type SearchKeys } from '../search/search-keys.ts';
import { pointAt } from './point-at.ts';
import type { BranchProperties } from './schema.ts';
import type { TableSource, Years } from './table.ts';

/**
 * The branches of a model as the source of a table. Their rows are made when asked for: held, those of 220,000 branches
 * would take more than the branches themselves.
 */
export function* branchSourceSteps(model: ReadModel): Steps<TableSource<BranchProperties>> {
  const { branches } = model.catalogue;
  const plain = yield* plainNameSteps(model);
  const keys = new Map<number, () => SearchKeys>();
  yield* eachInSteps(branches.length, (index) => {
    if (!plain.has(index)) keys.set(index, keysOfText(at(branches, index)));
  });
  const positionAt = yield* positionSteps(model);
  return {
    id: 'branches',
    size: branches.length,
    rowAt: (index) => {
      const branch = at(branches, index);
      return {
        id: branch.id,
        properties: { ...branch, index },
        ...pointAt(positionAt(index)),
        keys: () => (keys.get(index) ?? keysOfText(branch))(),
      };
    },
    idAt: (index) => at(branches, index).id,
    recordAt: (index) => at(branches, index),
    bboxAt: (index) => pointAt(positionAt(index)).bbox,
    geometryAt: (index) => pointAt(positionAt(index)).geometry(),
    provincesAt: (index) => provincesOf(model, at(branches, index)),
    yearsAt: (index) => yearsOf(at(branches, index)),
    namedBy: (question) => {
      const wanted = normalise(question);
      return (index) => {
        const own = keys.get(index);
        return (own ? rankOf(own(), wanted) : plain.rankAt(index, wanted)) !== null;
      };
    },
  };
}

/** Positions by their place in the list: looked up by id, those of a page take longer than all else of it. */
function* positionSteps({ catalogue: { branches }, positions }: ReadModel) {
  const longitudes = new Float64Array(branches.length).fill(Number.NaN);
  const latitudes = new Float64Array(branches.length);
  yield* eachInSteps(branches.length, (index) => {
    const position = positions.branches.get(at(branches, index).id);
    if (!position) return;
    longitudes[index] = position.longitude;
    latitudes[index] = position.latitude;
  });
  return (index: number) => {
    const [longitude = Number.NaN, latitude = 0] = [longitudes[index], latitudes[index]];
    return Number.isNaN(longitude) ? null : { longitude, latitude };
  };
}

function at(branches: readonly Branch[], index: number): Branch {
  const branch = branches[index];
  if (branch === undefined) throw new RangeError(`wanted a place below ${branches.length}, got ${index}`);
  return branch;
}

function provincesOf({ positions }: ReadModel, { id }: Branch): string[] {
  const region = positions.branches.get(id)?.region;
  return region ? [region.provinceAdcode] : [];
}

const yearsOf = ({ openedYear }: Branch): Years => (openedYear === null ? null : [openedYear, openedYear]);
