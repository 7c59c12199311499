import type { Chapter } from '@icfm/api/stories/schema';
import { useCallback } from 'react';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { viewAddress } from '../../state/address.ts';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { boundsInSight } from './bounds-in-sight.ts';
import { suggestedTitle } from './chapter-view.ts';
import type { MapRoom } from './map-room.ts';

/** What a chapter keeps of the page: where it is, what is in sight, and a title that says so. */
export type CurrentView = Pick<Chapter, 'address' | 'bounds' | 'title'>;

/** Reads the page as it stands. The region whole is in sight where nobody has moved the map. */
export function useCurrentView({ frame, padding }: MapRoom): () => CurrentView {
  const { state, focus } = useView();
  const words = useFeatureWords(storyWords);
  const { steps } = useRegionPath(state.region);
  const place = steps.at(-1)?.name ?? '';
  return useCallback(() => {
    const [longitude, latitude, zoom] = state.camera ?? [];
    const element = frame.current;
    const size = { width: element?.clientWidth ?? 0, height: element?.clientHeight ?? 0 };
    const isMoved = longitude !== undefined && latitude !== undefined && zoom !== undefined && size.width > 0;
    const found: Chapter['bounds'] = focus?.region === state.region ? [...focus.bounds] : null;
    return {
      address: viewAddress(state),
      bounds: isMoved ? boundsInSight({ longitude, latitude, zoom }, size, padding) : found,
      title: suggestedTitle(state, place, words),
    };
  }, [state, focus, frame, padding, place, words]);
}
