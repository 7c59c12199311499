import type { AccessAnswer } from '@icfm/api/access/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { coverageQuery } from '../../api/queries.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { coverageScale } from '../../map/choropleth-ramp.ts';
import type { MapChoropleth } from '../../map/map-props.ts';
import { choroplethRates } from '../coverage/choropleth-rates.ts';
import { useView } from '../shell/view-context.tsx';
import { metricScale } from './metric-scale.ts';
import { type AccessMetric, regionValues } from './metric-values.ts';
import { useShownMetric } from './use-shown-metric.ts';

/** Sums of the same figures in another order differ in the last digits; a class must not hang on them. */
function withoutNoise(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}

function metricRates(access: AccessAnswer, level: MapChoropleth['level'], metric: AccessMetric) {
  const regions = level === 'province' ? access.provinces : access.prefectures;
  const values = level === 'none' ? {} : regionValues(regions, metric);
  return Object.fromEntries(Object.entries(values).map(([adcode, value]) => [adcode, withoutNoise(value)]));
}

/** Regions filled by the metric shown, with the scale that map and legend share. */
export function useChoropleth(): MapChoropleth {
  const { state } = useView();
  const { words, format } = useWords();
  const labels = useFeatureWords(metricWords).region;
  const { data: coverage } = useQuery(coverageQuery(state));
  const shown = useShownMetric();
  const { choropleth, depth, view } = state;
  return useMemo(() => {
    // A rate under the marks of another question would be read as its answer.
    const level = view === 'coverage' ? choropleth : 'none';
    if (shown === null) {
      const rates = choroplethRates(coverage, level, depth);
      return { level, rates, scale: coverageScale, label: words.depth[depth], write: format.percent };
    }
    const rates = metricRates(shown.access, level, shown.metric);
    const scale = metricScale(shown.metric, Object.values(rates));
    return { level, rates, scale, label: labels[shown.metric], write: format.figure };
  }, [shown, coverage, choropleth, depth, view, words, labels, format]);
}
