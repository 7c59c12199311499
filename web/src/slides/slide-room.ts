import type { Theme } from '../state/url.ts';
import { slideInk } from './slide-ink.ts';

/** A part of a slide to be filled, and the colours it is filled with. */
export type SlideRoom = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: (typeof slideInk)[Theme];
};

type Area = Pick<SlideRoom, 'x' | 'y' | 'width' | 'height'>;

export function roomOf(area: Area, theme: Theme): SlideRoom {
  return { ...area, ink: slideInk[theme] };
}
