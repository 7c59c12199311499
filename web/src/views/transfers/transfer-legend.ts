import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { useMemo } from 'react';
import { type Names, useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import { type TransferLegendWords, transferLegendWords } from '../../i18n/transfer-legend-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { Dictionary } from '../../i18n/zh.ts';
import { flowWidth, largestWeight } from '../../map/flow-width.ts';
import type { LegendEntry, LegendGroup } from '../../slides/slide.ts';
import type { UrlState } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';
import { countClasses, type FlowColouring, flowClassColour, otherModels, several, unknown } from './flow-class.ts';
import { arcSymbol, nodeSymbol } from './flow-symbols.ts';
import { flowWeight, leanOf, measureOf, sampleWeights } from './flow-weight.ts';
import { useFlowColouring } from './use-flow-colouring.ts';
import { useTransfers } from './use-transfers.ts';

export type TransferLegendInput = {
  readonly answer: TransfersAnswer;
  readonly state: Pick<UrlState, 'basis' | 'flowWidth' | 'bank'>;
  readonly colouring: FlowColouring;
  readonly words: TransferLegendWords;
  readonly regionWords: Dictionary['region'];
  readonly names: Names;
  readonly format: Format;
};

/** An entry, with the code that it filters by where it does. */
export type TransferLegendEntry = LegendEntry & { readonly code: string | null };
export type TransferLegendGroup = Pick<LegendGroup, 'title'> & {
  readonly id: 'direction' | 'colour' | 'width' | 'nodes';
  readonly entries: readonly TransferLegendEntry[];
};

const lineWidthPixels = 4;

function directionGroup({ answer, colouring, words, format }: TransferLegendInput): TransferLegendGroup {
  const look = { colour: null, widthPixels: lineWidthPixels, isDashed: false };
  const counts = { shown: format.count(answer.shown), total: format.count(answer.total) };
  const entry = {
    symbol: arcSymbol(look, colouring.theme),
    label: words.arrow,
    count: fill(words.drawn, counts),
    code: null,
  };
  return { id: 'direction', title: words.direction, entries: [entry] };
}

function classLabel(id: string, { colouring: { by }, state, words, names, regionWords }: TransferLegendInput): string {
  if (by === 'direction') return '';
  if (id === unknown) return words.unknown[by];
  if (by === 'pairing') {
    const stands = id === 'paired' ? words.paired : words.unpaired;
    return state.bank === null ? stands.ofAll : stands.ofBank;
  }
  if (by === 'region') return Object.entries(regionWords).find(([code]) => code === id)?.[1] ?? id;
  if (id === several) return words.several[by];
  if (id === otherModels) return words.otherModels;
  return by === 'sector' ? names.sector(id) : names.label('transferModel', id);
}

function colourGroup(input: TransferLegendInput): TransferLegendGroup[] {
  const { answer, colouring, words, format } = input;
  const { by, theme } = colouring;
  if (by === 'direction') return [];
  const isFilter = (id: string) => (by === 'sector' || by === 'model') && ![several, unknown, otherModels].includes(id);
  const entries = countClasses(answer.corridors, colouring).map(({ id, count }) => ({
    symbol: arcSymbol(
      {
        colour: flowClassColour(id, colouring),
        widthPixels: lineWidthPixels,
        isDashed: by === 'pairing' && id === 'unpaired',
      },
      theme,
    ),
    label: classLabel(id, input),
    count: format.count(count),
    code: isFilter(id) ? id : null,
  }));
  return [{ id: 'colour', title: words.colour[by], entries }];
}

function widthGroup({ answer, state, colouring, words, names, format }: TransferLegendInput): TransferLegendGroup[] {
  const measure = measureOf(state);
  const weights = answer.corridors.map((corridor) => ({ weight: flowWeight(corridor, measure) }));
  if (weights.length === 0) return [];
  const largest = largestWeight(weights);
  const entry = (weight: number, label: string): TransferLegendEntry => ({
    symbol: arcSymbol(
      {
        colour: colouring.by === 'direction' ? null : flowClassColour(several, colouring),
        widthPixels: flowWidth(weight, largest),
        isDashed: false,
      },
      colouring.theme,
    ),
    ...{ label, count: null, code: null },
  });
  const labelOf = (weight: number) =>
    measure === 'records'
      ? fill(words.records, { count: format.count(weight) })
      : fill(words.amount, { amount: format.amount(weight) });
  const hasGaps = measure === 'amount' && answer.corridors.some(({ amount100mCny }) => amount100mCny === null);
  const basis = names.label('amountBasis', state.basis);
  return [
    {
      id: 'width',
      title: measure === 'records' ? words.byRecords : fill(words.byAmount, { basis }),
      entries: [
        ...sampleWeights(largest, measure).map((weight) => entry(weight, labelOf(weight))),
        ...(hasGaps ? [entry(0, words.noAmount)] : []),
      ],
    },
  ];
}

function nodeGroup({ answer, state, colouring, words, names, format }: TransferLegendInput): TransferLegendGroup[] {
  const measure = measureOf(state);
  const leans = answer.nodes.map((node) => leanOf(node, measure) ?? 'unknown');
  const entries = (['in', 'out', 'even', 'unknown'] as const).flatMap((lean): TransferLegendEntry[] => {
    const count = leans.filter((each) => each === lean).length;
    if (count === 0) return [];
    const symbol = nodeSymbol(lean === 'unknown' ? null : lean, colouring.theme);
    return [{ symbol, label: words.lean[lean], count: format.count(count), code: null }];
  });
  const title =
    measure === 'records'
      ? words.nodes.records
      : fill(words.nodes.amount, { basis: names.label('amountBasis', state.basis) });
  return entries.length === 0 ? [] : [{ id: 'nodes', title, entries }];
}

/** What arcs and nodes of an answer say, as plain data: the same on screen, on slides and in files. */
export function transferLegend(input: TransferLegendInput): readonly TransferLegendGroup[] {
  return [directionGroup(input), ...colourGroup(input), ...widthGroup(input), ...nodeGroup(input)];
}

/** The legend of the address; null until its numbers stand. */
export function useTransferLegend(): readonly TransferLegendGroup[] | null {
  const { state } = useView();
  const { words, format, language } = useWords();
  const names = useNames();
  const { answer } = useTransfers();
  const colouring = useFlowColouring();
  const { basis, flowWidth: width, bank } = state;
  return useMemo(() => {
    if (!answer || !colouring) return null;
    return transferLegend({
      ...{ answer, colouring, names, format, regionWords: words.region, words: transferLegendWords[language] },
      state: { basis, flowWidth: width, bank },
    });
  }, [answer, colouring, names, format, words, language, basis, width, bank]);
}
