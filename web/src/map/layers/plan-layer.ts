import { circle } from '@turf/turf';
import { useEffect } from 'react';
import type { MapPlan } from '../map-plan.ts';
import type { MapProps, Position } from '../map-props.ts';
import { setData } from '../set-data.ts';
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

type PlanProps = Pick<MapProps, 'plan' | 'theme' | 'selected' | 'hovered'>;

/** The sites of a plan, their lines and the reach of the one looked at. */
export function usePlanData(live: LiveMap | null, { plan, theme, selected, hovered }: PlanProps): void {
  useEffect(() => {
    if (!live) return;
    setData(live.map, 'plan-sites', plan ? planPoints(plan, theme) : []);
    setData(live.map, 'plan-links', plan ? planLinks(plan) : []);
  }, [live, plan, theme]);
  useEffect(() => {
    if (live) setData(live.map, 'plan-reach', plan ? planReach(plan, [selected, hovered]) : []);
  }, [live, plan, selected, hovered]);
}
