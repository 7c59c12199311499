import { useMemo } from 'react';
import type { StyleState } from './layers/style-state.ts';
import type { MapProps } from './map-props.ts';

/** What the style depends on, the same object while nothing of it changes. */
export function useStyleState(props: MapProps): StyleState {
  const { theme, language, view, choropleth, fills, flowNodes, showsBranches, lit, selected, hovered } = props;
  const { level, rates, scale } = choropleth;
  return useMemo(() => {
    const unmeasured = fills ? [] : Object.keys(rates).filter((adcode) => rates[adcode] === null);
    return {
      ...{ theme, language, view, scale, showsBranches, lit, selected, hovered },
      choropleth: fills?.level ?? level,
      unmeasured: unmeasured.map(Number),
      fills: fills?.colours ?? null,
      named: view === 'transfers' ? flowNodes.map(({ id }) => id) : [],
    };
  }, [theme, language, view, level, rates, scale, fills, flowNodes, showsBranches, lit, selected, hovered]);
}
