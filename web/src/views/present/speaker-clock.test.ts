import { expect, test } from 'vitest';
import { elapsedText } from './speaker-clock.tsx';

test('the time taken is minutes and seconds, with hours once there are some', () => {
  expect(elapsedText(-5)).toBe('00:00');
  expect(elapsedText(62_900)).toBe('01:02');
  expect(elapsedText(3_723_000)).toBe('1:02:03');
});
