import type { Chapter } from '@icfm/api/stories/schema';
import { useQueryClient } from '@tanstack/react-query';
import { placeQuery } from '../../api/queries.ts';
import type { Bounds } from '../../map/map-props.ts';
import { readAddress } from '../../state/address.ts';
import { boundsOfItem, fixedBounds } from '../../state/region-bounds.ts';
import { useView } from '../shell/view-context.tsx';
import { freshBounds } from './bounds-in-sight.ts';

/** Brings bounds within a region into sight, or the region whole; its outline may still have to come. */
export function useShowBounds(): (region: string, bounds: Bounds | null) => Promise<void> {
  const { setFocus } = useView();
  const queries = useQueryClient();
  const wholeOf = (region: string) =>
    fixedBounds(region) ?? queries.ensureQueryData(placeQuery(region)).then(boundsOfItem, () => null);
  return async (region, bounds) => {
    const shown = bounds ?? (await wholeOf(region));
    setFocus(shown ? { region, bounds: freshBounds(shown) } : null);
  };
}

/** Brings the page to the view of a chapter, the story staying open beside it. */
export function useOpenChapter(): (chapter: Chapter) => Promise<void> {
  const { state, set } = useView();
  const showBounds = useShowBounds();
  return async ({ address, bounds }) => {
    const { story, lang, theme } = state;
    const kept = readAddress(address);
    await showBounds(kept.region, bounds);
    await set({ ...kept, story, slide: null, lang, theme, camera: null, tool: kept.tool ?? 'story' });
  };
}
