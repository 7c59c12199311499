import type { Shape } from '../../picture/shape.ts';
import { symbolBox } from '../../slides/slide.ts';
import { ShapeMarks } from '../flow-charts/shape-mark.tsx';

/** A mark of the legend from its shapes. Says nothing to a screen reader: words stand beside it. */
export function LegendSymbol({ shapes }: { readonly shapes: readonly Shape[] }) {
  const { width, height } = symbolBox;
  return (
    <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="shrink-0">
      <ShapeMarks shapes={shapes} />
    </svg>
  );
}
