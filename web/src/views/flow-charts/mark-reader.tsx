import { type KeyboardEvent, type MouseEvent, useId } from 'react';
import type { ChartMark } from './chart-drawing.ts';

type MarkReaderProps = {
  readonly marks: readonly ChartMark[];
  readonly label: string;
  readonly readId: string | null;
  readonly onRead: (mark: ChartMark | null) => void;
  readonly onOpen: (mark: ChartMark) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Index that a key leads to from the one read; null for other keys. */
function nextIndex(key: string, from: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  return from < 0 ? 0 : Math.min(count - 1, Math.max(0, from + step));
}

/** The mark drawn under the pointer; the list lies over the drawing, which itself holds nothing that can be pressed. */
function markUnder({ clientX, clientY }: MouseEvent, marks: readonly ChartMark[]): ChartMark | null {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const id = element.closest('[data-mark]')?.getAttribute('data-mark');
    const mark = marks.find((each) => each.id === id);
    if (mark) return mark;
  }
  return null;
}

/** Arrow keys read from mark to mark, Enter and the space bar open. */
function useReadingKeys({ marks, readId, onRead, onOpen }: Omit<MarkReaderProps, 'label'>) {
  const at = marks.findIndex(({ id }) => id === readId);
  return (event: KeyboardEvent) => {
    const current = marks[at];
    const isOpening = (event.key === 'Enter' || event.key === ' ') && current !== undefined;
    const next = nextIndex(event.key, at, marks.length);
    if (!isOpening && next === null) return;
    event.preventDefault();
    if (isOpening) onOpen(current);
    else onRead(marks[next ?? 0] ?? null);
  };
}

/** The marks as one list over the drawing: one stop for the tab key. */
export function MarkReader({ label, ...reading }: MarkReaderProps) {
  const { marks, readId, onRead, onOpen } = reading;
  const listId = useId();
  const at = marks.findIndex(({ id }) => id === readId);
  const read = (mark: ChartMark | null) => (mark?.id === readId ? undefined : onRead(mark));
  const open = (mark: ChartMark | null) => (mark ? onOpen(mark) : undefined);
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
      onKeyDown={useReadingKeys(reading)}
      onPointerMove={(event) => read(markUnder(event, marks))}
      onPointerLeave={() => onRead(null)}
      onBlur={() => onRead(null)}
      onClick={(event) => open(markUnder(event, marks))}
      className={`absolute inset-0 overflow-hidden rounded-md ${at < 0 ? '' : 'cursor-pointer'}`}
    >
      {marks.map((mark, index) => (
        <div
          key={mark.id}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="sr-only"
        >
          {mark.label}
        </div>
      ))}
    </div>
  );
}
