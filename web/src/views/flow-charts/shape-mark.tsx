import type { Shape } from '../../picture/shape.ts';
import { pathLook, textLook } from '../../picture/shape-look.ts';

/** One shape of a picture on the page, in the page's own font. */
function ShapeMark({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'path') return <path d={shape.d} {...pathLook(shape)} />;
  return <text {...textLook(shape)}>{shape.text}</text>;
}

const keyOf = (shape: Shape) => (shape.kind === 'path' ? shape.d : `${shape.text} ${shape.x} ${shape.y}`);

/** Shapes one over the other, in their order. */
export function ShapeMarks({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape) => <ShapeMark key={keyOf(shape)} shape={shape} />);
}
