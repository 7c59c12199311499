import { chinaBox, isInChina, readAngle } from './read-coordinates.ts';
import type { FileFacts, ImportKind } from './schema.ts';

type Test = (cell: string) => boolean;

const inRange = (least: number, most: number) => (cell: string) => {
  const angle = readAngle(cell);
  return angle !== null && angle.degrees >= least && angle.degrees <= most && !Number.isInteger(angle.degrees);
};

/** Fields that their values give away, most telling first. */
const tests: Readonly<Record<string, Test>> = {
  code: (cell) => /^\d{12}$/.test(cell),
  name: (cell) => /(支行|分理处|营业部|营业所|储蓄所|分行|信用社|网点)$/.test(cell),
  adcode: (cell) => /^[1-8]\d{5}$/.test(cell),
  longitude: inRange(chinaBox.west, chinaBox.east),
  latitude: inRange(chinaBox.south, chinaBox.north),
};

/** Columns that no heading gave away, recognised by what most of their cells hold. Branches only: others have no such values. */
export function recogniseValues(kind: ImportKind, facts: FileFacts, known: Readonly<Record<string, number>>) {
  const found: Record<string, number> = {};
  if (kind !== 'branches') return found;
  const taken = new Set(Object.values(known));
  for (const [field, test] of Object.entries(tests)) {
    if (field in known) continue;
    const column = facts.header.findIndex((_, index) => !taken.has(index) && isMostly(facts, index, test));
    if (column < 0) continue;
    found[field] = column;
    taken.add(column);
  }
  return found;
}

function isMostly({ sample }: FileFacts, column: number, test: Test): boolean {
  const filled = sample.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.8;
}

/** Whether longitude and latitude stand in each other's column in most rows of the sample, and the first row that shows it. */
export function findSwapped({ sample }: FileFacts, columns: Readonly<Record<string, number>>): number | null {
  const { longitude, latitude } = columns;
  if (longitude === undefined || latitude === undefined) return null;
  const swapped = sample.filter(({ cells }) => {
    const east = readAngle(cells[longitude] ?? '')?.degrees ?? Number.NaN;
    const north = readAngle(cells[latitude] ?? '')?.degrees ?? Number.NaN;
    return !isInChina(east, north) && isInChina(north, east);
  });
  return swapped.length * 2 > sample.length ? (swapped[0]?.number ?? null) : null;
}
