import type { FinanceReceiver, TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { fill } from '../../i18n/fill.ts';
import type { FinanceMapWords } from '../../i18n/finance-map-words.ts';
import type { Format } from '../../i18n/format.ts';
import { type FinanceMap, unrankedReason } from './finance-classes.ts';

export type FinanceTexts = { readonly words: FinanceMapWords; readonly format: Format };

/** What comes in, in the measure that the ranks go by. */
export function inflowText(
  { records, amount100mCny }: Pick<FinanceReceiver, 'records' | 'amount100mCny'>,
  inflowBy: TransferFinanceAnswer['inflowBy'],
  { words, format }: FinanceTexts,
): string {
  if (inflowBy === 'records') return fill(words.records, { count: format.count(records) });
  if (amount100mCny === null) return words.noAmount;
  return fill(words.amount, { amount: format.amount(amount100mCny) });
}

const decimals = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A mismatch with its sign and two decimals; a true minus, and no sign at what rounds to 0. */
export function mismatchText(mismatch: number): string {
  const size = decimals.format(Math.abs(mismatch));
  if (Number(size) === 0) return size;
  return `${mismatch > 0 ? '+' : '−'}${size}`;
}

export const shareText = (share: number) => decimals.format(share);

/** The line of the tooltip of a receiver. */
export function receiverText(
  receiver: FinanceReceiver,
  { answer, map }: { readonly answer: TransferFinanceAnswer; readonly map: FinanceMap },
  texts: FinanceTexts,
): string {
  const { words, format } = texts;
  const { finance, meanAccess, sectorOverlap, sectorRecords } = receiver;
  const flow = inflowText(receiver, answer.inflowBy, texts);
  if (map === 'overlap') {
    if (sectorOverlap === null) return words.tooltip.noOverlap;
    const facts = { overlap: shareText(sectorOverlap), records: format.count(sectorRecords) };
    return fill(words.tooltip.overlap, facts);
  }
  if (finance === null) {
    const reason = unrankedReason(receiver, answer);
    return fill(words.tooltip.notRanked, { flow, reason: reason === null ? '' : words.reason[reason] });
  }
  const value = meanAccess === null ? '' : format.figure(meanAccess);
  if (map === 'mismatch') {
    return fill(words.tooltip.mismatch, { mismatch: mismatchText(finance.mismatch), flow, value });
  }
  const levels = [words.axes.low, words.axes.middle, words.axes.high] as const;
  const cell = { inflow: levels[finance.inflowThird], access: levels[finance.accessThird] };
  return fill(words.tooltip.bivariate, { ...cell, flow, value });
}
