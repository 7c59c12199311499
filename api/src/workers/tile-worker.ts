import { parentPort } from 'node:worker_threads';
import { createMarkIndex, type TileMark } from '../tiles/mark-index.ts';
import type { MarkPoints } from '../tiles/mark-points.ts';
import type { TileAddress } from '../tiles/tile-source.ts';

/** What the thread is asked. `points` is null where it holds those of the key already; those of `forget` are not asked for again. */
export interface TileQuestion {
  key: number;
  points: MarkPoints | null;
  forget: readonly number[];
  address: TileAddress;
}

const indices = new Map<number, (address: TileAddress) => TileMark[]>();

parentPort?.on('message', ({ key, points, forget, address }: TileQuestion) => {
  for (const old of forget) indices.delete(old);
  if (points !== null) indices.set(key, createMarkIndex(points));
  const marksOf = indices.get(key);
  if (marksOf === undefined) throw new Error('the first question about points must bring them');
  parentPort?.postMessage(marksOf(address));
});
