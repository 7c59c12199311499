import type { FinanceReceiver } from '@icfm/api/transfers/schema';

export type QuadrantPoint = {
  readonly receiver: FinanceReceiver;
  readonly finance: NonNullable<FinanceReceiver['finance']>;
  readonly x: number;
  readonly y: number;
};

export type PlotBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Between points of equal ranks, in units of the picture. */
const spacing = 9;

/** Ranked receivers as points: access to the right, inflow upwards. Those of the same two ranks stand side by side. */
export function quadrantPoints(receivers: readonly FinanceReceiver[], plot: PlotBox): QuadrantPoint[] {
  const ranked = receivers.flatMap((receiver) => (receiver.finance ? [{ receiver, finance: receiver.finance }] : []));
  const keyOf = ({ finance }: (typeof ranked)[number]) => `${finance.inflowRank} ${finance.accessRank}`;
  const sharing = new Map<string, number>();
  for (const each of ranked) sharing.set(keyOf(each), (sharing.get(keyOf(each)) ?? 0) + 1);
  const placed = new Map<string, number>();
  return ranked.map((each) => {
    const key = keyOf(each);
    const order = placed.get(key) ?? 0;
    placed.set(key, order + 1);
    const offset = (order - ((sharing.get(key) ?? 1) - 1) / 2) * spacing;
    return {
      ...each,
      x: plot.left + each.finance.accessRank * plot.width + offset,
      y: plot.top + (1 - each.finance.inflowRank) * plot.height,
    };
  });
}

export type Label = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
};
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const radius = 6;

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

type Named = { readonly id: string; readonly x: number; readonly y: number; readonly width: number };
type Room = { readonly size: number; readonly bounds: Box };

function candidates({ x, y, width }: Named, size: number) {
  const half = size * 0.6;
  const beside = { top: y - half, bottom: y + half };
  return [
    { anchor: 'start', x: x + radius + 2, y, box: { ...beside, left: x + radius, right: x + radius + width + 4 } },
    { anchor: 'end', x: x - radius - 2, y, box: { ...beside, left: x - radius - width - 4, right: x - radius } },
    ...[-1, 1].map((side) => {
      const middle = y + side * (radius + half);
      const box = { left: x - width / 2, right: x + width / 2, top: middle - half, bottom: middle + half };
      return { anchor: 'middle', x, y: middle, box } as const;
    }),
  ] as const;
}

/** Names beside their points where they meet neither a point nor another name; those first in the list come first. */
export function quadrantLabels(points: readonly Named[], { size, bounds }: Room): Label[] {
  const full: Box[] = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  return points.flatMap((point) => {
    const found = candidates(point, size).find(
      ({ box }) =>
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom &&
        !full.some((other) => overlaps(box, other)),
    );
    if (!found) return [];
    full.push(found.box);
    return [{ id: point.id, x: found.x, y: found.y, anchor: found.anchor }];
  });
}
