import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { coverageQuery } from '../../api/queries.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { MapClusterFigures } from '../../map/map-props.ts';
import { markTop } from '../../map/mark-size.ts';
import { clusterKinds } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';
import { clusterValues } from './metric-values.ts';
import { useShownMetric } from './use-shown-metric.ts';

/** Demand weight by kind of cluster, where the kinds differ in it; null too for weights that the API refuses. */
function unevenWeights(weights: readonly number[]): ReadonlyMap<string, number> | null {
  if (weights.every((weight) => weight === weights[0]) || weights.some((weight) => weight < 0)) return null;
  return new Map(clusterKinds.map((kind, index) => [kind, weights[index] ?? 0]));
}

/** The figure of each cluster for tooltip and size of mark: of the metric, else the weight where weights differ. */
export function useClusterFigures(): MapClusterFigures | null {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(metricWords);
  const { data: coverage } = useQuery(coverageQuery(state));
  const shown = useShownMetric();
  const { weights } = state;
  return useMemo(() => {
    const write = format.figure;
    if (shown !== null) {
      const rates = Object.fromEntries(clusterValues(shown.access, shown.metric));
      const known = Object.values(rates).filter((value) => value !== null);
      const top = shown.metric === 'concentration' ? null : markTop(known);
      return { rates, label: words.cluster[shown.metric], write, top };
    }
    const byKind = unevenWeights(weights);
    if (byKind === null) return null;
    const rates = Object.fromEntries((coverage?.clusters ?? []).map(({ id, kind }) => [id, byKind.get(kind) ?? null]));
    return { rates, label: words.weight, write, top: Math.max(...byKind.values()) };
  }, [shown, weights, coverage, words, format]);
}
