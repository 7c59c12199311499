import type { TransferCorridor } from '@icfm/api/transfers/schema';
import { otherSectorColour, sectorColours, type Theme, verdictColours } from '../../map/palette.ts';
import { sectorHue } from '../../map/sector-colour.ts';
import type { UrlState } from '../../state/url.ts';

export type FlowColouring = {
  readonly by: UrlState['flowColour'];
  readonly theme: Theme;
  /** Group of each sector code. */
  readonly sectorGroups: Readonly<Record<string, string>>;
  /** Whether some bank, or the one asked about, is known at both ends, by corridor; those not in it are not measured. */
  readonly paired: ReadonlyMap<string, boolean>;
};

/** The class of arcs that name more than one of what colours them, and of those that name none. */
export const several = 'several';
export const unknown = 'unknown';
/** The class of models without a hue of their own. */
export const otherModels = 'other-models';

/** A model keeps its hue whatever the filters leave: six, as many as can be told apart. */
const modelHues: Readonly<Record<string, string>> = {
  'new-plant': sectorColours[0],
  'shared-park': sectorColours[1],
  'paired-cooperation': sectorColours[2],
  relocation: sectorColours[3],
  'joint-venture': sectorColours[4],
  'technology-cooperation': sectorColours[5],
};

/** Blue, orange, green and purple stay apart for every common colour vision. */
const regionHues: Readonly<Record<string, string>> = {
  east: sectorColours[0],
  central: sectorColours[4],
  west: sectorColours[2],
  northeast: sectorColours[3],
};

function oneOf(codes: readonly string[]): string {
  const [first, ...others] = codes;
  if (first === undefined) return unknown;
  return others.length === 0 ? first : several;
}

/** Which class of the legend an arc is in: a code, `several`, `unknown`, or how it is paired. */
export function flowClassOf(corridor: TransferCorridor, { by, paired }: Pick<FlowColouring, 'by' | 'paired'>): string {
  // Where it goes: nearly all that is documented comes from the east, and one hue for all would say nothing.
  if (by === 'region') return corridor.destination.macroRegion;
  if (by === 'sector') return oneOf(corridor.sectors);
  if (by === 'pairing') {
    const isPaired = paired.get(corridor.id);
    return isPaired === undefined ? unknown : isPaired ? 'paired' : 'unpaired';
  }
  if (by === 'direction') return 'direction';
  const model = oneOf(corridor.models.filter((code) => code !== 'unspecified'));
  return model in modelHues || model === several || model === unknown ? model : otherModels;
}

/** Dark where several meet, and a dull brown where nothing is known: neither is the grey of other sectors. */
const neutral = {
  light: { several: '#3C4853', unknown: '#A08C74' },
  dark: { several: '#E3EAEF', unknown: '#8F8271' },
} as const;

/** `#RRGGBB` of a class; null where the arc runs from the hue of origins to that of destinations. */
export function flowClassColour(id: string, { by, theme, sectorGroups }: Omit<FlowColouring, 'paired'>): string | null {
  if (by === 'direction') return null;
  if (id === several || id === unknown) return neutral[theme][id];
  if (by === 'pairing') return verdictColours[theme][id === 'paired' ? 'certain' : 'none-known'].stroke;
  if (by === 'region') return regionHues[id] ?? otherSectorColour;
  if (by === 'model') return modelHues[id] ?? otherSectorColour;
  return sectorHue(sectorGroups[id] ?? 'other');
}

/** How many of the corridors are in each class, the largest first, what is not one class last. */
export function countClasses(
  corridors: readonly TransferCorridor[],
  colouring: Pick<FlowColouring, 'by' | 'paired'>,
): { readonly id: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const corridor of corridors) {
    const id = flowClassOf(corridor, colouring);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const last = (id: string) => [otherModels, several, unknown].indexOf(id);
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => last(a.id) - last(b.id) || b.count - a.count || (a.id < b.id ? -1 : 1));
}
