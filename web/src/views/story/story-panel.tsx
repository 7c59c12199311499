import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { toolWords } from '../../i18n/tool-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { useMovedFocus } from '../tools/use-moved-focus.ts';
import type { MapRoom } from './map-room.ts';
import { StoryEditor } from './story-editor.tsx';
import { StoryList } from './story-list.tsx';
import { useShowBounds } from './use-open-chapter.ts';

/** The panel opens over the map's right side: where nobody has moved the map, what it shows is brought beside the panel. */
function useMapBeside(): void {
  const { state } = useView();
  const showBounds = useShowBounds();
  const opening = useRef({ state, showBounds });
  useEffect(() => {
    const { camera, region } = opening.current.state;
    if (camera === null) void opening.current.showBounds(region, null);
  }, []);
}

/** The stories, or the one that is being written, beside the map it is told on. */
export function StoryPanel({ room }: { readonly room: MapRoom }) {
  const { state, set } = useView();
  const words = useFeatureWords(storyWords);
  const tools = useFeatureWords(toolWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useMovedFocus(heading, 'story');
  useMapBeside();
  const { story, tool } = state;
  // Beside the charts it is the story that closes, and they stay.
  const close = () => void set(tool === 'story' ? { tool: null } : { story: null });
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-12 shrink-0 items-center gap-1 border-b border-line pr-2 pl-3">
        {story === null ? null : (
          <IconButton icon={ArrowLeft} label={words.back} onClick={() => set({ story: null, tool: 'story' })} />
        )}
        <h2 ref={heading} tabIndex={-1} className="flex-1 rounded text-base font-semibold outline-none">
          {words.title}
        </h2>
        <IconButton icon={X} label={fill(tools.close, { tool: words.title })} onClick={close} />
      </div>
      <div className="scroll-quiet relative min-h-0 flex-1 overflow-x-hidden overflow-y-auto p-3">
        {story === null ? <StoryList /> : <StoryEditor key={story} id={story} room={room} />}
      </div>
    </div>
  );
}
