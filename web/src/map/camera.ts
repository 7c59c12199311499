import type { Bounds, MapPadding, Position } from './map-props.ts';

/** The mainland with Hainan and Taiwan; the South China Sea has its inset where the picture cuts it. */
export const chinaBounds: Bounds = [73.4, 17.6, 135.2, 53.7];

/** All islands and the whole dash line. */
export const southChinaSeaBounds: Bounds = [107.5, 3.3, 123.2, 25.2];

const margin = 20;

/** Panels' padding and a margin about the bounds. */
export function boundsPadding(padding: MapPadding): MapPadding {
  return {
    top: padding.top + margin,
    right: padding.right + margin,
    bottom: padding.bottom + margin,
    left: padding.left + margin,
  };
}

/** Corners and middles of the sides: on a globe the sides bend. */
export function boundsEdge([west, south, east, north]: Bounds): Position[] {
  const [longitudes, latitudes] = [
    [west, (west + east) / 2, east],
    [south, (south + north) / 2, north],
  ];
  return longitudes.flatMap((longitude) => latitudes.map((latitude): Position => [longitude, latitude]));
}

/** Whether the outer bounds hold the inner ones whole. */
export function contains(outer: Bounds, inner: Bounds): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}
