import { fill } from '../../i18n/fill.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useShownMetric } from '../metrics/use-shown-metric.ts';
import { useView } from '../shell/view-context.tsx';

type Heading = { readonly title: string; readonly caption: string | null };

/** What the fill of regions is called, and a caption: unit, and which way the ramp runs. Shares need none. */
export function useRateHeading(): Heading {
  const { state, theme } = useView();
  const { words } = useWords();
  const ofMetric = useFeatureWords(metricWords);
  const shown = useShownMetric();
  const level = state.choropleth === 'prefecture' ? words.legend.prefecture : words.legend.province;
  if (shown === null)
    return { title: fill(words.legend.rate, { level, depth: words.depth[state.depth] }), caption: null };
  const directions = theme === 'dark' ? ofMetric.brighter : ofMetric.darker;
  const { metric } = shown;
  const caption = `${ofMetric.unit[metric]} · ${directions[metric]}`;
  return { title: fill(ofMetric.legend[metric], { level }), caption };
}
