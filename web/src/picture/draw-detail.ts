import { discFeatures, linkedFeatures, linkFeatures } from '../map/layers/detail-layer.ts';
import type { MapDetail } from '../map/map-props.ts';
import { palettes, type Theme, verdictColours } from '../map/palette.ts';
import { boxAbout } from './boxes.ts';
import type { DrawnMarks } from './draw-clusters.ts';
import type { Drawing } from './map-content.ts';
import { byZoom, type Projection } from './projection.ts';
import type { Shape } from './shape.ts';
import { circlePath, path, rectanglePath, text } from './shapes.ts';
import { areasPath, linesPath } from './trace.ts';

const geometriesOf = (features: readonly GeoJSON.Feature[], name: string, value: string) =>
  features.filter(({ properties }) => properties?.[name] === value).map(({ geometry }) => geometry);

function drawDiscs(detail: MapDetail, theme: Theme, projection: Projection): Shape[] {
  const roles = [
    { role: 'member', colour: verdictColours[theme].certain.stroke, opacity: 0.1 },
    { role: 'branch', colour: palettes[theme].branch, opacity: 0.07 },
  ];
  return roles.flatMap(({ role, colour, opacity }) => {
    const d = areasPath(geometriesOf(discFeatures(detail), 'role', role), projection);
    if (d === '') return [];
    const line = path(d, { stroke: colour, strokeWidth: 1, opacity: 0.5, dash: [3, 2] });
    return [path(d, { fill: colour, opacity }), line];
  });
}

function drawLinks(detail: MapDetail, theme: Theme, projection: Projection): Shape[] {
  const { certain, possible } = verdictColours[theme];
  const looks = {
    certain: { stroke: certain.stroke, strokeWidth: 1.8, opacity: 0.85 },
    possible: { stroke: possible.stroke, strokeWidth: 1.2, opacity: 0.6 },
  };
  return (['possible', 'certain'] as const).flatMap((verdict) => {
    const d = linesPath(geometriesOf(linkFeatures(detail), 'verdict', verdict), projection);
    return d === '' ? [] : [path(d, looks[verdict])];
  });
}

/** Discs of uncertain positions, lines from the selected cluster's places to the branches in reach, and the places. */
export function drawDetail({ content, projection }: Drawing): Shape[] {
  const { detail, theme } = content;
  if (!detail) return [];
  const { certain } = verdictColours[theme];
  const dots = detail.members.map(({ longitude, latitude }) => {
    const [x, y] = projection.project([longitude, latitude]);
    return path(circlePath(x, y, 3), { fill: certain.stroke, stroke: palettes[theme].casing, strokeWidth: 1.4 });
  });
  return [...drawDiscs(detail, theme, projection), ...drawLinks(detail, theme, projection), ...dots];
}

type Pip = { readonly at: readonly [x: number, y: number]; readonly size: number; readonly count: number };

/** A pip with a tick, or with the number of branches that share its place. */
function drawPip({ at: [x, y], size, count }: Pip, theme: Theme): Shape[] {
  const { branch, casing } = palettes[theme];
  const side = (count > 1 ? 18 : 14) * size;
  const square = (inset: number) => ({
    ...{ x: x - side / 2 + inset, y: y - side / 2 + inset },
    ...{ width: side - 2 * inset, height: side - 2 * inset },
  });
  const body = [
    path(rectanglePath(square(0), 4 * size), { fill: casing }),
    path(rectanglePath(square(1.2 * size), 3 * size), { fill: branch }),
  ];
  if (count > 1)
    return [...body, text(String(count), [x, y + 3.4 * size], { size: 9.5 * size, colour: casing, anchor: 'middle' })];
  const step = (right: number, down: number) => `${x + right * size} ${y + down * size}`;
  const tick = `M${step(-2.8, 0.2)}L${step(-0.7, 2.3)}L${step(3, -2)}`;
  return [...body, path(tick, { stroke: casing, strokeWidth: 1.7 * size })];
}

/** One pip a place of branches in reach of the selected cluster; at a member place beside its mark. */
export function drawLinked({ content, projection }: Drawing): DrawnMarks {
  const { detail, theme } = content;
  const size = byZoom(projection.zoom, [3, 0.72], [6, 0.9], [10, 1.1]);
  const pips = (detail ? linkedFeatures(detail) : []).flatMap(({ geometry, properties }): Pip[] => {
    if (geometry.type !== 'Point') return [];
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const [x, y] = projection.project([longitude, latitude]);
    const [right, down] = properties?.isAtMember === true ? [9 * size, 10 * size] : [0, 0];
    return [{ at: [x + right, y + down], size, count: Number(properties?.count ?? 1) }];
  });
  return {
    shapes: pips.flatMap((pip) => drawPip(pip, theme)),
    taken: pips.map(({ at }) => boxAbout(at, 9 * size)),
  };
}
