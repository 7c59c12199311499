import type { TransferCorridor, TransferNode, TransfersAnswer, TransferUnit } from '@icfm/api/transfers/schema';

const macroRegions = { '44': 'east', '31': 'east', '34': 'central', '51': 'west', '21': 'northeast' } as const;

/** A province by the first two digits of its adcode. */
export function sampleUnit(code: keyof typeof macroRegions): TransferUnit {
  return {
    id: `${code}0000`,
    level: 'province',
    nameZh: `${code}省`,
    nameEn: `Province ${code}`,
    macroRegion: macroRegions[code],
    longitude: 110,
    latitude: 30,
  };
}

type Pair = readonly [origin: keyof typeof macroRegions, destination: keyof typeof macroRegions];

export function sampleCorridor([from, to]: Pair, records: number, amount: number | null): TransferCorridor {
  const [origin, destination] = [sampleUnit(from), sampleUnit(to)];
  return {
    ...{
      id: `${origin.id}-${destination.id}`,
      origin,
      destination,
      drawnRecordId: `${from}-${to}`,
      isStatedHere: true,
    },
    ...{ isMapReady: true, basis: 'in-place', amount100mCny: amount, amountQualifier: 'exact', period: null },
    ...{ yearFrom: 2020, yearTo: 2020, isSum: false, sum: null, records, recordIds: [], sectors: [], models: [] },
    years: { first: 2020, last: 2020 },
  };
}

function nodeOf(unit: TransferUnit, corridors: readonly TransferCorridor[], isWithinBasis: boolean): TransferNode {
  const into = corridors.filter(({ destination }) => destination.id === unit.id);
  const out = corridors.filter(({ origin }) => origin.id === unit.id);
  const recordsOf = (some: readonly TransferCorridor[]) => some.reduce((sum, { records }) => sum + records, 0);
  const amountOf = (some: readonly TransferCorridor[]) => {
    const known = some.flatMap(({ amount100mCny }) => amount100mCny ?? []);
    return isWithinBasis && known.length > 0 ? known.reduce((sum, amount) => sum + amount, 0) : null;
  };
  const [amountIn, amountOut] = [amountOf(into), amountOf(out)];
  return {
    ...{ unit, recordsIn: recordsOf(into), recordsOut: recordsOf(out) },
    ...{ corridorsIn: into.length, corridorsOut: out.length, amountIn100mCny: amountIn, amountOut100mCny: amountOut },
    net100mCny: amountIn === null && amountOut === null ? null : (amountIn ?? 0) - (amountOut ?? 0),
  };
}

const noReasons = { noPlace: 0, venueOnly: 0, notMapReady: 0, undated: 0, outsideYears: 0, noSector: 0 } as const;
const leftOut = { ...noReasons, otherSector: 0, otherModel: 0, otherDirection: 0, outsideRegion: 0, otherBasis: 0 };

/** An answer of these corridors, as the API would give it. */
export function sampleAnswer(
  corridors: readonly TransferCorridor[],
  basis: TransfersAnswer['parameters']['basis'] = null,
): TransfersAnswer {
  const units = new Map(
    corridors.flatMap(({ origin, destination }) => [origin, destination]).map((unit) => [unit.id, unit]),
  );
  const nodes = [...units.values()].map((unit) => nodeOf(unit, corridors, basis !== null));
  const kept = corridors.reduce((sum, { records }) => sum + records, 0);
  const ranked = (side: 'In' | 'Out') =>
    nodes
      .map((node) => ({
        id: node.unit.id,
        records: node[`records${side}`],
        amount100mCny: node[`amount${side}100mCny`],
      }))
      .filter(({ records }) => records > 0);
  return {
    parameters: {
      ...{ level: 'province', yearFrom: null, yearTo: null, sectors: [], models: [], basis, direction: 'all' },
      ...{ region: 'nation', side: 'any', mapReady: true, most: 300 },
    },
    ...{ dataVersion: 'v', dataAsOf: '2025', bases: [], shown: corridors.length, total: corridors.length },
    records: { documented: kept, kept, leftOut: { ...leftOut, withinOneUnit: 0 }, keptUndated: 0 },
    ...{ coarserCorridors: 0, rankedBy: basis === null ? 'records' : 'amount', corridors: [...corridors], nodes },
    years: kept === 0 ? [] : [{ year: 2020, records: kept, corridors: corridors.length, amounts: [] }],
    matrix: { cells: [], apart: [], unplacedRecords: 0 },
    ranking: { receivers: ranked('In'), senders: ranked('Out') },
  };
}
