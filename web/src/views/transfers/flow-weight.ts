import type { TransferCorridor, TransferNode } from '@icfm/api/transfers/schema';
import type { MapFlowNode } from '../../map/map-props.ts';
import type { UrlState } from '../../state/url.ts';

export type FlowMeasure = 'amount' | 'records';

/** What widths go by: amounts only within one basis, since those of different bases are never set side by side. */
export function measureOf({ basis, flowWidth }: Pick<UrlState, 'basis' | 'flowWidth'>): FlowMeasure {
  return basis === null || flowWidth === 'records' ? 'records' : 'amount';
}

/** What the width of an arc goes by; 0, the thinnest, where the amount is not known. */
export function flowWeight({ amount100mCny, records }: TransferCorridor, measure: FlowMeasure): number {
  return measure === 'records' ? records : (amount100mCny ?? 0);
}

/** What comes in, goes out, and the difference, by the measure; null where not known. */
export function nodeFigures(node: TransferNode, measure: FlowMeasure) {
  const { recordsIn, recordsOut, amountIn100mCny, amountOut100mCny, net100mCny } = node;
  if (measure === 'records') return { incoming: recordsIn, outgoing: recordsOut, net: recordsIn - recordsOut };
  return { incoming: amountIn100mCny, outgoing: amountOut100mCny, net: net100mCny };
}

/** Whether more comes in than goes out; null where neither is known. */
export function leanOf(node: TransferNode, measure: FlowMeasure): MapFlowNode['lean'] {
  const { net } = nodeFigures(node, measure);
  if (net === null) return null;
  if (net === 0) return 'even';
  return net > 0 ? 'in' : 'out';
}

/** What the area of a node goes by: all that comes in and goes out. */
export function nodeWeight(node: TransferNode, measure: FlowMeasure): number {
  const { incoming, outgoing } = nodeFigures(node, measure);
  return (incoming ?? 0) + (outgoing ?? 0);
}

/** 1, 2 or 5 times a power of ten, not above the value. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 2, 1].find((each) => each * power <= value * (1 + 1e-9)) ?? 1;
  return Number((step * power).toPrecision(1));
}

/** Round weights that show the scale, the largest first: at most three, and none where nothing is known. */
export function sampleWeights(largest: number, measure: FlowMeasure): number[] {
  if (!(largest > 0)) return [];
  const least = measure === 'records' ? 1 : 0;
  const wanted = [largest, largest / 4, largest / 25].map((weight) => (weight > 0 ? roundDown(weight) : 0));
  return [...new Set(wanted)].filter((weight) => weight > 0 && weight >= least);
}
