import type { Format } from '../../i18n/format.ts';

/** A share in per cent with one decimal where it is small: `2.1%`, `0.1%`; never 0 % for what is not nothing. */
export function finePercent(share: number, { figure, percent }: Format): string {
  if (share >= 0.1 || share === 0) return percent(share);
  return `${figure(Math.max(0.1, Math.round(share * 1000) / 10))}%`;
}

/** How far off a plan may be, rounded up to a hundredth of a per cent: never less than what is known. */
export function gapText(gap: number): string {
  return `${Math.ceil(gap * 10_000 - 1e-9) / 100}%`;
}

/** Seconds of a solver to a tenth: what is quicker than that is said to be. */
export function secondsText(seconds: number, { figure }: Format): string {
  return seconds < 0.1 ? '<0.1' : figure(Math.round(seconds * 10) / 10);
}

/** The shares before and after a change, with a decimal where they would read the same. */
export function sharePair(before: number, after: number, format: Format): readonly [string, string] {
  const pair = [format.percent(before), format.percent(after)] as const;
  if (pair[0] !== pair[1] || before === after) return pair;
  const fine = (share: number) => `${format.figure(Math.round(share * 10_000) / 100)}%`;
  return [fine(before), fine(after)];
}
