import type { FlowProperties } from '@icfm/api/collections/schema';
import type { Names } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import type { Language } from '../../state/url.ts';

export type FlowWordsContext = {
  readonly language: Language;
  readonly words: Dictionary;
  readonly format: Format;
  readonly names: Names;
  readonly nameOf: (region: string) => string;
};

/** Years of a record, `2021` or `2019–2021`, with the part of the year where the source names one. */
export function flowYears({ yearFrom, yearTo }: Pick<FlowProperties, 'yearFrom' | 'yearTo'>): string {
  if (yearFrom === null || yearTo === null || yearFrom === yearTo) return String(yearTo ?? yearFrom ?? '—');
  return `${yearFrom}–${yearTo}`;
}

/** The amount as the source states it; never without its basis beside it. */
export function flowAmount(flow: FlowProperties, { words, format }: FlowWordsContext): string {
  if (flow.amount100mCny === null) return words.flow.noAmount;
  const amount = fill(words.flow.amountWord, { amount: format.amount(flow.amount100mCny) });
  return flow.amountQualifier === 'approximate' ? `${words.flow.approximate} ${amount}` : amount;
}

/** An end of a record: its region's name, or the name in the record where the list of regions has none. */
export function endName(
  flow: FlowProperties,
  end: 'origin' | 'destination',
  { nameOf, language }: FlowWordsContext,
): string {
  const adcode = end === 'origin' ? flow.originAdcode : flow.destinationAdcode;
  const stated = end === 'origin' ? flow.originName : flow.destinationName;
  const known = nameOf(adcode);
  if (known !== '') return known;
  return language === 'zh' ? (stated ?? adcode) : adcode;
}

export function flowTitle(flow: FlowProperties, context: FlowWordsContext): string {
  return fill(context.words.flow.title, {
    origin: endName(flow, 'origin', context),
    destination: endName(flow, 'destination', context),
  });
}
