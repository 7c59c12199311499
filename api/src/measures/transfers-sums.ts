import { eachInSteps, type Steps } from './steps.ts';
import type { DocumentedTransfer, TransferPlaces } from './transfers-columns.ts';

/** Which amounts may be added. */
export interface SumGroups {
  /** Of each record the group within which its amount may be added to others, −1 where it may not. */
  groupOf: Int32Array;
  isAny: boolean;
}

/** What is known of one import while its records are read. */
interface Matrix {
  isAdditive: boolean;
  originLevels: number;
  destinationLevels: number;
  /** The pairs of each basis and time. */
  pairsOf: Map<number, Set<number>>;
}

/**
 * Finds the imports whose amounts may be added, in steps. An import is such a matrix where every record states one pair, a
 * basis and a year; no pair has two records of one basis and time; and all origins stand at one level and all
 * destinations at one, so that none lies within another. Only amounts of one import, one basis and one time are added.
 */
export function* sumGroupSteps(records: readonly DocumentedTransfer[], places: TransferPlaces): Steps<SumGroups> {
  const groupOf = new Int32Array(records.length).fill(-1);
  const matrices = new Map<string, Matrix>();
  const groups = new Map<string, number>();
  yield* eachInSteps(records.length, (index) => {
    const record = records[index];
    if (!record || record.importId === null) return;
    const matrix = matrices.get(record.importId) ?? {
      isAdditive: true,
      originLevels: 7,
      destinationLevels: 7,
      pairsOf: new Map(),
    };
    matrices.set(record.importId, matrix);
    if (!matrix.isAdditive) return;
    const key = [record.importId, record.basis, record.yearFrom, record.yearTo, record.period].join('\n');
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    groupOf[index] = group;
    matrix.isAdditive = addTo(matrix, { record, places, group });
  });
  yield* eachInSteps(records.length, (index) => {
    const importId = records[index]?.importId ?? null;
    if (importId !== null && !matrices.get(importId)?.isAdditive) groupOf[index] = -1;
  });
  return { groupOf, isAny: [...matrices.values()].some(({ isAdditive }) => isAdditive) };
}

interface Entry {
  record: DocumentedTransfer;
  places: TransferPlaces;
  group: number;
}

/** Whether the import still is a matrix with this record in it. */
function addTo(matrix: Matrix, { record, places, group }: Entry): boolean {
  if (record.kind !== 'pair' || record.yearFrom === null) return false;
  if (record.basis === 'other' || record.basis === 'unstated') return false;
  const [origin, destination] = [places.numberOf(record.originAdcode), places.numberOf(record.destinationAdcode)];
  // What nobody can place is in no corridor, and so in no sum.
  if (origin < 0 || destination < 0) return true;
  matrix.originLevels &= places.levels[origin] ?? 0;
  matrix.destinationLevels &= places.levels[destination] ?? 0;
  const pairs = matrix.pairsOf.get(group) ?? new Set<number>();
  matrix.pairsOf.set(group, pairs);
  const pair = origin * places.count + destination;
  if (pairs.has(pair)) return false;
  pairs.add(pair);
  return matrix.originLevels !== 0 && matrix.destinationLevels !== 0;
}
