import type { TransferCorridor, TransfersAnswer } from '@icfm/api/transfers/schema';
import type { UrlState } from '../../state/url.ts';
import { type FlowMeasure, measureOf } from '../transfers/flow-weight.ts';

/** A corridor with what its width goes by. */
export type ChartLink = { readonly corridor: TransferCorridor; readonly weight: number };

export type ChartLinks = {
  readonly by: FlowMeasure;
  /** All that can be drawn, the widest first. */
  readonly links: readonly ChartLink[];
  /** Corridors of the answer whose amount nobody states: by amount they have no width. */
  readonly withoutAmount: number;
  /** Those with an end only known more coarsely than the level: their amounts may hold those of others. */
  readonly coarser: number;
};

/** The measure of the answer shown, which may still be that of the question before. */
export function measureOfAnswer({ parameters }: TransfersAnswer, flowWidth: UrlState['flowWidth']): FlowMeasure {
  return measureOf({ basis: parameters.basis, flowWidth });
}

function isCoarser({ origin, destination }: TransferCorridor, level: TransfersAnswer['parameters']['level']): boolean {
  return origin.level !== level || destination.level !== level;
}

/** The corridors of an answer as links of a chart. One from a place to itself is none. */
export function chartLinks(answer: TransfersAnswer, flowWidth: UrlState['flowWidth']): ChartLinks {
  const by = measureOfAnswer(answer, flowWidth);
  const between = answer.corridors.filter(({ origin, destination }) => origin.id !== destination.id);
  const isLeftOut = (corridor: TransferCorridor) => by === 'amount' && isCoarser(corridor, answer.parameters.level);
  const told = between.filter((corridor) => !isLeftOut(corridor));
  const links = told
    .map((corridor) => ({ corridor, weight: (by === 'amount' ? corridor.amount100mCny : corridor.records) ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.corridor.id < b.corridor.id ? -1 : 1));
  return { by, links, withoutAmount: told.length - links.length, coarser: between.length - told.length };
}

/** What all corridors of the selection hold, drawn or not, so that a chart can say how much of it is seen. */
export function totalWeight({ nodes }: TransfersAnswer, by: FlowMeasure): number {
  return nodes.reduce((sum, node) => sum + ((by === 'amount' ? node.amountOut100mCny : node.recordsOut) ?? 0), 0);
}

export function sumWeights(links: readonly ChartLink[]): number {
  return links.reduce((sum, { weight }) => sum + weight, 0);
}
