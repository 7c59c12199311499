import type { MarkStroke } from './mark-geometry.ts';

/** The strokes of a mark as paths of a drawing in the page, from the lowest. */
export function MarkPaths({ strokes }: { readonly strokes: readonly MarkStroke[] }) {
  return strokes.map(({ path, fill, stroke, width, dash }) => (
    <path
      key={path}
      d={path}
      fill={fill ?? 'none'}
      stroke={stroke ?? 'none'}
      strokeWidth={width}
      strokeLinecap={dash.length > 0 ? 'butt' : 'round'}
      strokeDasharray={dash.length > 0 ? dash.join(' ') : undefined}
    />
  ));
}
