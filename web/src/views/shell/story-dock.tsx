import { lazy, Suspense } from 'react';
import { toolWords } from '../../i18n/tool-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { UrlState } from '../../state/url.ts';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/states.tsx';
import type { MapRoom } from '../story/map-room.ts';

const StoryPanel = lazy(() => import('../story/story-panel.tsx').then((module) => ({ default: module.StoryPanel })));

/** Whether the stories stand beside the map; one that is being written stays while charts are shown, so that they can be added. */
export const isStoryOpen = ({ tool, story, view }: Pick<UrlState, 'tool' | 'story' | 'view'>) =>
  tool === 'story' || (tool === 'flow-charts' && view === 'transfers' && story !== null);

/** The stories without a frame of their own. */
export function StoryContents({ room }: { readonly room: MapRoom }) {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <StoryPanel room={room} />
    </Suspense>
  );
}

type StoryDockProps = {
  readonly room: MapRoom;
  readonly width: number;
  /** What is selected shows in its place; what is being written stays as it is. */
  readonly isHidden: boolean;
};

/** The stories at the right of the map. */
export function StoryDock({ room, width, isHidden }: StoryDockProps) {
  const words = useFeatureWords(toolWords);
  return (
    <Panel label={words.story} className={`absolute inset-y-3 right-3 z-20 ${isHidden ? 'hidden' : 'flex'}`}>
      <div style={{ width }} className="flex min-h-0 flex-col">
        <StoryContents room={room} />
      </div>
    </Panel>
  );
}
