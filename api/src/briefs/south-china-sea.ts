import type { Position } from 'geojson';

/** Corners of what the inset shows, in degrees: all islands and the whole dash line. */
export const southChinaSea: Position[] = [
  [107.5, 3.3],
  [123.2, 3.3],
  [123.2, 25.2],
  [107.5, 25.2],
];
