import { breakLines } from '../../picture/break-lines.ts';
import type { Picture } from '../../picture/shape.ts';
import { placeShapes } from '../../picture/shapes.ts';
import { chartColours } from './chart-colours.ts';
import { textShape, textWidth } from './chart-drawing.ts';
import { type ChartInput, drawChart } from './draw-chart.ts';

const margin = 16;
/** Of notes at the foot. */
const mostLines = 6;

/** A chart as a picture of the size asked for, with what is drawn of what there is at its foot. */
export function chartPicture(input: ChartInput): Picture {
  const { width, height, theme, language, textSize } = input;
  const colours = chartColours(theme);
  const size = textSize * 0.85;
  const inner = { width: width - 2 * margin, height: height - 2 * margin };
  const linesOf = (notes: readonly string[]) =>
    breakLines(notes.join(language === 'zh' ? '' : ' '), {
      width: inner.width,
      most: mostLines,
      widthOf: (text) => textWidth(text, size),
    });
  // The height that the notes take is not known before the drawing that they tell of: it is taken from a first one.
  const lineHeight = size * 1.45;
  const foot = linesOf(drawChart({ ...input, ...inner }).notes).length * lineHeight + 8;
  const drawing = drawChart({ ...input, width: inner.width, height: inner.height - foot });
  const lines = linesOf(drawing.notes);
  const shapes = [...drawing.frame, ...drawing.marks.flatMap((mark) => mark.shapes)];
  // What only catches the pointer is nothing to see.
  const seen = shapes.filter((shape) => shape.kind === 'text' || shape.opacity > 0);
  const notes = lines.map((text, index) =>
    textShape({
      ...{ text, size, x: margin, y: height - margin - (lines.length - 1 - index) * lineHeight },
      colour: colours.muted,
    }),
  );
  return {
    width,
    height,
    background: colours.ground,
    shapes: [...placeShapes(seen, { x: margin, y: margin, scale: 1 }), ...notes],
  };
}
