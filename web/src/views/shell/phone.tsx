import { ChevronDown, ChevronUp, MapIcon, Maximize2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useCoverage } from '../../api/use-coverage.ts';
import { toolWords } from '../../i18n/tool-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { HeadlineSentence } from '../coverage/headline-sentence.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { SearchBox } from '../search/search-box.tsx';
import type { MapRoom } from '../story/map-room.ts';
import { Facts } from './facts.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapStage } from './map-stage.tsx';
import { isStoryOpen, StoryContents } from './story-dock.tsx';
import { useView } from './view-context.tsx';

const Detail = lazy(() => import('../detail/detail.tsx').then((module) => ({ default: module.Detail })));
const Workbench = lazy(() => import('../tools/workbench.tsx').then((module) => ({ default: module.Workbench })));
const YearNote = lazy(() => import('../time/year-note.tsx').then((module) => ({ default: module.YearNote })));
const TimeBar = lazy(() => import('../time/time-bar.tsx').then((module) => ({ default: module.TimeBar })));

/** What stays in sight on a phone: the search and the headline. */
function PhoneHead() {
  const { state } = useView();
  const { words } = useWords();
  const { answer } = useCoverage(state);
  const { steps } = useRegionPath(state.region);
  return (
    <div className="relative z-20 space-y-2 border-b border-line bg-panel-solid px-3 pt-2 pb-2.5">
      <SearchBox className="md:hidden" />
      {answer && state.view !== 'transfers' ? (
        <section aria-label={words.headline.title}>
          <HeadlineSentence scope={answer.scope} place={steps.at(-1)?.name ?? ''} />
          <Suspense fallback={null}>{state.year === null ? null : <YearNote isShort />}</Suspense>
        </section>
      ) : null}
    </div>
  );
}

type SheetProps = {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly room: MapRoom;
};

/** The facts, the selected thing or the stories, as a sheet that rises over the map. */
function Sheet({ isOpen, onOpen, room }: SheetProps) {
  const { selection, state } = useView();
  const { words } = useWords();
  const tools = useFeatureWords(toolWords);
  const isStory = selection === null && isStoryOpen(state);
  const label = selection ? words.app.detailPanel : isStory ? tools.story : words.app.dataPanel;
  const Arrow = isOpen ? ChevronDown : ChevronUp;
  return (
    <Panel
      id={isOpen && !selection ? undefined : 'listing'}
      label={label}
      className="absolute inset-x-0 bottom-0 z-20 flex max-h-[72%] flex-col rounded-b-none"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => onOpen(!isOpen)}
        className="flex h-12 w-full shrink-0 cursor-pointer items-center justify-between px-4 text-sm font-semibold"
      >
        {label}
        <Arrow size={18} aria-hidden />
      </button>
      {isOpen ? (
        <div
          className={`scroll-quiet flex min-h-0 flex-1 flex-col border-t border-line ${isStory ? '' : 'gap-2.5 overflow-y-auto p-4'}`}
        >
          <Suspense fallback={<Skeleton lines={8} />}>
            {selection ? <Detail /> : isStory ? <StoryContents room={room} /> : <Facts isWide={false} onWiden={null} />}
          </Suspense>
        </div>
      ) : null}
    </Panel>
  );
}

type PhoneDataProps = { readonly isMapShown: boolean; readonly onMapShown: (isMapShown: boolean) => void };

/** What the sheet takes of the map, which itself ends above the foot of the window. */
const halfHeight = () => Math.round(window.innerHeight * 0.52) - 48;

/** The user's data over everything, or on the lower half so that the map is in sight. */
function PhoneData({ isMapShown, onMapShown }: PhoneDataProps) {
  const words = useFeatureWords(toolWords);
  const Icon = isMapShown ? Maximize2 : MapIcon;
  const label = isMapShown ? words.wholeSheet : words.seeMap;
  return (
    <div className={`fixed inset-x-0 bottom-0 z-40 ${isMapShown ? 'top-[48%]' : 'top-12'}`}>
      <Suspense fallback={null}>
        <Workbench
          tool="data"
          aside={<IconButton icon={Icon} label={label} onClick={() => onMapShown(!isMapShown)} />}
        />
      </Suspense>
    </div>
  );
}

/** The open analysis over everything. */
function PhoneTool() {
  const { state, selection } = useView();
  const { tool, view } = state;
  // What is opened from a chart of transfers shows in its place, and the chart again after it.
  const isOfTransfers = tool === 'flow-charts' && view === 'transfers' && selection === null;
  if (tool !== 'compare' && tool !== 'charts' && !isOfTransfers) return null;
  return (
    <div className="absolute inset-0 z-30">
      <Suspense fallback={null}>
        <Workbench tool={tool} />
      </Suspense>
    </div>
  );
}

/** Below 900 px: search and headline stay, everything else is a sheet over the map. */
export function Phone() {
  const { selection, state } = useView();
  const { words } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const opened = selection ? `${selection.kind}:${selection.id}` : isStoryOpen(state) ? 'story' : null;
  useEffect(() => {
    if (opened !== null) setIsOpen(true);
  }, [opened]);
  const [isMapShown, setIsMapShown] = useState(false);
  // The years stand at the foot of the map, and the user's data on its lower half where the map is wanted.
  const bottom = state.tool === 'time' ? 280 : state.tool === 'data' && isMapShown ? halfHeight() : 48;
  const padding = useMemo(() => ({ top: 0, right: 0, bottom, left: 0 }), [bottom]);
  const frame = useRef<HTMLElement>(null);
  return (
    <div className="absolute inset-0 flex flex-col">
      {state.tool === 'data' ? null : <PhoneHead />}
      <div className="relative min-h-0 flex-1">
        <section ref={frame} aria-label={words.app.map} className="absolute inset-x-0 top-0 bottom-12">
          <MapStage padding={padding} />
        </section>
        <div className="absolute top-2 left-2">
          <MapLegend isOpenAtFirst={false} />
        </div>
        <Suspense fallback={null}>
          {state.tool === 'time' ? (
            <div className="absolute inset-x-2 bottom-14 z-10">
              <TimeBar />
            </div>
          ) : null}
        </Suspense>
        {state.tool === 'data' ? (
          <PhoneData isMapShown={isMapShown} onMapShown={setIsMapShown} />
        ) : (
          <Sheet isOpen={isOpen} onOpen={setIsOpen} room={{ frame, padding }} />
        )}
        <PhoneTool />
      </div>
    </div>
  );
}
