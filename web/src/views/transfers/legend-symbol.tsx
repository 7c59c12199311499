import type { Shape } from '../../picture/shape.ts';
import { symbolBox } from '../../slides/slide.ts';

/** A mark of the legend from its shapes. Says nothing to a screen reader: words stand beside it. */
export function LegendSymbol({ shapes }: { readonly shapes: readonly Shape[] }) {
  const { width, height } = symbolBox;
  return (
    <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="shrink-0">
      {shapes.map((shape) =>
        shape.kind === 'path' ? (
          <path
            key={shape.d}
            d={shape.d}
            fill={shape.fill ?? 'none'}
            stroke={shape.stroke ?? 'none'}
            strokeWidth={shape.strokeWidth}
            strokeDasharray={shape.dash?.join(' ')}
            opacity={shape.opacity}
          />
        ) : null,
      )}
    </svg>
  );
}
