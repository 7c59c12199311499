import { circle } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { linesOf } from '../../map/lines-of.ts';
import {
  boxAround,
  type Frame,
  fittingScale,
  middleMeridian,
  type Point,
  pathOf,
  project,
  toPixel,
} from '../compare/small-map-geometry.ts';

type Geometries = readonly (Geometry | null)[];
type Lines = readonly (readonly Position[])[];

/** Sizes in CSS pixels, as the pages are laid out. */
export const sitePicture = { width: 456, height: 330 } as const;
export const chinaPicture = { width: 226, height: 190 } as const;
const margin = 14;
/** A reach of 0 still shows the surroundings. */
const leastKilometers = 10;

const allLines = (geometries: Geometries) => geometries.flatMap(linesOf);

/** What can be seen in a frame: lines whose box, in pixels, meets it. */
function seenIn(lines: Lines, centralMeridian: number, frame: Frame): Lines {
  return lines.filter((line) => {
    const box = boxAround([line], centralMeridian);
    if (!box) return false;
    const [left, top] = toPixel([box[0], box[1]], frame);
    const [right, bottom] = toPixel([box[2], box[3]], frame);
    return right >= 0 && bottom >= 0 && left <= frame.width && top <= frame.height;
  });
}

/** China whole: provinces, islands and the ten dashes, and where the sites lie in it. */
export type ChinaDrawing = {
  readonly provinces: string;
  readonly dashes: string;
  readonly at: (position: Position) => Point;
};

export function drawChina(provinces: Geometries, dashLines: Geometries): ChinaDrawing {
  const [land, dashes] = [allLines(provinces), allLines(dashLines)];
  const meridian = middleMeridian(land);
  const box = boxAround([...land, ...dashes], meridian) ?? [0, 0, 1, 1];
  const frame = { box, pixelsPerKilometer: fittingScale(box, chinaPicture, 4), ...chinaPicture };
  return {
    provinces: pathOf(land, meridian, frame),
    dashes: pathOf(dashes, meridian, frame),
    at: (position) => toPixel(project(position, meridian), frame),
  };
}

/** The surroundings of one site as far as its reach. */
export type SiteDrawing = {
  readonly world: string;
  readonly provinces: string;
  readonly prefectures: string;
  readonly dashes: string;
  readonly reach: string;
  readonly pixelsPerKilometer: number;
  /** Null where a position falls out of the picture. */
  readonly at: (position: Position) => Point | null;
};

type SiteGround = {
  readonly provinces: Geometries;
  readonly prefectures: Geometries;
  readonly dashes: Geometries;
  readonly world: Geometries;
};

export function drawSite(position: Position, reachKilometers: number, ground: SiteGround): SiteDrawing {
  const [meridian = 105] = position;
  const around = (kilometers: number) => linesOf(circle(position, kilometers, { steps: 96 }).geometry);
  const box = boxAround(around(Math.max(reachKilometers, leastKilometers)), meridian) ?? [0, 0, 1, 1];
  const frame = { box, pixelsPerKilometer: fittingScale(box, sitePicture, margin), ...sitePicture };
  const draw = (geometries: Geometries) => pathOf(seenIn(allLines(geometries), meridian, frame), meridian, frame);
  return {
    world: draw(ground.world),
    provinces: draw(ground.provinces),
    prefectures: draw(ground.prefectures),
    dashes: draw(ground.dashes),
    reach: reachKilometers > 0 ? pathOf(around(reachKilometers), meridian, frame) : '',
    pixelsPerKilometer: frame.pixelsPerKilometer,
    at: (place) => {
      const [x, y] = toPixel(project(place, meridian), frame);
      return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height ? [x, y] : null;
    },
  };
}
