import type { Corridor, EndsServed } from '@icfm/api/pairing/schema';

const sample: Corridor = {
  id: '310000-340100',
  origin: { adcode: '310000', nameZh: '上海市', nameEn: 'Shanghai', longitude: 121.47, latitude: 31.23 },
  destination: { adcode: '340100', nameZh: '合肥市', nameEn: 'Hefei', longitude: 117.23, latitude: 31.82 },
  drawnFlowId: 'PI001',
  flowIds: ['PI001', 'PA002'],
  basis: 'agreed',
  amount100mCny: 120,
  yearFrom: 2021,
  yearTo: 2022,
  sectors: [],
  models: [],
  pairingBanks: [],
  pairingBankCount: 0,
  ofBank: null,
};

/** A corridor that no bank serves at both ends, but for the changes; for tests. */
export function sampleCorridor(changes: Partial<Corridor> = {}): Corridor {
  return { ...sample, ...changes };
}

/** How a bank stands at its ends. */
export function standing(served: EndsServed, rank: number | null = null): Corridor['ofBank'] {
  const counts = { originBranches: 2, destinationBranches: 0 };
  return { served, isMatched: false, ...counts, nearestToDestination: null, rank };
}
