import type { UnitTotals } from '../measures/transfers-units.ts';
import { numberOrNull } from './number-or-null.ts';
import type { TransferNode, TransfersAnswer, TransferUnit } from './schema.ts';

/** Every unit with a record in or out. Amounts are told within one basis alone. */
export function describeNodes(
  units: readonly TransferUnit[],
  totals: UnitTotals,
  isWithinBasis: boolean,
): TransferNode[] {
  return units.flatMap((unit, index) => {
    const recordsIn = totals.recordsIn[index] ?? 0;
    const recordsOut = totals.recordsOut[index] ?? 0;
    if (recordsIn + recordsOut === 0) return [];
    const amountIn = isWithinBasis ? numberOrNull(totals.amountsIn[index]) : null;
    const amountOut = isWithinBasis ? numberOrNull(totals.amountsOut[index]) : null;
    return {
      unit,
      recordsIn,
      recordsOut,
      corridorsIn: totals.corridorsIn[index] ?? 0,
      corridorsOut: totals.corridorsOut[index] ?? 0,
      amountIn100mCny: amountIn,
      amountOut100mCny: amountOut,
      net100mCny: amountIn === null && amountOut === null ? null : (amountIn ?? 0) - (amountOut ?? 0),
    };
  });
}

/** Receivers and senders, those with the largest amount first where a basis is asked for, else those with the most records. */
export function rankNodes(nodes: readonly TransferNode[]): TransfersAnswer['ranking'] {
  const ranked = (units: TransfersAnswer['ranking']['senders']) =>
    units
      .filter(({ records }) => records > 0)
      .sort(
        (a, b) => (b.amount100mCny ?? -1) - (a.amount100mCny ?? -1) || b.records - a.records || (a.id < b.id ? -1 : 1),
      );
  return {
    receivers: ranked(
      nodes.map((node) => ({ id: node.unit.id, records: node.recordsIn, amount100mCny: node.amountIn100mCny })),
    ),
    senders: ranked(
      nodes.map((node) => ({ id: node.unit.id, records: node.recordsOut, amount100mCny: node.amountOut100mCny })),
    ),
  };
}
