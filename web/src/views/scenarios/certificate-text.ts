import type { SiteCertificate } from '@icfm/api/sites/schema';
import { fill } from '../../i18n/fill.ts';
import type { ScenarioWords } from '../../i18n/scenario-words.ts';
import { gapText } from '../sites/fine-percent.ts';

/** How far a plan is proved, in words; what was found within the time says how far off it may be. */
export function certificateText(
  { status, gap }: Pick<SiteCertificate, 'status' | 'gap'>,
  words: Pick<ScenarioWords, 'status' | 'feasibleWithin'>,
): string {
  if (status === 'feasible' && gap !== null) return fill(words.feasibleWithin, { gap: gapText(gap) });
  return words.status[status];
}
