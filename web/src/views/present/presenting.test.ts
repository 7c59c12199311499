import { expect, test } from 'vitest';
import { actionOf } from './present-keys.ts';
import { firstPresenting, type Presenting, stepOf } from './presenting.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false };

/** Presses keys one after the other on slide 2 of 5; the slide and what stands over it. */
function press(...keys: string[]): Presenting & { slide: number | null } {
  let step: { presenting: Presenting; slide: number | null } = { presenting: firstPresenting, slide: 2 };
  for (const key of keys) {
    const action = actionOf({ key, ...plain });
    if (!action || step.slide === null) throw new Error(`wanted a key that does something, got ${key}`);
    step = stepOf(action, step.presenting, { slide: step.slide, count: 5 });
  }
  return { ...step.presenting, slide: step.slide };
}

test.each([
  ['ArrowRight', 3],
  ['PageDown', 3],
  [' ', 3],
  ['Enter', 3],
  ['ArrowLeft', 1],
  ['PageUp', 1],
  ['Backspace', 1],
  ['Home', 0],
  ['End', 4],
  ['Escape', null],
])('%s turns from slide 2 to %s', (key, slide) => {
  expect(press(key).slide).toBe(slide);
});

test('there is no slide before the first or after the last', () => {
  expect(press('End', 'PageDown').slide).toBe(4);
  expect(press('Home', 'PageUp').slide).toBe(0);
});

test('digits and Enter go to the page of that number, and nowhere where there is none', () => {
  expect(press('4').typed).toBe('4');
  expect(press('4', 'Enter')).toMatchObject({ slide: 3, typed: '' });
  expect(press('9', 'Enter')).toMatchObject({ slide: 2, typed: '' });
  expect(press('0', 'Enter').slide).toBe(2);
});

test('the screen goes black or white and comes back with the same key, or with the next slide', () => {
  expect(press('b').blank).toBe('black');
  expect(press('.', '。').blank).toBeNull();
  expect(press('W').blank).toBe('white');
  expect(press('b', 'PageDown')).toMatchObject({ blank: null, slide: 3 });
});

test('Esc closes what is open first, and then ends the presentation', () => {
  expect(press('b', 'l', 'Escape')).toMatchObject({ panel: null, blank: 'black', slide: 2 });
  expect(press('b', 'l', 'Escape', 'Escape')).toMatchObject({ blank: null, slide: 2 });
  expect(press('b', 'l', 'Escape', 'Escape', 'Escape').slide).toBeNull();
  expect(press('1', 'Escape')).toMatchObject({ typed: '', slide: 2 });
});

test('keys with Ctrl, Alt or ⌘ are the browser’s', () => {
  expect(actionOf({ key: 'b', ...plain, ctrlKey: true })).toBeNull();
  expect(actionOf({ key: 'F5', ...plain })).toBeNull();
});
