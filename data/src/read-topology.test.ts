import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTopology } from './read-topology.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-topology-'));

function fileOf(content: string): string {
  const file = join(folder, 'land.topo.json');
  writeFileSync(file, content);
  return file;
}

function topology(arcs: unknown, areaArcs: number[][]): string {
  return JSON.stringify({
    type: 'Topology',
    transform: { scale: [0.1, 0.1], translate: [0, 0] },
    objects: {
      land: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', arcs: areaArcs, properties: { name: 'a' } }],
      },
    },
    arcs,
  });
}

const triangle = [
  [
    [0, 0],
    [1, 0],
    [0, 1],
    [-1, -1],
  ],
];

describe('readTopology', () => {
  it('reads areas whose arcs exist, forwards and backwards', () => {
    const { arcs } = readTopology(fileOf(topology(triangle, [[0]])), ['land']);
    expect(arcs).toEqual([Int32Array.of(0, 0, 1, 0, 0, 1, -1, -1)]);
    expect(readTopology(fileOf(topology(triangle, [[-1]])), ['land']).arcs).toHaveLength(1);
  });

  it('names line and column where a file is cut off', () => {
    const text = topology(triangle, [[0]]);
    const cut = text.slice(0, text.length / 2);
    expect(() => readTopology(fileOf(cut), ['land'])).toThrow(/land\.topo\.json, row 1, column \d+: wanted JSON/);
  });

  it('names an area that refers to an arc that is not there', () => {
    expect(() => readTopology(fileOf(topology(triangle, [[1]])), ['land'])).toThrow(
      /row 1, column objects\.land\.arcs: wanted arcs below 1, got 1/,
    );
    expect(() => readTopology(fileOf(topology(triangle, [[-2]])), ['land'])).toThrow(/got -2/);
  });

  it('names an arc whose points are not pairs of whole numbers', () => {
    expect(() => readTopology(fileOf(topology([[[0, 0], [1]]], [[0]])), ['land'])).toThrow(/row 1, column arcs/);
    const far = [
      [
        [0, 0],
        [2 ** 31, 0],
      ],
    ];
    expect(() => readTopology(fileOf(topology(far, [[0]])), ['land'])).toThrow(/row 1, column arcs/);
    expect(() =>
      readTopology(
        fileOf(
          topology(
            [
              [
                [0, 0],
                [1, 'x'],
              ],
            ],
            [[0]],
          ),
        ),
        ['land'],
      ),
    ).toThrow(/column arcs/);
  });

  it('names a collection that is missing', () => {
    expect(() => readTopology(fileOf(topology(triangle, [[0]])), ['provinces'])).toThrow(
      /column objects: wanted the collection provinces, got land/,
    );
  });

  it('refuses JSON that is no topology', () => {
    expect(() => readTopology(fileOf('{"type":"FeatureCollection"}'), ['land'])).toThrow(/column type/);
  });
});
