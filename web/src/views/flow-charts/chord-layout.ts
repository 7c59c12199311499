import type { TransferUnit } from '@icfm/api/transfers/schema';
import { chordDirected } from 'd3-chord';
import type { ChartLink } from './chart-links.ts';

/** An angle in radians from twelve o'clock, with the hands. */
export type Span = { readonly from: number; readonly to: number };

export type ChordPlace = {
  readonly unit: TransferUnit;
  readonly span: Span;
  /** Of the links drawn: what comes in, and what goes out. */
  readonly weightIn: number;
  readonly weightOut: number;
};

export type ChordRibbon = { readonly link: ChartLink; readonly source: Span; readonly target: Span };

export type ChordLayout = { readonly places: readonly ChordPlace[]; readonly ribbons: readonly ChordRibbon[] };

const gap = 0.04;

/** The places with the most in and out together, and the corridors between any two of them. */
export function chordLinks(links: readonly ChartLink[], most: number): ChartLink[] {
  const weights = new Map<string, number>();
  for (const { corridor, weight } of links) {
    for (const { id } of [corridor.origin, corridor.destination]) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  const first = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most);
  const kept = new Set(first.map(([id]) => id));
  return links.filter(({ corridor }) => kept.has(corridor.origin.id) && kept.has(corridor.destination.id));
}

const macroOrder = ['east', 'central', 'west', 'northeast', 'hk_mo_tw'];

/** By macro-region, so that what belongs together stands together; then by adcode. */
function unitsOf(links: readonly ChartLink[]): TransferUnit[] {
  const units = new Map(
    links.flatMap(({ corridor }) => [corridor.origin, corridor.destination]).map((unit) => [unit.id, unit]),
  );
  const orderOf = ({ macroRegion }: TransferUnit) => macroOrder.indexOf(macroRegion);
  return [...units.values()].sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
}

/** Places around a circle, each as long as what comes in and goes out of it together. */
export function chordLayout(links: readonly ChartLink[]): ChordLayout {
  if (links.length === 0) return { places: [], ribbons: [] };
  const units = unitsOf(links);
  const at = new Map(units.map(({ id }, index) => [id, index]));
  const matrix = units.map(() => units.map(() => 0));
  const linkAt = new Map<string, ChartLink>();
  for (const link of links) {
    const [row, column] = [at.get(link.corridor.origin.id) ?? 0, at.get(link.corridor.destination.id) ?? 0];
    const cells = matrix[row];
    if (cells) cells[column] = link.weight;
    linkAt.set(`${row}-${column}`, link);
  }
  const chords = chordDirected().padAngle(gap)(matrix);
  const spanOf = ({ startAngle, endAngle }: { startAngle: number; endAngle: number }) => ({
    from: startAngle,
    to: endAngle,
  });
  return {
    places: chords.groups.flatMap((group) => {
      const unit = units[group.index];
      if (!unit) return [];
      const weightOut = (matrix[group.index] ?? []).reduce((sum, weight) => sum + weight, 0);
      const weightIn = matrix.reduce((sum, row) => sum + (row[group.index] ?? 0), 0);
      return [{ unit, span: spanOf(group), weightIn, weightOut }];
    }),
    ribbons: [...chords].flatMap(({ source, target }) => {
      const link = linkAt.get(`${source.index}-${target.index}`);
      return link ? [{ link, source: spanOf(source), target: spanOf(target) }] : [];
    }),
  };
}
