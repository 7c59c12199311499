import { useQueries, useQuery } from '@tanstack/react-query';
import type { Position } from 'geojson';
import { useMemo } from 'react';
import { insideOutlinesQuery, type OutlinedRegion, provinceOutlinesQuery } from '../../api/compare-queries.ts';
import { dashLineQuery } from '../../api/ground-queries.ts';
import { linesOf } from '../../map/lines-of.ts';
import { levelOf } from '../../state/region-code.ts';
import {
  type Box,
  boxAround,
  type Frame,
  fittingScale,
  middleMeridian,
  pathOf,
  sharedScale,
} from './small-map-geometry.ts';

/** Size of a small map in its own pixels; it grows and shrinks with its column. */
export const picture = { width: 152, height: 132 } as const;
const margin = 8;

export type SmallMapPart = { readonly id: string; readonly path: string };
export type SmallMapDrawing = {
  readonly parts: readonly SmallMapPart[];
  readonly dashes: string;
  readonly frame: Frame;
  readonly centralMeridian: number;
};

type Shape = {
  readonly id: string;
  readonly regions: readonly { readonly id: string; readonly lines: readonly Position[][] }[];
  readonly centralMeridian: number;
  readonly box: Box;
};

/** The islands of the South China Sea belong to Hainan: whatever holds it is shown with all of them and the dash line. */
const withIslands = ['nation', 'east', '460000'];

function shapeOf(id: string, outlines: readonly OutlinedRegion[], dashes: readonly Position[][]): Shape | null {
  const regions = outlines.map((region) => ({ id: region.id, lines: linesOf(region.geometry) }));
  const lines = [...regions.flatMap((region) => region.lines), ...(withIslands.includes(id) ? dashes : [])];
  const centralMeridian = middleMeridian(lines);
  const box = boxAround(lines, centralMeridian);
  return box && { id, regions, centralMeridian, box };
}

function draw(shape: Shape, pixelsPerKilometer: number, dashes: readonly Position[][]): SmallMapDrawing {
  const { box, centralMeridian, regions } = shape;
  const frame = { box, pixelsPerKilometer, ...picture };
  const parts = regions.map(({ id, lines }) => ({ id, path: pathOf(lines, centralMeridian, frame) }));
  return { parts, dashes: pathOf(dashes, centralMeridian, frame), frame, centralMeridian };
}

const dataOf = (results: readonly { readonly data: OutlinedRegion[] | undefined }[]) => results.map(({ data }) => data);

/** The regions one level down of each place, where they have come. */
function useOutlines(ids: readonly string[]): ReadonlyMap<string, readonly OutlinedRegion[]> {
  const { data: provinces } = useQuery(provinceOutlinesQuery);
  const small = useMemo(() => ids.filter((id) => ['province', 'prefecture'].includes(levelOf(id))), [ids]);
  const inside = useQueries({ queries: small.map(insideOutlinesQuery), combine: dataOf });
  return useMemo(() => {
    const known = new Map<string, readonly OutlinedRegion[]>();
    if (provinces) known.set('nation', provinces);
    for (const id of ids) {
      const own = provinces?.filter(({ macroRegion }) => macroRegion === id);
      const outlines = small.includes(id) ? inside[small.indexOf(id)] : own;
      if (outlines) known.set(id, outlines);
    }
    return known;
  }, [provinces, ids, small, inside]);
}

export type SmallMaps = { readonly drawings: ReadonlyMap<string, SmallMapDrawing>; readonly isOneScale: boolean };

/** The drawings of the nation and of each place: all places at one scale where they stay readable so. */
export function useSmallMaps(ids: readonly string[]): SmallMaps {
  const outlines = useOutlines(ids);
  const { data } = useQuery(dashLineQuery);
  return useMemo(() => {
    const dashes = (data ?? []).flatMap(linesOf);
    const shapes = [...outlines].flatMap(([id, regions]) => shapeOf(id, regions, dashes) ?? []);
    const fitting = (shape: Shape) => fittingScale(shape.box, picture, margin);
    const shared = sharedScale(shapes.filter(({ id }) => id !== 'nation').map(fitting));
    const scaleOf = (shape: Shape) => (shape.id === 'nation' ? null : shared) ?? fitting(shape);
    return {
      drawings: new Map(shapes.map((shape) => [shape.id, draw(shape, scaleOf(shape), dashes)])),
      isOneScale: shared !== null,
    };
  }, [outlines, data]);
}
