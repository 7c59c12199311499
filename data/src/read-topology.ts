import { z } from 'zod';
import { DataError, quote } from './data-error.ts';
import { type AreaTopology, TopologyFrame } from './model/topology.ts';
import { checkShape, parseJson } from './read-json.ts';

const ArcsHolder = z.object({ arcs: z.array(z.unknown()) });

/**
 * Reads a boundary file and checks that every point is a pair of whole numbers and every area refers to arcs that
 * exist. `objects` are the collections the file must hold.
 */
export function readTopology(file: string, objects: readonly string[]): AreaTopology {
  const value = parseJson(file);
  const frame = checkShape(file, value, TopologyFrame);
  const { arcs } = checkShape(file, value, ArcsHolder);
  const packed = arcs.map((arc, index) => Int32Array.from(checkArc(file, arc, index).flat()));
  for (const name of objects) {
    const collection = frame.objects[name];
    if (collection === undefined) {
      throw new DataError({ file, column: 'objects' }, `the collection ${name}`, Object.keys(frame.objects).join(', '));
    }
  }
  for (const [name, { geometries }] of Object.entries(frame.objects)) {
    geometries.forEach((geometry, index) => {
      const missing = geometry.arcs.flat(2).find((arc) => (arc < 0 ? ~arc : arc) >= arcs.length);
      if (missing === undefined) return;
      const place = { file, row: index + 1, column: `objects.${name}.arcs` };
      throw new DataError(place, `arcs below ${arcs.length}`, quote(missing));
    });
  }
  return { ...frame, arcs: packed };
}

function checkArc(file: string, arc: unknown, index: number): [number, number][] {
  if (isPointList(arc)) return arc;
  throw new DataError({ file, row: index + 1, column: 'arcs' }, 'pairs of whole numbers', quote(arc));
}

function isPointList(arc: unknown): arc is [number, number][] {
  if (!Array.isArray(arc) || arc.length < 2) return false;
  return arc.every((point) => {
    if (!Array.isArray(point) || point.length !== 2) return false;
    return isSmall(point[0]) && isSmall(point[1]);
  });
}

/** Whole and within 32 bits, as arcs are packed. */
const isSmall = (value: unknown): boolean => typeof value === 'number' && (value | 0) === value;
