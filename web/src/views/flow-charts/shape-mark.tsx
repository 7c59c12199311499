import type { Shape } from '../../picture/shape.ts';

/** One shape of a picture on the page. */
function ShapeMark({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'path') {
    const { d, fill, stroke, strokeWidth, dash, opacity } = shape;
    return (
      <path
        d={d}
        fill={fill ?? 'none'}
        stroke={stroke ?? 'none'}
        strokeWidth={strokeWidth}
        strokeDasharray={dash?.join(' ')}
        opacity={opacity}
      />
    );
  }
  const { text, x, y, size, isBold, colour, anchor } = shape;
  return (
    <text x={x} y={y} fontSize={size} fontWeight={isBold ? 600 : 400} fill={colour} textAnchor={anchor}>
      {text}
    </text>
  );
}

const keyOf = (shape: Shape) => (shape.kind === 'path' ? shape.d : `${shape.text} ${shape.x} ${shape.y}`);

/** Shapes one over the other, in their order. */
export function ShapeMarks({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape) => <ShapeMark key={keyOf(shape)} shape={shape} />);
}
