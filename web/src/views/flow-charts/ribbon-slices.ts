import { blend } from '../../map/colour.ts';
import { linePath } from './chart-drawing.ts';
import type { SankeyRibbon } from './sankey-layout.ts';

type Point = readonly [x: number, y: number];

/** Enough that neither the curve of a thin ribbon nor the change of hue along a broad one shows its steps. */
const stepsOf = (width: number) => Math.round(Math.min(44, 16 + width / 2));
/** Thinner than this a ribbon breaks into dots. */
const leastWidth = 0.8;

type Edge = { readonly upper: Point; readonly lower: Point };

/** The two edges of a ribbon across its middle line, a cubic that leaves and arrives level. */
function edgesOf({ from, to, width }: SankeyRibbon, steps: number): Edge[] {
  const middle = (from[0] + to[0]) / 2;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps;
    const u = 1 - t;
    const x = u ** 3 * from[0] + 3 * u * t * middle + t ** 3 * to[0];
    const y = (u ** 3 + 3 * u * u * t) * from[1] + (3 * u * t * t + t ** 3) * to[1];
    const alongX = 3 * (u * u * (middle - from[0]) + t * t * (to[0] - middle));
    const alongY = 6 * u * t * (to[1] - from[1]);
    const length = Math.hypot(alongX, alongY) || 1;
    const [acrossX, acrossY] = [(-alongY / length) * (width / 2), (alongX / length) * (width / 2)];
    return { upper: [x - acrossX, y - acrossY], lower: [x + acrossX, y + acrossY] };
  });
}

type RibbonSlice = { readonly d: string; readonly colour: string };

type RibbonSlices = {
  /** The whole, as one closed path. */
  readonly outline: string;
  /** From origin to destination, each overlapping the next a little so that no seam shows. */
  readonly slices: readonly RibbonSlice[];
};

/** A ribbon whose hue runs from that of origins to that of destinations, in slices: a picture knows flat colours only. */
export function ribbonSlices(ribbon: SankeyRibbon, origin: string, destination: string): RibbonSlices {
  const steps = stepsOf(ribbon.width);
  const edges = edgesOf({ ...ribbon, width: Math.max(leastWidth, ribbon.width) }, steps);
  const outline = [...edges.map(({ upper }) => upper), ...edges.map(({ lower }) => lower).reverse()];
  const slices = edges.slice(0, -1).flatMap((start, index) => {
    const end = edges[index + 1];
    const beyond = edges[index + 2] ?? end;
    if (!end || !beyond) return [];
    const corners = [start.upper, end.upper, partWay(end.upper, beyond.upper), partWay(end.lower, beyond.lower)];
    const d = `${linePath([...corners, end.lower, start.lower])}Z`;
    return [{ d, colour: blend(destination, origin, (index + 0.5) / steps) }];
  });
  return { outline: `${linePath(outline)}Z`, slices };
}

function partWay([x, y]: Point, [toX, toY]: Point): Point {
  return [x + 0.2 * (toX - x), y + 0.2 * (toY - y)];
}
