import { branchCount } from './branch-csv.ts';
import { createRandom, generateBranches } from './generated-branches.ts';

export type Box = readonly [west: number, south: number, east: number, north: number];
export type Tile = { readonly z: number; readonly x: number; readonly y: number };

const branches = generateBranches(branchCount);

/** Boxes of a fifth of a degree, a town and what is around it, each with some branch in it; no two alike. */
export function randomBoxes(count: number, seed: number): Box[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (): Box => {
    const near = branches[Math.floor(random() * branches.length)];
    const west = Number(((near?.longitude ?? 105) - 0.2 * random()).toFixed(5));
    const south = Number(((near?.latitude ?? 35) - 0.2 * random()).toFixed(5));
    return [west, south, Number((west + 0.2).toFixed(5)), Number((south + 0.2).toFixed(5))];
  });
}

/** Tiles of zooms 6 to 10, each with some branch in it and once only. */
export function randomTiles(count: number, seed: number): Tile[] {
  const random = createRandom(seed);
  const tiles = new Map<string, Tile>();
  while (tiles.size < count) {
    const near = branches[Math.floor(random() * branches.length)];
    const z = 6 + Math.floor(random() * 5);
    const side = 2 ** z;
    const latitude = ((near?.latitude ?? 35) * Math.PI) / 180;
    const x = Math.floor((((near?.longitude ?? 105) + 180) / 360) * side);
    const y = Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * side);
    tiles.set(`${z}/${x}/${y}`, { z, x, y });
  }
  return [...tiles.values()];
}
