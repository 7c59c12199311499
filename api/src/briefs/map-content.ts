import type { Position } from 'geojson';

/** One unit of the map: polygons of rings in degrees, the share it is filled by, null where it has no cluster. */
export interface MapArea {
  name: string;
  share: number | null;
  polygons: Position[][][];
  /** Where its name stands; null where it has none. */
  label: Position | null;
}

export interface MapMark {
  longitude: number;
  latitude: number;
  kind: string;
  verdict: 'certain' | 'possible' | 'none-known';
}

export interface ShareClass {
  words: string;
  /** Index in the ramp; null where there is no share. */
  step: number | null;
}

/** What the map shows, in degrees and in words; how large and where is the business of the drawing. */
export interface BriefMap {
  alt: string;
  /** The units filled by their share. */
  areas: MapArea[];
  /** Borders inside of an area, drawn thin. */
  innerLines: Position[][];
  /** Outline of the place; empty for the nation. */
  outline: Position[][][];
  /** Land of China about the place, without a share. */
  neighbours: Position[][][];
  /** Land of other countries. */
  abroad: Position[][][];
  dashes: Position[][];
  /** Rings that the picture must hold. */
  fitted: Position[][];
  marks: MapMark[];
  inset: { words: string; land: Position[][][]; abroad: Position[][][] };
  legend: {
    shares: string;
    classes: ShareClass[];
    verdicts: { verdict: MapMark['verdict']; words: string }[];
    shapes: { kind: string; words: string }[];
    notes: string;
  };
}
