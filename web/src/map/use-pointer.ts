import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { MapProps } from './map-props.ts';
import { type Picked, pickAt, targetOf } from './pick.ts';
import { moveMilliseconds } from './use-camera.ts';
import type { LiveMap } from './use-map.ts';

export type PointerPick = { readonly picked: Picked; readonly x: number; readonly y: number };

type PointerProps = Pick<MapProps, 'onHover' | 'onSelect'>;

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
        const picked = map.isMoving() ? null : pickAt(map, point);
        report(picked && { picked, x: point.x, y: point.y });
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

function onPick(map: MapLibre, select: (picked: Picked | null) => void): () => void {
  const clicked = map.on('click', ({ point, lngLat }) => {
    const picked = pickAt(map, point);
    const isShared = picked?.kind === 'branch' && picked.count > 1;
    if (!isShared || map.getZoom() >= partingZoom) return select(picked);
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
      const target = next ? targetOf(next.picked) : null;
      setOver(next);
      map.getCanvas().style.cursor = next && next.picked.kind !== 'place' ? 'pointer' : '';
      if (target === reported) return;
      reported = target;
      latest.current.onHover(target);
    });
    const stopPick = onPick(map, (picked) => latest.current.onSelect(picked && targetOf(picked)));
    return () => {
      stopOver();
      stopPick();
    };
  }, [map]);

  return over;
}
