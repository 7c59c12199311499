import type { Map as MapLibre, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { MapPlan, MapSeat } from '../map-plan.ts';
import type { LiveMap } from '../use-map.ts';

/** So far the pointer goes before a press becomes a drag. */
const leastPixels = 4;

type Point = { readonly x: number; readonly y: number };
type PressEvent = MapMouseEvent | MapTouchEvent;

/** The seat nearest to a position, as the map shows distances; null of no seats. */
export function nearestSeat(seats: readonly MapSeat[], { lng, lat }: { lng: number; lat: number }): MapSeat | null {
  const shrink = Math.cos((lat * Math.PI) / 180);
  let nearest: MapSeat | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const seat of seats) {
    const [east, north] = [(seat.position[0] - lng) * shrink, seat.position[1] - lat];
    const distance = east * east + north * north;
    if (distance >= least) continue;
    least = distance;
    nearest = seat;
  }
  return nearest;
}

type Drag = { readonly id: string; readonly from: Point; readonly hasMoved: boolean; readonly seat: MapSeat | null };

type Dragging = {
  readonly plan: () => MapPlan | null;
  readonly report: (at: Point | null) => void;
};

function isOneFinger(event: PressEvent): boolean {
  return !('points' in event) || event.points.length === 1;
}

/** A press on a site picks it up; it snaps to the nearest seat until it is let go. */
function createHold(map: MapLibre, { plan, report }: Dragging) {
  let drag: Drag | null = null;
  const end = (isKept: boolean) => {
    const { id, hasMoved, seat } = drag ?? {};
    drag = null;
    map.getCanvas().style.cursor = '';
    report(null);
    if (id !== undefined && hasMoved) plan()?.onDrop(id, isKept ? (seat?.id ?? null) : null);
  };
  const press = (event: PressEvent & { features?: { properties: Record<string, unknown> }[] }) => {
    const id = event.features?.[0]?.properties.id;
    const isFirstButton = !('button' in event.originalEvent) || event.originalEvent.button === 0;
    if (typeof id !== 'string' || !isFirstButton || !isOneFinger(event) || !plan()?.seats.length) return;
    // The map stays where it is.
    event.preventDefault();
    drag = { id, from: event.point, hasMoved: false, seat: null };
  };
  const move = (event: PressEvent) => {
    if (!drag) return;
    const { point, lngLat } = event;
    const hasMoved = drag.hasMoved || Math.hypot(point.x - drag.from.x, point.y - drag.from.y) >= leastPixels;
    if (!hasMoved) return;
    const seat = nearestSeat(plan()?.seats ?? [], lngLat);
    if (seat && seat.id !== drag.seat?.id) plan()?.onDrag(drag.id, seat.id);
    drag = { ...drag, hasMoved, seat };
    map.getCanvas().style.cursor = 'grabbing';
    report(point);
  };
  return { press, move, end, isHeld: () => drag !== null };
}

/** Drags by mouse and by one finger; Esc puts the site back. */
function followDrags(map: MapLibre, dragging: Dragging): () => void {
  const { press, move, end, isHeld } = createHold(map, dragging);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isHeld()) return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  const subscriptions = [
    map.on('mousedown', 'plan-sites', press),
    map.on('touchstart', 'plan-sites', press),
    map.on('mousemove', move),
    map.on('touchmove', move),
    map.on('mouseup', () => end(true)),
    map.on('touchend', () => end(true)),
    map.on('touchcancel', () => end(false)),
  ];
  document.addEventListener('keydown', onKeyDown, true);
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
    document.removeEventListener('keydown', onKeyDown, true);
  };
}

/** Lets planned sites be dragged from seat to seat. Where the pointer is while one is held, else null. */
export function usePlanDrag(live: LiveMap | null, plan: MapPlan | null): Point | null {
  const map = live?.map;
  const [at, setAt] = useState<Point | null>(null);
  const latest = useRef(plan);
  latest.current = plan;
  useEffect(() => {
    if (!map) return;
    return followDrags(map, { plan: () => latest.current, report: setAt });
  }, [map]);
  return at;
}
