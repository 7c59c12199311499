import { type RefObject, useEffect, useRef } from 'react';
import { FlowControls } from './flow-controls.tsx';
import { useClusterData } from './layers/clusters-layer.ts';
import { useContextData } from './layers/context-layer.ts';
import { useDetailData } from './layers/detail-layer.ts';
import { useOwnBranchData } from './layers/own-branches-layer.ts';
import { usePlanDrag } from './layers/plan-drag.ts';
import { usePlanData } from './layers/plan-layer.ts';
import { usePreviewData } from './layers/preview-layer.ts';
import { usePlaceHighlight, useRates } from './layers/regions-layer.ts';
import type { FlowMotion } from './layers/use-flow-motion.ts';
import { useFlows } from './layers/use-flows.ts';
import { MapAttribution } from './map-attribution.tsx';
import type { MapProps } from './map-props.ts';
import { MapTooltip } from './map-tooltip.tsx';
import { mapMessages } from './messages.ts';
import { SouthChinaSea } from './south-china-sea.tsx';
import { tooltipText } from './tooltip-text.ts';
import { useCamera } from './use-camera.ts';
import { type LiveMap, useFreshTiles, useMap } from './use-map.ts';
import { useInsetNeed, useSight } from './use-map-status.ts';
import { usePointer } from './use-pointer.ts';
import { useProjection } from './use-projection.ts';
import { useStyleState } from './use-style-state.ts';
import { ZoomControls } from './zoom-controls.tsx';
import './map.css';

/** The scale is the map's own element: the style sheet moves it out from under the panels. */
function useCoveredEdge(frame: RefObject<HTMLElement | null>, { right }: MapProps['padding']): void {
  useEffect(() => {
    frame.current?.style.setProperty('--map-right', `${right}px`);
  }, [frame, right]);
}

/** A map that is shown enlarged is drawn in as many pixels as it takes. */
function useMagnification(live: LiveMap | null, magnification = 1): void {
  useEffect(() => {
    if (live && magnification !== 1) live.map.setPixelRatio(window.devicePixelRatio * magnification);
  }, [live, magnification]);
}

function useCanvasLabel(live: LiveMap | null, label: string): void {
  useEffect(() => {
    live?.map.getCanvas().setAttribute('aria-label', label);
  }, [live, label]);
}

/** Everything the map draws, kept equal to the props. */
function useLayers(live: LiveMap | null, props: MapProps): void {
  useClusterData(live, props);
  useDetailData(live, props.detail);
  useContextData(live, props);
  useRates(live, props.choropleth);
  usePlaceHighlight(live, props);
  usePreviewData(live, props.preview);
  useOwnBranchData(live, props.ownBranches);
  usePlanData(live, props);
  useFreshTiles(live, props);
}

/** The attribution takes more lines in a narrow window: buttons and scale stand above it, however high it is. */
function useFootHeight(frame: RefObject<HTMLElement | null>, foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = foot.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      frame.current?.style.setProperty('--map-foot', `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, foot]);
}

type FurnitureProps = {
  readonly live: LiveMap | null;
  readonly props: MapProps;
  readonly frame: RefObject<HTMLElement | null>;
  readonly motion: FlowMotion;
};

/** Buttons, inset and attribution, clear of the panels. */
function MapFurniture({ live, props, frame, motion }: FurnitureProps) {
  const { language, theme, padding } = props;
  const foot = useRef<HTMLDivElement>(null);
  useFootHeight(frame, foot);
  const isInsetNeeded = useInsetNeed(live, padding);
  return (
    <>
      <div
        className="pointer-events-none absolute bottom-[calc(var(--map-foot,20px)+12px)] flex flex-col items-end gap-2"
        style={{ right: padding.right + 12 }}
      >
        <FlowControls {...props} motion={motion} />
        <ZoomControls language={language} padding={padding} map={live?.map ?? null} />
        {isInsetNeeded && <SouthChinaSea language={language} theme={theme} />}
      </div>
      <div
        ref={foot}
        className="absolute bottom-0 flex max-w-full justify-end"
        style={{ right: padding.right, left: padding.left }}
      >
        <MapAttribution {...props} />
      </div>
    </>
  );
}

/** The map: fills its parent; everything else of the page floats over it. */
export function MapView(props: MapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const live = useMap(container, useStyleState(props), props);
  const over = usePointer(live, props);
  useLayers(live, props);
  const pointed = over?.picked.kind === 'node' ? `place:${over.picked.id}` : null;
  const motion = useFlows(live, { ...props, pointed });
  useProjection(live, props.projection);
  useCamera(live, props);
  const sight = useSight(live, frame);
  useCoveredEdge(frame, props.padding);
  useMagnification(live, props.magnification);
  const words = mapMessages[props.language];
  useCanvasLabel(live, words.mapLabel);
  const held = usePlanDrag(live, props.plan);
  const at = held ?? over;
  const text = held ? (props.plan?.dragText ?? null) : over && tooltipText(over.picked, props);
  return (
    <div
      ref={frame}
      className="map-frame absolute inset-0 overflow-hidden"
      data-map-idle="false"
      data-rendered-clusters="0"
      data-lit-clusters="0"
    >
      <div ref={container} className="size-full" />
      <p role="status" className="sr-only">
        {sight && words.inSight(props.placeName, { ...sight, flows: props.flows.length })}
      </p>
      <MapFurniture live={live} props={props} frame={frame} motion={motion} />
      {at && text && (
        <MapTooltip text={text} x={at.x} y={at.y} width={frame.current?.clientWidth ?? window.innerWidth} />
      )}
    </div>
  );
}
