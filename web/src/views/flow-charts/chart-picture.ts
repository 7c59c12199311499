import type { Picture } from '../../picture/shape.ts';
import { chartColours } from './chart-colours.ts';
import { textShape } from './chart-drawing.ts';
import { type ChartInput, drawChart } from './draw-chart.ts';
import { moveShape } from './move-shape.ts';
import { wrapText } from './wrap-text.ts';

const margin = 16;

/** A chart as a picture of the size asked for, with what is drawn of what there is at its foot. */
export function chartPicture(input: ChartInput): Picture {
  const { width, height, theme, language, textSize } = input;
  const colours = chartColours(theme);
  const size = textSize * 0.85;
  const inner = { width: width - 2 * margin, height: height - 2 * margin };
  const linesOf = (notes: readonly string[]) => wrapText(notes.join(language === 'zh' ? '' : ' '), inner.width, size);
  // The height that the notes take is not known before the drawing that they tell of: it is taken from a first one.
  const lineHeight = size * 1.45;
  const foot = linesOf(drawChart({ ...input, ...inner }).notes).length * lineHeight + 8;
  const drawing = drawChart({ ...input, width: inner.width, height: inner.height - foot });
  const lines = linesOf(drawing.notes);
  return {
    width,
    height,
    background: colours.ground,
    shapes: [
      ...[...drawing.frame, ...drawing.marks.flatMap(({ shapes }) => shapes)]
        .filter((shape) => shape.kind === 'text' || shape.opacity > 0)
        .map((shape) => moveShape(shape, [margin, margin])),
      ...lines.map((text, index) =>
        textShape({
          text,
          x: margin,
          y: height - margin - (lines.length - 1 - index) * lineHeight,
          size,
          colour: colours.muted,
        }),
      ),
    ],
  };
}
