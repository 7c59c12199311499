import { haversine, type NaiveRule } from './naive-coverage.ts';
import {
  branchBanks,
  branches,
  clusterKinds,
  clusters,
  designatedYears,
  groups,
  type NaiveBranch,
  type NaiveCluster,
  openedYears,
} from './naive-facts.ts';

export interface NaiveAccessQuestion {
  reach: number;
  rule: NaiveRule;
  /** Match of the same sector, the same group and a general speciality. */
  table: [number, number, number];
  least: number;
  weights: Record<string, number>;
  year: number | null;
  addedBank: string | null;
}

export interface NaiveConcentration {
  branches: number;
  banks: number;
  herfindahl: number | null;
}

interface NaiveAccess {
  id: string;
  weight: number;
  access: number;
  gap: number;
  specialised: NaiveConcentration;
  matched: NaiveConcentration;
  matchedWithAdded: NaiveConcentration;
}

/** From the nearest place, the first or the farthest; 0 where the branch is known to be inside the place's unit. */
function distanceTo(cluster: NaiveCluster, branch: NaiveBranch, rule: NaiveRule): number {
  const distances = cluster.places.map((place) =>
    branch.within.includes(place.adcode) ? 0 : haversine(place, branch.place),
  );
  if (rule === 'core') return distances[0] ?? Number.POSITIVE_INFINITY;
  return rule === 'any' ? Math.min(...distances) : Math.max(...distances);
}

/** M4 with the table asked for. */
function matchOf(branch: NaiveBranch, sector: string, [same, group, general]: [number, number, number]): number {
  const strengths = branch.specialities.map((speciality) => {
    if (['science-technology', 'advanced-manufacturing', 'inclusive-micro'].includes(speciality)) return general;
    const [prefix, industry = ''] = speciality.split(':');
    if (prefix !== 'industry' || industry === 'other' || sector === 'other' || industry === '') return 0;
    if (industry === sector) return same;
    return groups.get(industry) !== undefined && groups.get(industry) === groups.get(sector) ? group : 0;
  });
  return Math.max(0, ...strengths);
}

/** W of M3, written out. */
function decay(distance: number, reach: number): number {
  if (distance > reach) return 0;
  return (Math.exp(-(distance ** 2) / (2 * reach ** 2)) - Math.exp(-1 / 2)) / (1 - Math.exp(-1 / 2));
}

/** M5 of a list of banks, one name a branch. */
function concentration(names: readonly string[]): NaiveConcentration {
  const banks = new Set(names);
  if (names.length === 0) return { branches: 0, banks: 0, herfindahl: null };
  let herfindahl = 0;
  for (const bank of banks) herfindahl += (100 * (names.filter((name) => name === bank).length / names.length)) ** 2;
  return { branches: names.length, banks: banks.size, herfindahl };
}

/** The clusters designated by the year, with what they weigh. */
function demandIn({ weights, year }: NaiveAccessQuestion) {
  return clusters
    .map((cluster, index) => ({
      ...{ cluster, since: designatedYears[index] ?? null },
      weight: weights[clusterKinds[index] ?? ''] ?? 1,
    }))
    .filter(({ since }) => year === null || (since !== null && since <= year));
}

/** The branches not known to have opened after the year, with their banks. */
function supplyIn({ year }: NaiveAccessQuestion) {
  return branches
    .map((branch, index) => ({ branch, bank: branchBanks[index] ?? '', opened: openedYears[index] ?? null }))
    .filter(({ opened }) => year === null || opened === null || opened <= year);
}

/** M5 around one cluster. */
function concentrations(cluster: NaiveCluster, question: NaiveAccessQuestion) {
  const { reach, rule, table, least, addedBank } = question;
  const near = supplyIn(question).filter(({ branch }) => distanceTo(cluster, branch, rule) <= reach);
  const specialised = near.filter(({ branch }) => branch.specialities.length > 0);
  const matched = specialised.filter(({ branch }) => {
    const match = matchOf(branch, cluster.sector, table);
    return match > 0 && match >= least;
  });
  const banks = matched.map(({ bank }) => bank);
  return {
    specialised: concentration(specialised.map(({ bank }) => bank)),
    matched: concentration(banks),
    matchedWithAdded: concentration(addedBank === null ? banks : [...banks, addedBank]),
  };
}

/** M3, M5 and M6 of every cluster that the year keeps, by loops over every pair. */
export function countAccess(question: NaiveAccessQuestion): NaiveAccess[] {
  const { reach, rule, table } = question;
  const demand = demandIn(question);
  const supply = supplyIn(question);
  const pair = (cluster: NaiveCluster, branch: NaiveBranch) =>
    matchOf(branch, cluster.sector, table) * decay(distanceTo(cluster, branch, rule), reach);
  const demandOf = supply.map(({ branch }) => {
    let sum = 0;
    for (const { cluster, weight } of demand) sum += weight * pair(cluster, branch);
    return sum;
  });
  return demand.map(({ cluster, weight }) => {
    const strengths = supply.map(({ branch }) => pair(cluster, branch));
    let access = 0;
    strengths.forEach((strength, index) => {
      const asked = demandOf[index] ?? 0;
      if (asked > 0) access += strength / asked;
    });
    const gap = weight * (1 - Math.max(0, ...strengths));
    return { id: cluster.id, weight, access, gap, ...concentrations(cluster, question) };
  });
}

/** M9 by pairs: Σ_i Σ_k w_i·w_k·|A_i − A_k| / (2·W²·mean). */
export function countGini(list: readonly Pick<NaiveAccess, 'access' | 'weight'>[]): number {
  const total = list.reduce((sum, { weight }) => sum + weight, 0);
  const mean = list.reduce((sum, { access, weight }) => sum + access * weight, 0) / total;
  let apart = 0;
  for (const one of list) {
    for (const other of list) apart += one.weight * other.weight * Math.abs(one.access - other.access);
  }
  return apart / (2 * total * total * mean);
}
