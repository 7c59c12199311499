import { createThread } from '../workers/thread.ts';
import type { TileQuestion } from '../workers/tile-worker.ts';
import { workerModule } from '../workers/worker-module.ts';
import type { TileMark } from './mark-index.ts';
import type { MarkPoints } from './mark-points.ts';
import type { TileAddress } from './tile-source.ts';

/** One thread for the process. A map asks for some thirty tiles at once. */
export const tileThread = createThread<TileQuestion, TileMark[]>({
  file: workerModule('tile-worker'),
  mostWaiting: 300,
  mostMilliseconds: 20_000,
});

/** Lists of which the thread keeps the joined marks: those asked for last. */
const mostHeld = 3;

/** What the thread holds, the one asked for longest ago first. */
let held: { threadNumber: number; keys: number[] } = { threadNumber: 0, keys: [] };

const keyOf = new WeakMap<MarkPoints, number>();
let lastKey = 0;

/** The marks of a tile, joined off the event loop. Points are sent once and kept there while they are asked for. */
export function askMarks(points: MarkPoints, address: TileAddress): Promise<TileMark[]> {
  const key = keyOf.get(points) ?? ++lastKey;
  keyOf.set(points, key);
  return tileThread.ask((threadNumber) => {
    if (held.threadNumber !== threadNumber) held = { threadNumber, keys: [] };
    const isHeld = held.keys.includes(key);
    const keys = [...held.keys.filter((other) => other !== key), key];
    held.keys = keys.slice(-mostHeld);
    return { key, points: isHeld ? null : points, forget: keys.slice(0, -mostHeld), address };
  });
}
