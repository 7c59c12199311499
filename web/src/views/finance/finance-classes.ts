import type { FinanceReceiver, TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import type { Theme, UrlState } from '../../state/url.ts';

export type FinanceMap = Exclude<UrlState['financeMap'], 'none'>;
type Thirds = readonly [low: string, middle: string, high: string];

/**
 * Nine colours by thirds of inflow, then of access: orange for inflow, blue for access, both together dark (in the dark
 * light). The two hues stay apart for every common colour vision, and each step also changes in lightness.
 */
const bivariate: Readonly<Record<Theme, readonly [Thirds, Thirds, Thirds]>> = {
  light: [
    ['#ECEDEA', '#A5CADA', '#3C8DB3'],
    ['#F2C49C', '#A89BA2', '#4A6890'],
    ['#DB6A2B', '#8C4A47', '#37325A'],
  ],
  dark: [
    ['#2C3A45', '#2F6A87', '#45AAD6'],
    ['#7D5A2A', '#80826F', '#95BFCB'],
    ['#F0932B', '#EFC083', '#FCF5E8'],
  ],
};

/** From finance near and little inflow to much inflow and finance far; the middle is the quietest. */
const mismatchRamp: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#2C7FA6', '#7FB5CC', '#CFE3EA', '#F8DFCB', '#EBA678', '#D2591C'],
  dark: ['#57BEE8', '#3A87A6', '#274E5F', '#5B4127', '#A9692B', '#FFAE45'],
};

const mismatchEdges = [-1, -0.5, -0.2, 0, 0.2, 0.5, 1] as const;

/** In the warm hue of what is lacking: places that attract the same compete for the same. */
const overlapRamp: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#F7E9DA', '#F2D2B3', '#E9B488', '#DC9060', '#C46A3C', '#9C4420'],
  dark: ['#33302F', '#503A32', '#744A38', '#9C6341', '#CB8650', '#F7B56E'],
};

const overlapEdges = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 1] as const;

export const thirds = [0, 1, 2] as const;
export type Third = (typeof thirds)[number];

export function bivariateColour(theme: Theme, inflow: Third, access: Third): string {
  return bivariate[theme][inflow][access];
}

/** A class of a map with one ramp; its upper end belongs to the next one, but for the last. */
export type FinanceClass = { readonly from: number; readonly to: number; readonly colour: string };

function classesOf(ramp: readonly string[], edges: readonly number[]): FinanceClass[] {
  return ramp.map((colour, index) => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? 1, colour }));
}

const classOf = (value: number, edges: readonly number[]) => edges.slice(1, -1).filter((edge) => value >= edge).length;

export function mismatchClasses(theme: Theme): readonly FinanceClass[] {
  return classesOf(mismatchRamp[theme], mismatchEdges);
}

export function mismatchClassOf(mismatch: number): number {
  return classOf(mismatch, mismatchEdges);
}

export function overlapClasses(theme: Theme): readonly FinanceClass[] {
  return classesOf(overlapRamp[theme], overlapEdges);
}

export function overlapClassOf(overlap: number): number {
  return classOf(overlap, overlapEdges);
}

/** The colour of a receiver on a map; null where the map does not place it. */
export function receiverColour(
  { finance, sectorOverlap }: FinanceReceiver,
  map: FinanceMap,
  theme: Theme,
): string | null {
  if (map === 'overlap') {
    return sectorOverlap === null ? null : (overlapClasses(theme)[overlapClassOf(sectorOverlap)]?.colour ?? null);
  }
  if (finance === null) return null;
  if (map === 'bivariate') return bivariateColour(theme, finance.inflowThird, finance.accessThird);
  return mismatchClasses(theme)[mismatchClassOf(finance.mismatch)]?.colour ?? null;
}

/** How many receivers are in each of the nine cells, by inflow, then access. */
export function countCells(receivers: readonly FinanceReceiver[]): number[][] {
  return thirds.map((inflow) =>
    thirds.map(
      (access) =>
        receivers.filter(({ finance }) => finance?.inflowThird === inflow && finance.accessThird === access).length,
    ),
  );
}

type UnrankedReason = 'noClusters' | 'notMeasured' | 'noAmount' | 'tooFew';

/** Why a receiver has no rank; null where it has one. */
export function unrankedReason(
  { finance, meanAccess, clusters, amount100mCny }: FinanceReceiver,
  { inflowBy }: Pick<TransferFinanceAnswer, 'inflowBy'>,
): UnrankedReason | null {
  if (finance !== null) return null;
  if (clusters === 0) return 'noClusters';
  if (meanAccess === null) return 'notMeasured';
  return inflowBy === 'amount' && amount100mCny === null ? 'noAmount' : 'tooFew';
}
