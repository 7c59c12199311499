import { useEffect, useRef, useState } from 'react';
import type { MapProps } from './map-props.ts';
import { type Pick, pickAt, targetOf } from './pick.ts';
import { moveMilliseconds } from './use-camera.ts';
import type { LiveMap } from './use-map.ts';

export type PointerPick = { readonly pick: Pick; readonly x: number; readonly y: number };

type PointerProps = { readonly onHover: MapProps['onHover']; readonly onSelect: MapProps['onSelect'] };

/** What the pointer is over, once a frame; reports hover and selection. */
export function usePointer(live: LiveMap | null, { onHover, onSelect }: PointerProps): PointerPick | null {
  const map = live?.map;
  const [over, setOver] = useState<PointerPick | null>(null);
  const latest = useRef({ onHover, onSelect });
  latest.current = { onHover, onSelect };

  useEffect(() => {
    if (!map) return;
    let frame = 0;
    let reported: string | null = null;
    const report = (next: PointerPick | null) => {
      const target = next ? targetOf(next.pick) : null;
      setOver(next);
      map.getCanvas().style.cursor = next && next.pick.kind !== 'place' ? 'pointer' : '';
      if (target === reported) return;
      reported = target;
      latest.current.onHover(target);
    };
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
      map.on('click', ({ point, lngLat }) => {
        const pick = pickAt(map, point);
        if (pick?.kind === 'branch' && pick.count > 1 && map.getZoom() < 10) {
          map.easeTo({ center: lngLat, zoom: map.getZoom() + 2, duration: moveMilliseconds() }, { isPersonal: true });
          return;
        }
        latest.current.onSelect(pick && targetOf(pick));
      }),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [map]);

  return over;
}
