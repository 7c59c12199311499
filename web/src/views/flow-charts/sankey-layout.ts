import type { TransferUnit } from '@icfm/api/transfers/schema';
import { type SankeyLink, type SankeyNode, sankey } from 'd3-sankey';
import type { ChartLink } from './chart-links.ts';

export type SankeyPlace = {
  readonly id: string;
  readonly unit: TransferUnit;
  readonly side: 'origin' | 'destination';
  /** Of the links drawn, no others. */
  readonly weight: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
};

export type SankeyRibbon = {
  readonly link: ChartLink;
  readonly width: number;
  /** The middle of its ends. */
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
};

export type SankeyLayout = { readonly places: readonly SankeyPlace[]; readonly ribbons: readonly SankeyRibbon[] };

type SankeyFrame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type NodeIn = { readonly key: string; readonly unit: TransferUnit; readonly side: SankeyPlace['side'] };
type LinkIn = { readonly link: ChartLink };
type Node = SankeyNode<NodeIn, LinkIn>;

const nodeThickness = 10;

/** A place that sends and receives stands on both sides: no link ever turns back. */
function nodesOf(links: readonly ChartLink[]): NodeIn[] {
  const nodes = new Map<string, NodeIn>();
  for (const { corridor } of links) {
    for (const side of ['origin', 'destination'] as const) {
      const key = `${side}-${corridor[side].id}`;
      nodes.set(key, { key, unit: corridor[side], side });
    }
  }
  return [...nodes.values()];
}

function placeOf({ key, unit, side, value = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }: Node): SankeyPlace {
  return { id: key, unit, side, weight: value, x0, x1, y0, y1 };
}

function ribbonOf(link: SankeyLink<NodeIn, LinkIn>): SankeyRibbon[] {
  const { source, target, width = 0, y0 = 0, y1 = 0 } = link;
  if (typeof source !== 'object' || typeof target !== 'object') return [];
  return [{ link: link.link, width, from: [source.x1 ?? 0, y0], to: [target.x0 ?? 0, y1] }];
}

/** Senders left, receivers right, the largest above; heights and widths on one scale. */
export function sankeyLayout(links: readonly ChartLink[], frame: SankeyFrame): SankeyLayout {
  if (links.length === 0) return { places: [], ribbons: [] };
  const nodes = nodesOf(links);
  const rows = Math.max(
    ...(['origin', 'destination'] as const).map((end) => nodes.filter(({ side }) => side === end).length),
  );
  const layout = sankey<NodeIn, LinkIn>()
    .nodeId(({ key }) => key)
    .nodeWidth(nodeThickness)
    .nodePadding(Math.min(12, (0.4 * (frame.bottom - frame.top)) / Math.max(1, rows - 1)))
    .nodeSort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .extent([
      [frame.left, frame.top],
      [frame.right, frame.bottom],
    ]);
  const graph = layout({
    nodes: nodes.map((node) => ({ ...node })),
    links: links.map((link) => ({
      link,
      source: `origin-${link.corridor.origin.id}`,
      target: `destination-${link.corridor.destination.id}`,
      value: link.weight,
    })),
  });
  return { places: graph.nodes.map(placeOf), ribbons: graph.links.flatMap(ribbonOf) };
}
