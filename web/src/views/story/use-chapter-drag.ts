import { type HTMLAttributes, type PointerEvent, type RefObject, useState } from 'react';

type ChapterDrag = { readonly id: string; readonly to: number };

/** Where a chapter let go at this height would stand among the others. */
function placeAt(list: HTMLElement, id: string, y: number): number {
  const others = [...list.querySelectorAll<HTMLElement>('[data-chapter]')].filter(
    ({ dataset }) => dataset.chapter !== id,
  );
  return others.filter((card) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

/** Carries chapters by their handle; what is carried and where it would stand, for the mark between the cards. */
export function useChapterDrag(list: RefObject<HTMLElement | null>, onMove: (id: string, to: number) => void) {
  const [drag, setDrag] = useState<ChapterDrag | null>(null);
  const handleOf = (id: string, index: number): HTMLAttributes<HTMLElement> => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, to: index });
    },
    onPointerMove: ({ clientY }: PointerEvent<HTMLElement>) => {
      if (drag?.id === id && list.current) setDrag({ id, to: placeAt(list.current, id, clientY) });
    },
    onPointerUp: () => {
      if (drag && drag.to !== index) onMove(id, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { drag, handleOf };
}
