import type { PlannedSite, ServedCluster, SiteChoice, SitesAnswer } from '@icfm/api/sites/schema';

/** A made-up cluster that a site serves; for tests. */
export function sampleServed(changes: Partial<ServedCluster> = {}): ServedCluster {
  return {
    id: 'AMC-001',
    nameZh: '甲集群',
    nameEn: 'Cluster A',
    kind: 'advanced-manufacturing',
    sector: 'new-materials',
    demandWeight: 1,
    memberAdcode: '340123',
    distanceKilometers: 12.3456789,
    isNew: true,
    isOnlyHere: true,
    ...changes,
  };
}

export function sampleSite(changes: Partial<PlannedSite> = {}): PlannedSite {
  return {
    id: 'county-340123',
    action: 'open',
    nameZh: '肥西县',
    nameEn: 'Feixi',
    adcode: '340123',
    branchId: null,
    longitude: 117.1578,
    latitude: 31.7069,
    cost: 1,
    isLocked: false,
    ownWeight: 2,
    gainWeight: 3,
    equals: [],
    equalCount: 0,
    serves: [
      sampleServed(),
      sampleServed({ id: 'SME-002', nameZh: '乙集群', nameEn: 'Cluster B', isNew: false, isOnlyHere: false }),
    ],
    nearestOwnKilometers: 63.5,
    rivalsInReach: 4,
    ...changes,
  };
}

export function sampleChoice(changes: Partial<SiteChoice> = {}): SiteChoice {
  return {
    sites: [sampleSite()],
    cost: 1,
    coveredWeight: 8,
    coveredShare: 0.8,
    coveredClusters: 8,
    newClusters: 3,
    newWeight: 3,
    ...changes,
  };
}

const parameters: SitesAnswer['parameters'] = {
  reachKilometers: 50,
  memberRule: 'any',
  minimumMatch: 0.5,
  matchTable: { sameSector: 1, sameGroup: 0.6, general: 0.3 },
  asOfYear: null,
  bank: null,
  kindWeights: { 'advanced-manufacturing': 1, 'sme-characteristic': 1, innovative: 1 },
  kinds: [],
  sectors: [],
  region: 'nation',
  depth: 'specialised',
  newSites: 5,
  budget: null,
  openCost: 1,
  upgradeCost: 0.2,
  upgrades: true,
  rivals: 'ignored',
  speciality: null,
  seats: ['county', 'prefecture'],
  siteRegion: 'nation',
  locked: [],
  forbidden: [],
  closedBranches: [],
  rivalSeats: [],
  picked: [],
  targetShare: 1,
  seconds: 10,
};

/** A made-up plan of one site that serves two clusters, proved; for tests. */
export function samplePlan(changes: Partial<SitesAnswer> = {}): SitesAnswer {
  return {
    parameters,
    dataVersion: 'v1',
    dataAsOf: '2025-11',
    definitions: { coverage: 'M1', sites: 'M7' },
    notMeasured: null,
    problem: {
      clusters: 10,
      demandWeight: 10,
      coveredClusters: 5,
      coveredWeight: 5,
      beyondClusters: 1,
      beyondWeight: 1,
      openCandidates: 40,
      upgradeCandidates: 2,
      solverSites: 12,
      solverDemands: 4,
    },
    certificate: { status: 'optimal', incumbent: 8, bound: 8, gap: 0, seconds: 0.25 },
    plan: sampleChoice(),
    ties: { others: [], isComplete: true },
    curve: [
      { limit: 0, status: 'optimal', coveredWeight: 5, bound: 5, gainWeight: null, greedyWeight: 5 },
      { limit: 1, status: 'optimal', coveredWeight: 8, bound: 8, gainWeight: 3, greedyWeight: 7 },
    ],
    greedy: sampleChoice({ coveredWeight: 7, coveredShare: 0.7 }),
    pick: null,
    ...changes,
  };
}
