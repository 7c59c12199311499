import type { PlannedSite, SiteChoice } from '@icfm/api/sites/schema';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { SiteMapWords } from '../../i18n/site-map-words.ts';
import type { MapPlannedSite } from '../../map/map-plan.ts';
import type { Position } from '../../map/map-props.ts';

type SitePlaces = {
  /** Seats of units, by adcode. */
  readonly units: ReadonlyMap<string, Position>;
  /** Marks of clusters, by id. */
  readonly clusters: ReadonlyMap<string, Position>;
};

type Held = { readonly id: string; readonly position: Position };

type Drawing = {
  readonly places: SitePlaces;
  readonly held: Held | null;
  readonly words: SiteMapWords;
  readonly format: Format;
  readonly language: 'zh' | 'en';
};

const isSamePlace = (one: Position, other: Position) => one[0] === other[0] && one[1] === other[1];

/** From a site to a cluster newly covered, over the place in reach; points that coincide are left out. */
function linksOf({ serves, longitude, latitude }: PlannedSite, { units, clusters }: SitePlaces): Position[][] {
  return serves.flatMap(({ id, isNew, memberAdcode }): Position[][] => {
    if (!isNew) return [];
    const stops = [units.get(memberAdcode), clusters.get(id)].filter((stop) => stop !== undefined);
    const start: Position = [longitude, latitude];
    const apart = stops.filter((stop, index) => !isSamePlace(stop, stops[index - 1] ?? start));
    return apart.length > 0 ? [apart] : [];
  });
}

function drawnSite(site: PlannedSite, rank: number, isHollow: boolean, drawing: Drawing): MapPlannedSite {
  const { words, format, language, places, held } = drawing;
  const name = language === 'zh' ? site.nameZh : site.nameEn;
  const isDragged = held?.id === site.id;
  const label = fill(isHollow ? words.leftOut : words.tooltip, {
    rank,
    name,
    action: site.action === 'open' ? words.openAction : words.upgradeAction,
    gain: format.figure(site.gainWeight),
  });
  return {
    id: site.id,
    rank,
    action: site.action,
    position: isDragged ? held.position : [site.longitude, site.latitude],
    isLocked: site.isLocked,
    isHollow,
    isDragged,
    label,
    // What a site held by the pointer would serve is known once it is let go.
    links: isHollow || isDragged ? [] : linksOf(site, places),
  };
}

type Choices = { readonly plan: SiteChoice | null; readonly pick: SiteChoice | null };

/** The sites to be drawn: the user's own choice filled and what it leaves out of the plan hollow, or the plan alone. */
export function mapSites({ plan, pick }: Choices, drawing: Drawing): MapPlannedSite[] {
  const shown = pick ?? plan;
  const chosen = new Set(shown?.sites.map(({ id }) => id));
  const filled = (shown?.sites ?? []).map((site, index) => drawnSite(site, index + 1, false, drawing));
  const left = (plan?.sites ?? []).flatMap((site, index) =>
    chosen.has(site.id) ? [] : [drawnSite(site, index + 1, true, drawing)],
  );
  return [...left, ...filled];
}
