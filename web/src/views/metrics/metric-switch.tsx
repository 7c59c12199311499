import { useQueryClient } from '@tanstack/react-query';
import { accessQuery } from '../../api/queries.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { metrics } from '../../state/url.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useView } from '../shell/view-context.tsx';

/** Which metric numbers, map and list show. */
export function MetricSwitch() {
  const { state, set } = useView();
  const words = useFeatureWords(metricWords);
  const client = useQueryClient();
  // All three further metrics stand in one answer: on its way before the click, it is there with it.
  const expect = () => void client.prefetchQuery(accessQuery(state));
  return (
    <Segmented
      label={words.switch}
      isLabelled={false}
      options={metrics.map((value) => ({ value, label: words.name[value] }))}
      value={state.metric}
      onChange={(metric) => set({ metric })}
      onApproach={expect}
    />
  );
}
