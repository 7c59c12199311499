import type { FinanceReceiver, TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { useMemo } from 'react';
import { type Names, useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { type FinanceMapWords, financeMapWords } from '../../i18n/finance-map-words.ts';
import { type FinanceWords, financeWords } from '../../i18n/finance-words.ts';
import type { Format } from '../../i18n/format.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { Cell } from '../table/field.ts';
import type { TableRecords } from '../table/records.ts';
import { unitName } from '../transfers/unit-name.ts';
import { unrankedReason } from './finance-classes.ts';
import { mismatchText, shareText } from './finance-text.ts';

export type ReceiverTexts = {
  readonly words: FinanceWords;
  readonly mapWords: FinanceMapWords;
  readonly format: Format;
  readonly names: Names;
  /** Null where records of every basis are asked for. */
  readonly basisName: string | null;
};

export function useReceiverTexts({ parameters }: TransferFinanceAnswer): ReceiverTexts {
  const { format } = useWords();
  const words = useFeatureWords(financeWords);
  const mapWords = useFeatureWords(financeMapWords);
  const names = useNames();
  const { basis } = parameters;
  const basisName = basis === null ? null : names.label('amountBasis', basis);
  return useMemo(() => ({ words, mapWords, format, names, basisName }), [words, mapWords, format, names, basisName]);
}

/** A figure with at most six decimals, so that files do not show how computers add. */
const plain = (value: number) => Math.round(value * 1e6) / 1e6;

function figureCell(value: number | null | undefined, write: (value: number) => string, absent: string): Cell {
  return value === null || value === undefined
    ? { value: null, text: absent }
    : { value: plain(value), text: write(value) };
}

function cellsOf(receiver: FinanceReceiver, answer: TransferFinanceAnswer, texts: ReceiverTexts): Cell[] {
  const { words, mapWords, format, names, basisName } = texts;
  const { finance, records, amount100mCny, clusters, meanAccess, sectorRecords, sectorOverlap, unit } = receiver;
  const reason = unrankedReason(receiver, answer);
  const absent = words.list.unknown;
  return [
    { value: null, text: unitName(unit, names) },
    figureCell(records, format.count, absent),
    ...(basisName === null ? [] : [figureCell(amount100mCny, format.amount, mapWords.noAmount)]),
    figureCell(clusters, format.count, absent),
    figureCell(meanAccess, format.figure, absent),
    figureCell(finance?.inflowRank, shareText, absent),
    figureCell(finance?.accessRank, shareText, absent),
    figureCell(finance?.mismatch, mismatchText, absent),
    { value: null, text: finance ? words.chart.quadrants[finance.quadrant] : absent },
    figureCell(sectorOverlap, shareText, absent),
    figureCell(sectorRecords, format.count, absent),
    { value: null, text: reason === null ? '' : mapWords.reason[reason] },
  ];
}

/** Every receiver with all its figures, those not ranked with the reason. */
export function receiverRecords(answer: TransferFinanceAnswer, texts: ReceiverTexts): TableRecords {
  const { columns, place } = texts.words.list;
  const { basisName } = texts;
  const titles = {
    ...{ place, records: columns.records },
    ...(basisName === null ? {} : { amount: fill(columns.amount, { basis: basisName }) }),
    ...{ clusters: columns.clusters, access: columns.access, inflowRank: columns.inflowRank },
    ...{ accessRank: columns.accessRank, mismatch: columns.mismatch, quadrant: columns.quadrant },
    ...{ overlap: columns.overlap, sectorRecords: columns.sectorRecords, reason: columns.reason },
  };
  return {
    columns: Object.entries(titles).map(([id, title]) => ({ id, title, kind: 'text' })),
    rows: answer.receivers.map((receiver) => ({ id: receiver.unit.id, cells: cellsOf(receiver, answer, texts) })),
  };
}
