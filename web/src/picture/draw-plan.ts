import { planLinks, planReach } from '../map/layers/plan-layer.ts';
import { planBox, planColours, planStrokes } from '../map/layers/plan-mark.tsx';
import type { MapPlan } from '../map/map-plan.ts';
import type { DrawnMarks } from './draw-clusters.ts';
import type { Drawing } from './map-content.ts';
import { byZoom } from './projection.ts';
import type { Shape } from './shape.ts';
import { markShapes, path, text } from './shapes.ts';
import { areasPath, linesPath } from './trace.ts';

const geometryOf = ({ geometry }: GeoJSON.Feature) => geometry;

/** The reach of the site selected, and thin lines to the clusters newly covered: below all marks. */
export function drawPlanGround({ content, projection }: Drawing): Shape[] {
  const { plan, theme, selected } = content;
  if (!plan) return [];
  const { fill } = planColours[theme];
  const reach = areasPath(planReach(plan, [selected]).map(geometryOf), projection);
  const links = linesPath(planLinks(plan).map(geometryOf), projection);
  return [
    ...(reach === ''
      ? []
      : [
          path(reach, { fill, opacity: 0.08 }),
          path(reach, { stroke: fill, strokeWidth: 1.2, opacity: 0.7, dash: [4.8, 2.4] }),
        ]),
    ...(links === '' ? [] : [path(links, { stroke: fill, strokeWidth: 1.1, opacity: 0.6 })]),
  ];
}

function drawSite(site: MapPlan['sites'][number], { content, projection }: Drawing, size: number): Shape[] {
  const [x, y] = projection.project(site.position);
  const placement = { x: x - (planBox.width / 2) * size, y: y - planBox.height * size, scale: size };
  const { fill, ink } = planColours[content.theme];
  const colour = site.isHollow ? fill : ink;
  const number = text(String(site.rank), [x, y - 24 * size + 13 * size * 0.36], {
    ...{ size: 13 * size, colour, isBold: true, anchor: 'middle' },
  });
  return [...markShapes(planStrokes(site, content.theme), placement), number];
}

/** The numbered marks of planned sites, the first of the plan on top. */
export function drawPlan(drawing: Drawing): DrawnMarks {
  const { plan } = drawing.content;
  if (!plan) return { shapes: [], taken: [] };
  const { zoom, project } = drawing.projection;
  const size = byZoom(zoom, [3, 0.72], [5, 0.86], [8, 1]);
  const sites = [...plan.sites].sort((left, right) => rankOf(right) - rankOf(left));
  return {
    shapes: sites.flatMap((site) => drawSite(site, drawing, size)),
    taken: sites.map(({ position }) => {
      const [x, y] = project(position);
      return { x: x - 13 * size, y: y - 38 * size, width: 26 * size, height: 38 * size };
    }),
  };
}

const rankOf = ({ rank, isHollow }: MapPlan['sites'][number]) => rank + (isHollow ? 1000 : 0);
