import type { Chapter } from '@icfm/api/stories/schema';
import { useQueryClient } from '@tanstack/react-query';
import { placeQuery } from '../../api/queries.ts';
import type { Bounds } from '../../map/map-props.ts';
import { readAddress } from '../../state/address.ts';
import { boundsOfItem, fixedBounds } from '../../state/region-bounds.ts';
import { useView } from '../shell/view-context.tsx';
import { freshBounds } from './bounds-in-sight.ts';

/** Brings the page to the view of a chapter, the story staying open beside it. */
export function useOpenChapter(): (chapter: Chapter) => Promise<void> {
  const { state, set, setFocus } = useView();
  const queries = useQueryClient();
  const boundsOf = async ({ bounds }: Chapter, region: string): Promise<Bounds | null> => {
    if (bounds) return bounds;
    const fixed = fixedBounds(region);
    if (fixed) return fixed;
    return queries.ensureQueryData(placeQuery(region)).then(boundsOfItem, () => null);
  };
  return async (chapter) => {
    const { story, lang, theme } = state;
    const kept = readAddress(chapter.address);
    const bounds = await boundsOf(chapter, kept.region);
    setFocus(bounds ? { region: kept.region, bounds: freshBounds(bounds) } : null);
    await set({ ...kept, story, slide: null, lang, theme, camera: null, tool: kept.tool ?? 'story' });
  };
}
