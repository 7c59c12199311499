import { costOf, openableSites, type SiteLimit, type SiteModel } from './site-model.ts';

/** One site added to those before it. */
export interface GreedyStep {
  site: number;
  /** Demand weight that it adds. */
  gain: number;
  cost: number;
}

/**
 * The greedy choice: again and again the site that adds most, or under a budget most for its cost, until nothing adds or
 * nothing more may be opened. Of equal ones the first. Not the best in general: it stands beside the proved choice.
 */
export function chooseGreedily(model: SiteModel): GreedyStep[] {
  const covering = new Set(model.needs.flat(2));
  const sites = openableSites(model).filter((site) => covering.has(site));
  return addGreedily(model, sites, model.limit);
}

/** The sites of a choice in the order in which a greedy hand would open them, with what each adds; those that add nothing last. */
export function orderByGain(model: SiteModel, chosen: readonly number[]): GreedyStep[] {
  const steps = addGreedily(model, chosen, { kind: 'count', mostNew: chosen.length });
  const used = new Set(steps.map(({ site }) => site));
  const idle = chosen.filter((site) => !used.has(site));
  return [...steps, ...idle.map((site) => ({ site, gain: 0, cost: costOf(model.limit, site) }))];
}

function addGreedily(model: SiteModel, sites: readonly number[], limit: SiteLimit): GreedyStep[] {
  const tracker = createTracker(model, sites);
  const steps: GreedyStep[] = [];
  let left = limit.kind === 'count' ? limit.mostNew : limit.budget;
  const open = new Set([...sites].sort((a, b) => a - b));
  for (;;) {
    let best: GreedyStep | null = null;
    let bestRate = 0;
    for (const site of open) {
      const cost = costOf(limit, site);
      // A sum of costs may miss the budget by its last digits alone.
      if (cost > left + 1e-9) continue;
      const gain = tracker.gainOf(site);
      const rate = limit.kind === 'count' ? gain : cost === 0 ? gain * 1e12 : gain / cost;
      if (rate > bestRate * (1 + 1e-12)) {
        best = { site, gain, cost };
        bestRate = rate;
      }
    }
    if (best === null) return steps;
    steps.push(best);
    left -= best.cost;
    open.delete(best.site);
    tracker.open(best.site);
  }
}

/** What is still open, and what one more site would add. */
function createTracker({ weights, needs, fixed }: SiteModel, sites: readonly number[]) {
  const fixedSites = new Set(fixed);
  const candidates = new Set(sites);
  const meets = new Map<number, { demand: number; list: number }[]>(sites.map((site) => [site, []]));
  const unmet = needs.map(() => new Set<number>());
  needs.forEach((lists, demand) => {
    lists.forEach((covering, list) => {
      if (covering.some((site) => fixedSites.has(site))) return;
      unmet[demand]?.add(list);
      for (const site of new Set(covering)) if (candidates.has(site)) meets.get(site)?.push({ demand, list });
    });
  });
  return {
    gainOf: (site: number): number => {
      let gain = 0;
      // Counted only where several lists of a demand are open: mostly there is one.
      const met = new Map<number, number>();
      for (const { demand, list } of meets.get(site) ?? []) {
        const left = unmet[demand];
        if (!left?.has(list)) continue;
        const count = (met.get(demand) ?? 0) + 1;
        if (count === left.size) gain += weights[demand] ?? 0;
        else met.set(demand, count);
      }
      return gain;
    },
    open: (site: number): void => {
      for (const { demand, list } of meets.get(site) ?? []) unmet[demand]?.delete(list);
    },
  };
}
