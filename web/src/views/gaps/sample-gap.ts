import type { NearestBranch } from '@icfm/api/coverage/schema';
import type { Gap } from '@icfm/api/gaps/schema';

/** A made-up branch so many kilometres away, known to within five; for tests. */
export function sampleNearest(estimate: number, changes: Partial<NearestBranch> = {}): NearestBranch {
  return {
    branchId: 'S002',
    nameZh: '徽商银行合肥科技支行',
    bankName: '徽商银行',
    memberAdcode: '340100',
    distanceKilometers: { estimate, lower: estimate - 5, upper: estimate + 5, isInside: false },
    match: 0.3,
    ...changes,
  };
}

const sample: Gap = {
  rank: 1,
  id: 'AMC-001',
  kind: 'advanced-manufacturing',
  sector: 'new-materials',
  nameZh: '甲集群',
  nameEn: 'Cluster A',
  coreAdcode: '340100',
  longitude: 117.2,
  latitude: 31.8,
  demandWeight: 1,
  verdict: 'none-known',
  verdictToday: 'none-known',
  nearestOwn: sampleNearest(63),
  nearestOwnSuitable: sampleNearest(63),
  nearestOwnMatched: null,
  nearestRival: null,
  rival: 'none-known',
  banks: 0,
  herfindahl: null,
  herfindahlWithBank: 10_000,
  gap: 1,
};

/** A gap with nobody in reach, but for the changes; for tests. */
export function sampleGap(changes: Partial<Gap> = {}): Gap {
  return { ...sample, ...changes };
}
