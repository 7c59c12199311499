import type { TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import type { Names } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import type { FinanceWords } from '../../i18n/finance-words.ts';
import type { Format } from '../../i18n/format.ts';
import type { Sentence } from '../../ui/sentence.ts';
import { unitName } from '../transfers/unit-name.ts';

/** Named one by one, up to so many. */
const mostNames = 4;

type HeadlineContext = { readonly words: FinanceWords; readonly names: Names; readonly format: Format };

/** How many receivers take in much where finance is far, and which. */
export function financeHeadline(
  { receivers, ranked }: Pick<TransferFinanceAnswer, 'receivers' | 'ranked'>,
  { words, names, format }: HeadlineContext,
): Sentence<'ranked' | 'alarm'> {
  const alarm = receivers.filter(({ finance }) => finance?.quadrant === 'high-inflow-low-access');
  const named = format.list(alarm.slice(0, mostNames).map(({ unit }) => unitName(unit, names)));
  const template = alarm.length === 0 ? words.calm : words.sentence;
  return {
    template: ranked === 0 ? words.noneRanked : template,
    texts: { names: alarm.length > mostNames ? fill(words.further, { names: named }) : named },
    counts: { ranked, alarm: alarm.length },
  };
}
