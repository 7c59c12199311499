import { useId } from 'react';
import type { Picture, Shape } from './shape.ts';
import { pathLook, pictureFonts, textLook } from './shape-look.ts';

function ShapeView({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'path') return <path d={shape.d} {...pathLook(shape)} />;
  return <text {...textLook(shape)}>{shape.text}</text>;
}

type PictureViewProps = {
  readonly picture: Picture;
  /** What it shows, for those who cannot see it. */
  readonly title: string;
  readonly className?: string;
};

/** A picture in the page, as large as its place allows. */
export function PictureView({ picture, title, className = '' }: PictureViewProps) {
  const titleId = useId();
  const { width, height, background, shapes } = picture;
  return (
    <svg
      role="img"
      aria-labelledby={titleId}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={pictureFonts}
      className={`block overflow-hidden ${className}`}
    >
      <title id={titleId}>{title}</title>
      <rect width={width} height={height} fill={background} />
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no names, and a picture never changes
        <ShapeView key={index} shape={shape} />
      ))}
    </svg>
  );
}
