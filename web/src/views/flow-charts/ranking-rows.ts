import type { TransferNode, TransfersAnswer } from '@icfm/api/transfers/schema';
import { type FlowMeasure, nodeFigures } from '../transfers/flow-weight.ts';

/** A place in a list of receivers or senders. What is not known is null, which is not 0. */
export type RankedPlace = {
  readonly unit: TransferNode['unit'];
  readonly weightIn: number | null;
  readonly weightOut: number | null;
  readonly net: number | null;
};

export type RankedPlaces = { readonly receivers: readonly RankedPlace[]; readonly senders: readonly RankedPlace[] };

function rankedPlace(node: TransferNode, by: FlowMeasure): RankedPlace {
  const { incoming, outgoing, net } = nodeFigures(node, by);
  return { unit: node.unit, weightIn: incoming, weightOut: outgoing, net };
}

/** All receivers and all senders of the selection in the order of the answer; those whose amount nobody states are last. */
export function rankedPlaces({ nodes, ranking }: TransfersAnswer, by: FlowMeasure): RankedPlaces {
  const known = new Map(nodes.map((node) => [node.unit.id, rankedPlace(node, by)]));
  const listOf = (units: TransfersAnswer['ranking']['senders'], weightOf: (place: RankedPlace) => number | null) =>
    units.flatMap(({ id }) => known.get(id) ?? []).sort((a, b) => (weightOf(b) ?? -1) - (weightOf(a) ?? -1));
  return {
    receivers: listOf(ranking.receivers, ({ weightIn }) => weightIn),
    senders: listOf(ranking.senders, ({ weightOut }) => weightOut),
  };
}
