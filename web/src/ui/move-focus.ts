import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

function targetIndex(key: string, from: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, from + step));
}

/** Arrow keys, PageUp/PageDown, Home and End carry the focus from row to row, scrolling where the row is not drawn. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, reveal: (index: number) => void, count: number): void {
  if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-row')) return;
  const row = event.target.closest<HTMLElement>('[data-index]');
  const to = targetIndex(event.key, Number(row?.dataset.index), count);
  if (to === null) return;
  event.preventDefault();
  reveal(to);
  const scroller = event.currentTarget;
  requestAnimationFrame(() => {
    requestAnimationFrame(() => scroller.querySelector<HTMLElement>(`[data-index="${to}"] [data-row]`)?.focus());
  });
}
