import type { TransferNode, TransfersAnswer } from '@icfm/api/transfers/schema';
import type { Measure } from './chart-links.ts';

/** A place in a list of receivers or senders. What is not known is null, which is not 0. */
export type RankedPlace = {
  readonly unit: TransferNode['unit'];
  readonly weightIn: number | null;
  readonly weightOut: number | null;
  readonly net: number | null;
};

export type RankedPlaces = { readonly receivers: readonly RankedPlace[]; readonly senders: readonly RankedPlace[] };

function rankedPlace(node: TransferNode, by: Measure): RankedPlace {
  if (by === 'records') {
    const { unit, recordsIn, recordsOut } = node;
    return { unit, weightIn: recordsIn, weightOut: recordsOut, net: recordsIn - recordsOut };
  }
  return { unit: node.unit, weightIn: node.amountIn100mCny, weightOut: node.amountOut100mCny, net: node.net100mCny };
}

/** All receivers and all senders of the selection in the order of the answer; those whose amount nobody states are last. */
export function rankedPlaces({ nodes, ranking }: TransfersAnswer, by: Measure): RankedPlaces {
  const known = new Map(nodes.map((node) => [node.unit.id, rankedPlace(node, by)]));
  const listOf = (units: TransfersAnswer['ranking']['senders'], weightOf: (place: RankedPlace) => number | null) =>
    units.flatMap(({ id }) => known.get(id) ?? []).sort((a, b) => (weightOf(b) ?? -1) - (weightOf(a) ?? -1));
  return {
    receivers: listOf(ranking.receivers, ({ weightIn }) => weightIn),
    senders: listOf(ranking.senders, ({ weightOut }) => weightOut),
  };
}
