import type { ClusterCoverage } from '@icfm/api/coverage/schema';

const sample: ClusterCoverage = {
  id: 'AMC-001',
  kind: 'advanced-manufacturing',
  sector: 'new-materials',
  nameZh: '甲集群',
  nameEn: 'Cluster A',
  designatedYear: 2022,
  coreAdcode: '340100',
  memberAdcodes: ['340100'],
  provinceAdcodes: ['340000'],
  longitude: 117.2,
  latitude: 31.8,
  verdicts: {
    presence: 'not-measured',
    specialised: 'none-known',
    matched: 'none-known',
    authorisedUnknownAsNo: 'none-known',
    authorisedUnknownAsYes: 'none-known',
  },
  isFragile: false,
  memberShare: { certain: 0, possible: 0 },
  branchesInReach: { certain: 0, possible: 0 },
  nearest: { branch: null, specialised: null, matched: null },
};

type Changes = Partial<Omit<ClusterCoverage, 'verdicts'>> & { verdicts?: Partial<ClusterCoverage['verdicts']> };

/** A made-up cluster without any branch in reach, but for the changes; for tests. */
export function sampleCluster({ verdicts, ...changes }: Changes = {}): ClusterCoverage {
  return { ...sample, ...changes, verdicts: { ...sample.verdicts, ...verdicts } };
}
