import type { Supply } from '@icfm/api/measures/accessibility-supply';
import type { BankSupply } from '@icfm/api/measures/concentration-banks';
import type { LocatedBranch, Network } from '@icfm/api/measures/network';
import { distance, point } from '@turf/turf';
import type { generateClusters } from './generated-branches.ts';

/** What is measured: the same branches as the measures take them, and as a loop does. */
export interface AccessScene {
  branches: readonly LocatedBranch[];
  banks: readonly string[];
  clusters: ReturnType<typeof generateClusters>;
  network: Network;
  supply: Supply;
  bankSupply: BankSupply;
  sectors: readonly string[];
  weights: readonly number[];
  groupOf: ReadonlyMap<string, string>;
}

const general = ['science-technology', 'inclusive-micro'];

function matchOf({ specialities }: LocatedBranch, sector: string): number {
  if (specialities.includes(`industry:${sector}`)) return 1;
  return specialities.some((speciality) => general.includes(speciality)) ? 0.3 : 0;
}

/** Gap and concentration of the first clusters as turf alone would give them: every branch measured from every cluster. */
export function turfAccess({ branches, banks, clusters }: AccessScene, sampleSize: number, reachKilometers: number) {
  return clusters.slice(0, sampleSize).map(({ sector, places }) => {
    const [place] = places;
    const from = point([place?.longitude ?? 0, place?.latitude ?? 0]);
    const counts = new Map<string, number>();
    let inReach = 0;
    let best = 0;
    branches.forEach((branch, index) => {
      const apart = distance(from, point([branch.longitude, branch.latitude]), { units: 'kilometers' });
      if (apart > reachKilometers) return;
      const bank = banks[index] ?? '';
      counts.set(bank, (counts.get(bank) ?? 0) + 1);
      inReach += 1;
      const decay = (Math.exp(-((apart / reachKilometers) ** 2) / 2) - Math.exp(-0.5)) / (1 - Math.exp(-0.5));
      best = Math.max(best, matchOf(branch, sector) * decay);
    });
    const squares = [...counts.values()].reduce((sum, count) => sum + (count / inReach) ** 2, 0);
    return { gap: 1 - best, herfindahl: 10_000 * squares };
  });
}
