import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveMap } from '../use-map.ts';
import { watchPace } from './flow-pace.ts';
import type { FlowLayer } from './flow-renderer.ts';

const reducedMotion = '(prefers-reduced-motion: reduce)';

function onReducedMotion(report: () => void): () => void {
  const query = matchMedia(reducedMotion);
  query.addEventListener('change', report);
  return () => query.removeEventListener('change', report);
}

function onVisibility(report: () => void): () => void {
  document.addEventListener('visibilitychange', report);
  return () => document.removeEventListener('visibilitychange', report);
}

/** Moves the comets frame by frame until it is stopped, or too slow. */
function runComets(map: LiveMap['map'], layer: FlowLayer, onTooSlow: () => void): () => void {
  const isTooSlow = watchPace();
  const start = performance.now();
  let last = start;
  let frame = 0;
  const step = (now: number) => {
    const milliseconds = now - last;
    last = now;
    // Tiles on their way slow down a good machine as well.
    if (isTooSlow(milliseconds) && map.areTilesLoaded()) return onTooSlow();
    layer.setSeconds(Math.max(0, now - start) / 1000);
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => {
    cancelAnimationFrame(frame);
    layer.setSeconds(null);
  };
}

export type FlowMotion = {
  /** Whether flows that could move are shown to somebody who does not ask for stillness. */
  readonly isPossible: boolean;
  readonly isRunning: boolean;
  /** Tries once more on a machine that was too slow. */
  readonly retry: () => void;
};

/** Runs the comets while they are wanted, possible and seen; else the flows stand still, the same without comets. */
export function useFlowMotion(live: LiveMap | null, layer: FlowLayer | null, isMoving: boolean): FlowMotion {
  const map = live?.map ?? null;
  const isReduced = useSyncExternalStore(onReducedMotion, () => matchMedia(reducedMotion).matches);
  const isVisible = useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible');
  const [isSlow, setSlow] = useState(false);
  const isPossible = layer !== null && !isReduced;
  const isRunning = isPossible && isMoving && !isSlow;
  useEffect(() => {
    if (!map || !layer || !isRunning || !isVisible) return;
    return runComets(map, layer, () => setSlow(true));
  }, [map, layer, isRunning, isVisible]);
  return { isPossible, isRunning, retry: () => setSlow(false) };
}
