import { breakLines, cutText } from '../picture/break-lines.ts';
import { measureText } from '../picture/measure-text.ts';
import type { Shape } from '../picture/shape.ts';
import { text } from '../picture/shapes.ts';

/** How a paragraph is set. */
export type TextSetting = {
  readonly x: number;
  /** The upper end of the first line. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly leading: number;
  /** Lines at most; what is left out is marked by an ellipsis. */
  readonly most: number;
  readonly colour: string;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** Something drawn from above, and where it ends. */
export type Drawn = { readonly shapes: readonly Shape[]; readonly bottom: number };

/** From the upper end of a line to its base line, as a share of its height over the leading. */
function baseLine({ size, leading }: Pick<TextSetting, 'size' | 'leading'>): number {
  return (leading - size) / 2 + size * 0.88;
}

/** A paragraph, broken where the lines are full. */
export function setText(words: string, setting: TextSetting): Drawn {
  const { x, y, width, size, leading, most, colour, isBold = false, anchor = 'start' } = setting;
  const widthOf = (line: string) => measureText(line, { size, isBold });
  const lines = breakLines(words, { width, most, widthOf });
  const shapes = lines.flatMap((line, index) =>
    line === '' ? [] : [text(line, [x, y + index * leading + baseLine(setting)], { size, colour, isBold, anchor })],
  );
  return { shapes, bottom: y + lines.length * leading };
}

/** One line, cut where there is no room for it. */
export function setLine(words: string, setting: Omit<TextSetting, 'most' | 'leading'>): Shape {
  const { x, y, width, size, colour, isBold = false, anchor = 'start' } = setting;
  const shown = cutText(words, width, (line) => measureText(line, { size, isBold }));
  return text(shown, [x, y], { size, colour, isBold, anchor });
}
