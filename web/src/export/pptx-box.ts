import { xmlText } from '../picture/xml-text.ts';
import { fitText, type Room } from './pptx-text.ts';

/** In units of a slide: 96 an inch. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type PlacedText = Box & { readonly text: string; readonly size: number; readonly isCut: boolean };

/** Of a text in a slide: left and right of it nothing stands. */
export const margin = 32;

/** Text from the top of a box down, as high as it needs. */
export function placeText(text: string, { x, y, ...room }: Room & Pick<Box, 'x' | 'y'>): PlacedText {
  return { x, y, width: room.width, ...fitText(xmlText(text), room) };
}

/** What pptxgenjs calls a position, in inches. */
export const inches = ({ x, y, width, height }: Box) => ({ x: x / 96, y: y / 96, w: width / 96, h: height / 96 });

export const points = (size: number): number => size * 0.75;
