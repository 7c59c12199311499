import type { FinanceReceiver, TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { sampleAnswer } from '../flow-charts/sample-answer.ts';

/** An answer about these receivers, by records. */
export function sampleFinance(receivers: readonly FinanceReceiver[]): TransferFinanceAnswer {
  const { records, dataVersion, dataAsOf } = sampleAnswer([]);
  return {
    parameters: {
      ...{ level: 'province', yearFrom: null, yearTo: null, models: [], basis: null, direction: 'all', mapReady: true },
      ...{ reachKilometers: 50, minimumMatch: 0.5, bank: null },
      matchTable: { sameSector: 1, sameGroup: 0.6, general: 0.3 },
      kindWeights: { 'advanced-manufacturing': 1, 'sme-characteristic': 1, innovative: 1 },
      ...{ memberRule: 'any', kinds: [], sectors: [], region: 'nation' },
    },
    ...{ dataVersion, dataAsOf, records, bases: [], notMeasured: null, coarserReceivers: 0, inflowBy: 'records' },
    definitions: { finance: 'M11', overlap: 'M13', access: 'M3' },
    ranked: receivers.filter(({ finance }) => finance !== null).length,
    receivers: [...receivers],
  };
}
