import type { TransfersAnswer, TransferUnit } from '@icfm/api/transfers/schema';
import { useMemo } from 'react';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { flowChartWords } from '../../i18n/flow-chart-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { unitName } from '../transfers/unit-name.ts';
import type { TableContext } from './chart-tables.ts';

/** What it takes to put an answer into the words of its charts, and the line that says where it comes from. */
export function useChartTexts(answer: TransfersAnswer): { readonly context: TableContext; readonly source: string } {
  const { format } = useWords();
  const words = useFeatureWords(flowChartWords);
  const names = useNames();
  const { basis } = answer.parameters;
  const basisName = basis === null ? null : names.label('amountBasis', basis);
  const context = useMemo(
    () => ({ words, format, basisName, nameOf: (unit: TransferUnit) => unitName(unit, names) }),
    [words, format, basisName, names],
  );
  const source = fill(words.source, { asOf: format.month(answer.dataAsOf), basis: basisName ?? words.allBases });
  return { context, source };
}
