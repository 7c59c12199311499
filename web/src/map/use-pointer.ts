import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { MapProps } from './map-props.ts';
import { type Pick, pickAt, targetOf } from './pick.ts';
import { moveMilliseconds } from './use-camera.ts';
import type { LiveMap } from './use-map.ts';

export type PointerPick = { readonly pick: Pick; readonly x: number; readonly y: number };

type PointerProps = { readonly onHover: MapProps['onHover']; readonly onSelect: MapProps['onSelect'] };

/** Closer than this a shared point does not part any more. */
const partingZoom = 10;

function onOver(map: MapLibre, report: (next: PointerPick | null) => void): () => void {
  let frame = 0;
  const leave = () => {
    cancelAnimationFrame(frame);
    report(null);
  };
  const subscriptions = [
    map.on('mousemove', ({ point }) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const pick = map.isMoving() ? null : pickAt(map, point);
        report(pick && { pick, x: point.x, y: point.y });
      });
    }),
    map.on('mouseout', leave),
    map.on('movestart', leave),
  ];
  return () => {
    cancelAnimationFrame(frame);
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}

function onPick(map: MapLibre, select: (pick: Pick | null) => void): () => void {
  const clicked = map.on('click', ({ point, lngLat }) => {
    const pick = pickAt(map, point);
    const isShared = pick?.kind === 'branch' && pick.count > 1;
    if (!isShared || map.getZoom() >= partingZoom) return select(pick);
    map.easeTo({ center: lngLat, zoom: map.getZoom() + 2, duration: moveMilliseconds() }, { isPersonal: true });
  });
  return () => clicked.unsubscribe();
}

/** What the pointer is over, once a frame; reports hover and selection. */
export function usePointer(live: LiveMap | null, { onHover, onSelect }: PointerProps): PointerPick | null {
  const map = live?.map;
  const [over, setOver] = useState<PointerPick | null>(null);
  const latest = useRef({ onHover, onSelect });
  latest.current = { onHover, onSelect };

  useEffect(() => {
    if (!map) return;
    let reported: string | null = null;
    const stopOver = onOver(map, (next) => {
      const target = next ? targetOf(next.pick) : null;
      setOver(next);
      map.getCanvas().style.cursor = next && next.pick.kind !== 'place' ? 'pointer' : '';
      if (target === reported) return;
      reported = target;
      latest.current.onHover(target);
    });
    const stopPick = onPick(map, (pick) => latest.current.onSelect(pick && targetOf(pick)));
    return () => {
      stopOver();
      stopPick();
    };
  }, [map]);

  return over;
}
