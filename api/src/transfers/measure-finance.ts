import { accessSteps } from '../access/measure-access.ts';
import type { AccessAnswer } from '../access/schema.ts';
import { oldestDate } from '../coverage/oldest-date.ts';
import { liesIn } from '../coverage/region-scope.ts';
import { inflowAgainstAccess } from '../measures/inflow-coverage.ts';
import { type SectorProfile, sectorOverlaps } from '../measures/sector-overlap.ts';
import type { Steps } from '../measures/steps.ts';
import { sectorSteps, unitSteps } from '../measures/transfers-units.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { describeBases, describeRecords } from './describe-records.ts';
import { numberOrNull } from './number-or-null.ts';
import type { FinanceReceiver, TransferFinanceAnswer, TransferUnit } from './schema.ts';
import { type SelectedTransfers, selectSteps } from './select-transfers.ts';

type FinanceParameters = TransferFinanceAnswer['parameters'];

/**
 * The whole answer of `/api/transfers/finance`, or null where the region is not known; in steps. Access is the answer of
 * `/api/access` itself.
 */
export function* financeSteps(model: ReadModel, parameters: FinanceParameters): Steps<TransferFinanceAnswer | null> {
  const access = yield* accessSteps(model, { ...parameters, asOfYear: null, addedBank: null });
  if (access === null) return null;
  const selected = yield* selectSteps(model, { ...parameters, side: 'to' });
  const { table, selection } = selected;
  const found = yield* receiverSteps(model, selected, parameters);
  const atLevel = found.filter(({ unit }) => unit.level === parameters.level);
  const receivers = assessReceivers(atLevel, access, parameters);
  return {
    parameters,
    dataVersion: model.version,
    dataAsOf: [oldestDate(model), oldestDate(model, 'flows')].sort()[0] ?? '',
    definitions: { finance: 'M11', overlap: 'M13', access: 'M3' },
    notMeasured: access.notMeasured,
    records: describeRecords(table.pairs.columns.length, selection),
    bases: describeBases(selection),
    coarserReceivers: found.length - atLevel.length,
    inflowBy: parameters.basis === null ? 'records' : 'amount',
    ranked: receivers.filter(({ finance }) => finance !== null).length,
    receivers,
  };
}

/** A unit that receives, with what comes in. */
interface Received extends Pick<FinanceReceiver, 'unit' | 'records' | 'amount100mCny'> {
  sectors: SectorProfile;
}

/** The units of the region that any kept record goes to, in steps. */
function* receiverSteps(
  model: ReadModel,
  { table, selection, drawn }: SelectedTransfers,
  { basis, region }: FinanceParameters,
): Steps<Received[]> {
  const { units, pairs } = table;
  const { sectorCodes } = pairs.columns;
  const totals = yield* unitSteps(table.pairs, selection, { drawn, unitCount: units.count });
  const sectors = yield* sectorSteps(table.pairs, selection, units.count);
  return units.units.flatMap((unit, index) => {
    const records = totals.recordsIn[index] ?? 0;
    if (records === 0 || !isUnitIn(model, unit, region)) return [];
    return {
      unit,
      records,
      amount100mCny: basis === null ? null : numberOrNull(totals.amountsIn[index]),
      sectors: profileOf(sectorCodes, (code) => sectors[index * sectorCodes.length + code] ?? 0),
    };
  });
}

/** No province lies in a prefecture that only a part of its records goes to. */
function isUnitIn({ gazetteer }: ReadModel, { id }: TransferUnit, region: string): boolean {
  return liesIn(region, gazetteer.findAny(id));
}

/** `other` is no sector of its own: two places that receive others have nothing in common by that. */
function profileOf(codes: readonly string[], countOf: (code: number) => number): SectorProfile {
  const named = codes.flatMap((code, index) => {
    const count = countOf(index);
    return count > 0 && code !== 'other' ? [[code, count] as const] : [];
  });
  return new Map(named);
}

/** M11 and M13 of each, the largest mismatch first, then those not ranked by number of records. */
function assessReceivers(
  received: readonly Received[],
  access: AccessAnswer,
  { basis, level }: FinanceParameters,
): FinanceReceiver[] {
  const regions = new Map(
    (level === 'province' ? access.provinces : access.prefectures).map((each) => [each.id, each]),
  );
  const accessOf = ({ unit }: Pick<Received, 'unit'>) => regions.get(unit.id)?.meanAccess ?? null;
  const ranks = inflowAgainstAccess(
    received.map((each) => ({ inflow: basis === null ? each.records : each.amount100mCny, access: accessOf(each) })),
  );
  const overlaps = sectorOverlaps(received.map(({ sectors }) => sectors));
  return received
    .map(({ sectors, ...each }, index) => ({
      ...each,
      clusters: regions.get(each.unit.id)?.clusters ?? 0,
      meanAccess: accessOf(each),
      finance: ranks[index] ?? null,
      sectorRecords: [...sectors.values()].reduce((sum, count) => sum + count, 0),
      sectorOverlap: overlaps[index] ?? null,
    }))
    .sort(
      (a, b) =>
        (b.finance?.mismatch ?? -2) - (a.finance?.mismatch ?? -2) ||
        b.records - a.records ||
        (a.unit.id < b.unit.id ? -1 : 1),
    );
}
