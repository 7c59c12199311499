import type { SavedSummary } from '@icfm/api/scenarios/schema';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { ScenarioWords } from '../../i18n/scenario-words.ts';
import { timeText } from '../../i18n/time-text.ts';
import type { Language } from '../../state/url.ts';

/** What a scenario came to when it was saved, in short phrases. */
export function savedFigures(summary: SavedSummary | null, words: ScenarioWords, format: Format): string[] {
  if (summary === null) return [words.noSummary];
  const { coveredWeight: covered, demandWeight: demand } = summary;
  const weights = { covered: format.figure(covered), demand: format.figure(demand) };
  return [
    // Without demand there is no share.
    ...(demand > 0 ? [fill(words.covered, { ...weights, share: format.percent(covered / demand) })] : []),
    fill(words.clusters, { count: format.count(summary.coveredClusters) }),
    fill(words.sites, { count: format.count(summary.siteIds.length) }),
    fill(words.cost, { cost: format.figure(summary.cost) }),
    words.status[summary.status],
  ];
}

/** When a scenario was saved, and changed since, in the time of the reader. */
export function savedTimes(
  { createdAt, updatedAt }: { readonly createdAt: string; readonly updatedAt: string },
  words: ScenarioWords,
  language: Language,
): string {
  const [saved, changed] = [timeText(createdAt, language), timeText(updatedAt, language)];
  return fill(words.savedAt, { at: saved }) + (changed === saved ? '' : fill(words.changedAt, { at: changed }));
}
