import { useIsFetching } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNames } from '../api/use-names.ts';
import { useWords } from '../i18n/use-words.tsx';
import type { Bounds } from '../map/map-props.ts';
import { drawMap, type MapDrawing } from '../picture/draw-map.ts';
import { chartPicture } from '../views/flow-charts/chart-picture.ts';
import { useMapBounds } from '../views/shell/use-map-bounds.ts';
import { useView } from '../views/shell/view-context.tsx';
import { useTransfers } from '../views/transfers/use-transfers.ts';
import type { Readiness } from './readiness.ts';
import { pictureSize } from './slide.ts';
import { useGround } from './use-ground.ts';
import { usePictureContent } from './use-picture-content.ts';

/** Larger than on the screen: slides are read from afar. */
const chartTextSize = 14;

/** The chart that lies over the map; null where none does. */
function useChart(isReady: boolean): MapDrawing | null {
  const { state, theme } = useView();
  const { language } = useWords();
  const names = useNames();
  const { answer } = useTransfers();
  const { tool, flowChart, flowWidth } = state;
  return useMemo(() => {
    if (!isReady || !answer || tool !== 'flow-charts') return null;
    const { basis } = answer.parameters;
    const basisName = basis === null ? null : names.label('amountBasis', basis);
    const look = { language, theme, ...pictureSize, textSize: chartTextSize };
    return { picture: chartPicture({ answer, chart: flowChart, flowWidth, basisName, ...look }), arcs: [] };
  }, [isReady, answer, tool, flowChart, flowWidth, names, language, theme]);
}

/** A map of these bounds, or of the region whole. */
function useMapDrawing(bounds: Bounds | null, { isReady, isShown }: { isReady: boolean; isShown: boolean }) {
  const region = useMapBounds();
  const fitted = bounds ?? region;
  const content = usePictureContent();
  const level = content.fills?.level ?? content.choropleth.level;
  const ground = useGround(isShown ? fitted : null, level === 'prefecture');
  // Branches in reach of a selected cluster are read one by one.
  const isReading = useIsFetching({ queryKey: ['item'] }) > 0;
  const { ground: under } = ground;
  const drawing = useMemo(() => {
    if (!isShown || !isReady || isReading || !under || !fitted) return null;
    return drawMap(content, under, { ...pictureSize, bounds: fitted });
  }, [isShown, isReady, isReading, under, fitted, content]);
  return { drawing, error: ground.error };
}

/** The picture of the view around it: the chart that lies over the map, else the map; null until all of it has come. */
export function useDrawing(
  bounds: Bounds | null,
  { isReady }: Readiness,
): { readonly drawing: MapDrawing | null; readonly error: Error | null } {
  const { tool, view } = useView().state;
  const isChart = view === 'transfers' && tool === 'flow-charts';
  const chart = useChart(isReady && isChart);
  const map = useMapDrawing(bounds, { isReady, isShown: !isChart });
  return isChart ? { drawing: chart, error: null } : map;
}
