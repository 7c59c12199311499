import type { PlannedSite, SiteChoice } from '@icfm/api/sites/schema';
import type { MapPlannedSite } from '../../map/map-plan.ts';
import { splitSites } from './scenario-comparison.ts';

type ComparedChoice = { readonly name: string; readonly plan: SiteChoice | null };

type Drawn = { readonly whose: string; readonly isHollow: boolean; readonly nameOf: (site: PlannedSite) => string };

function drawnSites(sites: readonly PlannedSite[], plan: SiteChoice | null, drawn: Drawn): MapPlannedSite[] {
  return sites.map((site) => ({
    id: site.id,
    rank: (plan?.sites.findIndex(({ id }) => id === site.id) ?? 0) + 1,
    action: site.action,
    position: [site.longitude, site.latitude],
    isLocked: false,
    isHollow: drawn.isHollow,
    isDragged: false,
    label: `${drawn.nameOf(site)} · ${drawn.whose}`,
    links: [],
  }));
}

/** The sites of two plans: those of the first filled, the shared ones among them, those of the second alone hollow. */
export function comparedSites(
  one: ComparedChoice,
  other: ComparedChoice,
  nameOf: (site: PlannedSite) => string,
): MapPlannedSite[] {
  const { both, onlyOne, onlyOther } = splitSites(one.plan, other.plan);
  return [
    ...drawnSites(onlyOther, other.plan, { whose: other.name, isHollow: true, nameOf }),
    ...drawnSites(onlyOne, one.plan, { whose: one.name, isHollow: false, nameOf }),
    ...drawnSites(both, one.plan, { whose: `${one.name} + ${other.name}`, isHollow: false, nameOf }),
  ];
}
