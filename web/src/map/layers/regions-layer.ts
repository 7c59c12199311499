import { useEffect, useRef } from 'react';
import type { MapChoropleth, MapProps } from '../map-props.ts';
import type { LiveMap } from '../use-map.ts';

const levels = ['provinces', 'prefectures', 'counties'] as const;

/** Writes the rates into feature state: tiles stay as they are, so a moving slider repaints only. */
export function useRates(live: LiveMap | null, { level, rates }: Pick<MapChoropleth, 'level' | 'rates'>): void {
  const written = useRef<string[]>([]);
  useEffect(() => {
    if (!live || level === 'none') return;
    const source = `${level}s`;
    const adcodes = Object.keys(rates);
    for (const adcode of new Set([...written.current, ...adcodes])) {
      const target = { source, sourceLayer: source, id: Number(adcode) };
      live.map.setFeatureState(target, { rate: rates[adcode] ?? -1 });
    }
    written.current = adcodes;
  }, [live, level, rates]);
}

function placeId(target: string | null): number | null {
  return target?.startsWith('place:') ? Number(target.slice('place:'.length)) : null;
}

function usePlaceState(
  live: LiveMap | null,
  target: string | null,
  state: 'isSelected' | 'isHovered' | 'isScope',
): void {
  const id = placeId(target);
  useEffect(() => {
    if (!live || id === null) return;
    // An adcode may stand at two levels; a level without it takes no harm.
    const mark = (isOn: boolean) => {
      if (!live.map.style) return;
      for (const source of levels) live.map.setFeatureState({ source, sourceLayer: source, id }, { [state]: isOn });
    };
    mark(true);
    return () => mark(false);
  }, [live, id, state]);
}

type HighlightProps = Pick<MapProps, 'selected' | 'hovered' | 'scope'>;

/** Outlines the place the page is about, the one selected and the one pointed at. */
export function usePlaceHighlight(live: LiveMap | null, { selected, hovered, scope }: HighlightProps): void {
  usePlaceState(live, selected, 'isSelected');
  usePlaceState(live, hovered, 'isHovered');
  usePlaceState(live, scope ? `place:${scope}` : null, 'isScope');
}
