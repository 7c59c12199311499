import { circle } from '@turf/turf';
import { useEffect, useRef } from 'react';
import type { MapPlan } from '../map-plan.ts';
import type { MapProps, Position } from '../map-props.ts';
import { setData } from '../set-data.ts';
import { moveMilliseconds } from '../use-camera.ts';
import type { LiveMap } from '../use-map.ts';
import { planImageId } from './plan-mark.tsx';

/** One numbered point a site. */
export function planPoints({ sites }: Pick<MapPlan, 'sites'>, theme: MapProps['theme']): GeoJSON.Feature[] {
  return sites.map((site) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...site.position] },
    properties: {
      id: site.id,
      label: site.label,
      rank: String(site.rank),
      order: -site.rank - (site.isHollow ? 1000 : 0),
      isHollow: site.isHollow,
      icon: planImageId(site, theme),
    },
  }));
}

/** From each site over the place that is in reach to the mark of its cluster. */
export function planLinks({ sites }: Pick<MapPlan, 'sites'>): GeoJSON.Feature[] {
  return sites.flatMap(({ id, position, links }) =>
    links.map((link): GeoJSON.Feature => {
      const coordinates = [position, ...link].map((each: Position) => [...each]);
      return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: { site: id } };
    }),
  );
}

/** The reach of the sites selected, pointed at or dragged. */
export function planReach({ sites, reachKilometers }: MapPlan, targets: readonly (string | null)[]): GeoJSON.Feature[] {
  if (reachKilometers <= 0) return [];
  return sites
    .filter(({ id, isDragged }) => isDragged || targets.includes(`site:${id}`))
    .map(({ position }) => circle([...position], reachKilometers, { steps: 96, units: 'kilometers' }));
}

type PlanProps = Pick<MapProps, 'plan' | 'theme' | 'selected' | 'hovered' | 'padding'>;

/** A mark so near to a panel is as good as hidden. */
const edgePixels = 40;

/** Brings a site that is selected out from under the panels; one in sight leaves the map where it is. */
function useSiteInSight(live: LiveMap | null, { plan, selected, padding }: PlanProps): void {
  const shown = useRef<string | null>(null);
  const site = plan?.sites.find(({ id }) => `site:${id}` === selected);
  useEffect(() => {
    const key = site && live ? `${site.id} ${padding.right}` : null;
    if (shown.current === key) return;
    shown.current = key;
    if (!site || !live) return;
    const { clientWidth, clientHeight } = live.map.getContainer();
    const { x, y } = live.map.project([...site.position]);
    const { top, right, bottom, left } = padding;
    const isAcross = x > left + edgePixels && x < clientWidth - right - edgePixels;
    if (isAcross && y > top + edgePixels && y < clientHeight - bottom - edgePixels) return;
    const offset: [number, number] = [(left - right) / 2, (top - bottom) / 2];
    live.map.easeTo({ center: [...site.position], offset, duration: moveMilliseconds() });
  }, [live, site, padding]);
}

/** The sites of a plan, their lines and the reach of the one looked at. */
export function usePlanData(live: LiveMap | null, props: PlanProps): void {
  const { plan, theme, selected, hovered } = props;
  useSiteInSight(live, props);
  useEffect(() => {
    if (!live) return;
    setData(live.map, 'plan-sites', plan ? planPoints(plan, theme) : []);
    setData(live.map, 'plan-links', plan ? planLinks(plan) : []);
  }, [live, plan, theme]);
  useEffect(() => {
    if (live) setData(live.map, 'plan-reach', plan ? planReach(plan, [selected, hovered]) : []);
  }, [live, plan, selected, hovered]);
}
