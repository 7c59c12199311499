import { RateLegend } from '../coverage/rate-legend.tsx';
import { useView } from '../shell/view-context.tsx';
import { SizeLegend } from './size-legend.tsx';

/** What the fill of the regions and the size of the marks mean. */
export function MetricLegend() {
  const { state } = useView();
  return (
    <>
      {state.choropleth === 'none' || state.view === 'gaps' ? null : <RateLegend />}
      <SizeLegend />
    </>
  );
}
