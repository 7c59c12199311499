import { type ChoroplethScale, gapScale } from '../../map/choropleth-ramp.ts';
import { readableBreaks } from '../../map/readable-breaks.ts';
import type { AccessMetric } from './metric-values.ts';

/** A bank at least stands where anything is measured. */
const bottoms = { access: 0, concentration: 1 } as const;

/** Classes of colour for the regions shown: fixed for gaps, which lie in [0, 1]; else of about equal size. */
export function metricScale(metric: AccessMetric, values: readonly (number | null)[]): ChoroplethScale {
  if (metric === 'gap') return gapScale;
  const known = values.filter((value) => value !== null);
  const bottom = bottoms[metric];
  return {
    breaks: readableBreaks(known, bottom),
    bottom,
    top: Math.max(bottom, ...known),
    ramp: 'service',
  };
}
