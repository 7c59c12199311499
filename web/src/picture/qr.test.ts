import { expect, test } from 'vitest';
import { qrShapes } from './qr.ts';

const link = 'https://example.org/l/7Kd2?view=transfers&region=340000';

/** The path as modules again, from the rectangles it is made of. */
function modulesOf(d: string, size: number, modules: number): boolean[][] {
  const side = size / (modules + 8);
  const rows = Array.from({ length: modules + 8 }, () => Array.from({ length: modules + 8 }, () => false));
  for (const [, left, top, right] of d.matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) [\d.]+L[^Z]*Z/g)) {
    const row = rows[Math.round(Number(top) / side)] ?? [];
    const end = Math.round(Number(right) / side);
    for (let at = Math.round(Number(left) / side); at < end; at += 1) row[at] = true;
  }
  return rows;
}

const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

function corner(rows: readonly boolean[][], x: number, y: number): string[] {
  return rows.slice(y, y + 7).map((row) =>
    row
      .slice(x, x + 7)
      .map(Number)
      .join(''),
  );
}

/** The two bits of the error correction in the format information beside the upper left finder. */
const correction = (rows: readonly boolean[][]) => [rows[12]?.[4], rows[12]?.[5]].map(Number);

test('a code has its three finders, its timing, and four modules of white around it', () => {
  // 55 bytes with correction M want version 4: 33 modules a side.
  const [shape] = qrShapes(link, 410);
  if (shape?.kind !== 'path') throw new Error('wanted a path');
  const rows = modulesOf(shape.d, 410, 33);
  expect(corner(rows, 4, 4)).toEqual(finder);
  expect(corner(rows, 4 + 26, 4)).toEqual(finder);
  expect(corner(rows, 4, 4 + 26)).toEqual(finder);
  expect(rows[4 + 6]?.slice(4 + 7, 4 + 26)).toEqual(Array.from({ length: 19 }, (_, at) => at % 2 === 1));
  expect(rows.filter((row, y) => row.some((isBlack, x) => isBlack && (x < 4 || y < 4 || x > 36 || y > 36)))).toEqual(
    [],
  );
});

test('a code has error correction M or better', () => {
  const [shape] = qrShapes(link, 410);
  if (shape?.kind !== 'path') throw new Error('wanted a path');
  const mask = [1, 0];
  const level = correction(modulesOf(shape.d, 410, 33)).map((bit, at) => bit ^ (mask[at] ?? 0));
  // 00 is M, 01 is L, 10 is H, 11 is Q.
  expect(level).not.toEqual([0, 1]);
});

test('a code is one black path, and the same text is the same path', () => {
  expect(qrShapes(link, 200)).toHaveLength(1);
  expect(qrShapes(link, 200)[0]).toMatchObject({ fill: '#000000', stroke: null, opacity: 1 });
  expect(qrShapes(link, 200)).toEqual(qrShapes(link, 200));
  expect(qrShapes(`${link}1`, 200)).not.toEqual(qrShapes(link, 200));
});
