import type { SiteCertificate } from '@icfm/api/sites/schema';
import { fill } from '../../i18n/fill.ts';
import type { ScenarioWords } from '../../i18n/scenario-words.ts';

/** Rounded up to a hundredth of a percent: what is promised is never less than what is known. */
export function gapText(gap: number): string {
  return `${Math.ceil(gap * 10_000 - 1e-9) / 100}%`;
}

/** How far a plan is proved, in words; what was found within the time says how far off it may be. */
export function certificateText(
  { status, gap }: Pick<SiteCertificate, 'status' | 'gap'>,
  words: Pick<ScenarioWords, 'status' | 'feasibleWithin'>,
): string {
  if (status === 'feasible' && gap !== null) return fill(words.feasibleWithin, { gap: gapText(gap) });
  return words.status[status];
}
