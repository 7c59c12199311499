import type { KeyboardEvent } from 'react';

type ListKeys = {
  readonly isOpen: boolean;
  readonly onEnter: () => void;
  /** 1 down, -1 up. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
};

/** What the keys do in a text field with a list below it. */
export function hearListKeys(event: KeyboardEvent, { isOpen, onEnter, onStep, onClose }: ListKeys): void {
  // Enter while an input method composes ends the word, not the choice.
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter' && isOpen) onEnter();
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    onStep(event.key === 'ArrowDown' ? 1 : -1);
  }
  if (event.key !== 'Escape' || !isOpen) return;
  // The list closes first; the next Escape goes a step back.
  event.preventDefault();
  event.nativeEvent.stopImmediatePropagation();
  onClose();
}
