import type { TransferCorridor, TransferNode, TransfersAnswer } from '@icfm/api/transfers/schema';
import { useMemo } from 'react';
import { type Names, useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import { type TransferMapWords, transferMapWords } from '../../i18n/transfer-map-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { MapFlow, MapFlowNode } from '../../map/map-props.ts';
import { useView } from '../shell/view-context.tsx';
import { type FlowColouring, flowClassColour, flowClassOf } from './flow-class.ts';
import { type FlowMeasure, flowWeight, leanOf, measureOf, nodeFigures, nodeWeight } from './flow-weight.ts';
import { flowYears } from './flow-words.ts';
import { unitName } from './unit-name.ts';
import { useFlowColouring } from './use-flow-colouring.ts';
import { useTransfers } from './use-transfers.ts';

type MapContext = {
  readonly names: Names;
  readonly words: TransferMapWords;
  readonly format: Format;
  readonly measure: FlowMeasure;
  readonly colouring: FlowColouring;
};

/** The amount of the drawn record, or the sum of one import's matrix told as one, with its basis and years. */
function amountWords(corridor: TransferCorridor, { words, format, names }: MapContext): string {
  const { amount100mCny, amountQualifier, sum, basis } = corridor;
  if (amount100mCny === null) return words.noAmount;
  const template = sum ? words.sum : amountQualifier === 'approximate' ? words.approximate : words.exact;
  const amount = fill(template, {
    amount: format.amount(amount100mCny),
    records: format.count(sum?.records ?? 1),
  });
  return fill(words.amount, { amount, basis: names.label('amountBasis', basis), years: flowYears(corridor) });
}

function toMapFlow(corridor: TransferCorridor, context: MapContext): MapFlow {
  const { id, origin, destination, records } = corridor;
  const { names, words, format, measure, colouring } = context;
  const [originName, destinationName] = [unitName(origin, names), unitName(destination, names)];
  return {
    id,
    origin: [origin.longitude, origin.latitude],
    destination: [destination.longitude, destination.latitude],
    originName,
    destinationName,
    weight: flowWeight(corridor, measure),
    isPaired: colouring.by === 'pairing' ? (colouring.paired.get(id) ?? null) : null,
    colour: flowClassColour(flowClassOf(corridor, colouring), colouring),
    label: fill(words.flow, {
      origin: originName,
      destination: destinationName,
      records: format.count(records),
      amount: amountWords(corridor, context),
    }),
  };
}

function nodeWords(node: TransferNode, { names, words, format, measure }: MapContext): string {
  const { incoming, outgoing, net } = nodeFigures(node, measure);
  const say = (value: number | null) => {
    if (value === null) return words.unknown;
    return measure === 'records'
      ? fill(words.recordCount, { count: format.count(value) })
      : fill(words.amountOf, { amount: format.amount(value) });
  };
  return fill(words.node, {
    name: unitName(node.unit, names),
    incoming: say(incoming),
    outgoing: say(outgoing),
    net: fill(words.net[leanOf(node, measure) ?? 'unknown'], { net: say(net === null ? null : Math.abs(net)) }),
  });
}

function toMapNode(node: TransferNode, context: MapContext): MapFlowNode {
  const { id, longitude, latitude } = node.unit;
  return {
    id,
    position: [longitude, latitude],
    name: unitName(node.unit, context.names),
    weight: nodeWeight(node, context.measure),
    lean: leanOf(node, context.measure),
    label: nodeWords(node, context),
  };
}

type MapTransfers = { readonly flows: readonly MapFlow[]; readonly nodes: readonly MapFlowNode[] };

const nothing: MapTransfers = { flows: [], nodes: [] };

function toMap({ corridors, nodes }: TransfersAnswer, context: MapContext): MapTransfers {
  // Only the places that a drawn arc meets: others would stand alone.
  const ends = new Set(corridors.flatMap(({ origin, destination }) => [origin.id, destination.id]));
  return {
    flows: corridors.map((corridor) => toMapFlow(corridor, context)),
    nodes: nodes.filter(({ unit }) => ends.has(unit.id)).map((node) => toMapNode(node, context)),
  };
}

/** The arcs and their end places in the transfers view, but for a map of receivers; none elsewhere. */
export function useMapTransfers(): MapTransfers {
  const { state } = useView();
  const { language, format } = useWords();
  const names = useNames();
  const { answer } = useTransfers();
  const colouring = useFlowColouring();
  const measure = measureOf(state);
  // A map of receivers is filled: arcs over it would hide what it tells.
  const isFilled = state.transfers === 'finance' && state.financeMap !== 'none';
  return useMemo(() => {
    if (!answer || !colouring || isFilled) return nothing;
    return toMap(answer, { names, format, words: transferMapWords[language], measure, colouring });
  }, [answer, colouring, isFilled, names, format, language, measure]);
}
