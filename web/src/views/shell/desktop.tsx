import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { lazy, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words.tsx';
import type { MapPadding } from '../../map/map-props.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { Facts } from './facts.tsx';
import { Hint } from './hint.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapStage } from './map-stage.tsx';
import { isStoryOpen, StoryDock } from './story-dock.tsx';
import { useView } from './view-context.tsx';

const Detail = lazy(() => import('../detail/detail.tsx').then((module) => ({ default: module.Detail })));
const Workbench = lazy(() => import('../tools/workbench.tsx').then((module) => ({ default: module.Workbench })));
const TimeBar = lazy(() => import('../time/time-bar.tsx').then((module) => ({ default: module.TimeBar })));

const gap = 12;
const wideTable = 880;
const foldedWidth = 52;
/** What the years take of the map, about. */
const timeHeight = 220;

/** Panel widths: full on a large screen, narrower where the map would get too little. */
type Room = { readonly isRoomy: boolean; readonly isWide: boolean };

function widthsFor({ isRoomy, isWide }: Room) {
  return { left: isWide ? wideTable : isRoomy ? 360 : 336, right: isRoomy ? 400 : 336, data: isRoomy ? 640 : 540 };
}

type SideProps = { readonly width: number; readonly isOpen: boolean; readonly onOpen: (isOpen: boolean) => void };

type LeftProps = SideProps & { readonly isWide: boolean; readonly onWiden: (isWide: boolean) => void };

function LeftPanel({ width, isOpen, onOpen, isWide, onWiden }: LeftProps) {
  const { words } = useWords();
  if (!isOpen) {
    return (
      <Panel label={words.app.dataPanel} className="absolute top-3 left-3 p-0.5">
        <IconButton icon={PanelLeftOpen} label={words.app.unfoldData} isExpanded={false} onClick={() => onOpen(true)} />
      </Panel>
    );
  }
  return (
    <Panel label={words.app.dataPanel} className="absolute inset-y-3 left-3 flex">
      <div style={{ width }} className="scroll-quiet flex min-h-0 flex-col gap-2.5 overflow-y-auto p-4">
        <IconButton
          icon={PanelLeftClose}
          label={words.app.fold}
          isExpanded
          onClick={() => onOpen(false)}
          className="absolute top-3 right-3 z-20"
        />
        <Facts isWide={isWide} onWiden={onWiden} />
      </div>
    </Panel>
  );
}

function RightPanel({ width, isOpen, onOpen }: SideProps) {
  const { words } = useWords();
  if (!isOpen) {
    return (
      <Panel label={words.app.detailPanel} className="absolute top-3 right-3 p-0.5">
        <IconButton
          icon={PanelRightOpen}
          label={words.app.unfoldDetail}
          isExpanded={false}
          onClick={() => onOpen(true)}
        />
      </Panel>
    );
  }
  return (
    <Panel label={words.app.detailPanel} className="absolute inset-y-3 right-3 flex">
      <div style={{ width }} className="scroll-quiet overflow-y-auto p-4">
        <IconButton
          icon={PanelRightClose}
          label={words.app.fold}
          isExpanded
          onClick={() => onOpen(false)}
          className="float-right -mt-1"
        />
        <Suspense fallback={<Skeleton lines={8} />}>
          <Detail />
        </Suspense>
      </div>
    </Panel>
  );
}

/** The open tool over the map, beside the left panel; charts of transfers leave the panel of what is opened from them room. */
function ToolSheet({ left, right }: { readonly left: number; readonly right: number }) {
  const { tool, view } = useView().state;
  const isOfTransfers = tool === 'flow-charts' && view === 'transfers';
  if (tool !== 'compare' && tool !== 'charts' && !isOfTransfers) return null;
  return (
    <div className="absolute top-3 bottom-9 z-10" style={{ left, right: isOfTransfers ? right + gap : gap }}>
      <Suspense fallback={null}>
        <Workbench tool={tool} />
      </Suspense>
    </div>
  );
}

/** The user's own data in place of the left panel: the map stays in sight, since the rows are shown on it. */
function DataSheet({ width }: { readonly width: number }) {
  return (
    <div className="absolute top-3 bottom-9 left-3 z-10" style={{ width }}>
      <Suspense fallback={null}>
        <Workbench tool="data" />
      </Suspense>
    </div>
  );
}

type PanelState = Room & { readonly isLeftOpen: boolean; readonly isRightOpen: boolean };

/** Pixels of the map that the panels cover. */
function useCovered({ isLeftOpen, isRightOpen, ...room }: PanelState) {
  const { selection, state } = useView();
  const widths = widthsFor(room);
  const isData = state.tool === 'data';
  const left = isData ? widths.data + gap : isLeftOpen ? widths.left + gap : foldedWidth;
  const isStory = isStoryOpen(state);
  const right = isStory || (selection && isRightOpen) ? widths.right + gap : 0;
  const top = state.tool === 'time' ? timeHeight : 0;
  const padding = useMemo(() => ({ top, right, bottom: 28, left }), [top, left, right]);
  return { widths, isData, left, right, padding };
}

type RightSideProps = SideProps & { readonly padding: MapPadding; readonly frame: RefObject<HTMLElement | null> };

/** The thing selected, or the stories; folding the one brings back the other. */
function RightSide({ padding, frame, width, isOpen, onOpen }: RightSideProps) {
  const { selection, select, state } = useView();
  const isStory = isStoryOpen(state);
  const room = useMemo(() => ({ frame, padding }), [frame, padding]);
  const onFold = isStory ? () => select(null) : onOpen;
  return (
    <>
      {isStory ? <StoryDock room={room} width={width} isHidden={selection !== null} /> : null}
      {selection ? <RightPanel width={width} isOpen={isOpen || isStory} onOpen={onFold} /> : null}
    </>
  );
}

/** The map fills the window; facts on the left, the selected thing on the right, the legend at the foot. */
export function Desktop() {
  const { state } = useView();
  const { words } = useWords();
  const frame = useRef<HTMLElement>(null);
  const isRoomy = useMedia('(min-width: 1200px)');
  const [isLeftOpen, setIsLeftOpen] = useState(true);
  const [isRightOpen, setIsRightOpen] = useState(true);
  // A link with columns or a search in the table was made from the wide table.
  const [isWide, setIsWide] = useState(state.columns.length > 0 || state.find !== '');
  // A new selection is meant to be seen.
  useEffect(() => setIsRightOpen(state.selected !== null), [state.selected]);
  const { widths, isData, left, right, padding } = useCovered({ isLeftOpen, isRightOpen, isWide, isRoomy });
  return (
    <>
      <section ref={frame} aria-label={words.app.map} className="absolute inset-0">
        <MapStage padding={padding} />
      </section>
      {isData ? (
        <DataSheet width={widths.data} />
      ) : (
        <LeftPanel width={widths.left} isOpen={isLeftOpen} onOpen={setIsLeftOpen} isWide={isWide} onWiden={setIsWide} />
      )}
      {isRoomy || right === 0 ? (
        <div className={`absolute ${isData ? 'top-3' : 'bottom-9'}`} style={{ left: left + gap }}>
          <MapLegend key={isWide || isData ? 'wide' : 'usual'} isOpenAtFirst={isRoomy && !isWide && !isData} />
        </div>
      ) : null}
      <div
        className="pointer-events-none absolute top-3 flex justify-center"
        style={{ left: left + gap, right: right + gap }}
      >
        <Suspense fallback={null}>
          {state.tool === 'time' ? <TimeBar /> : isData || (isWide && !isRoomy) ? null : <Hint />}
        </Suspense>
      </div>
      <ToolSheet left={left + gap} right={right} />
      <RightSide {...{ padding, frame }} width={widths.right} isOpen={isRightOpen} onOpen={setIsRightOpen} />
    </>
  );
}
