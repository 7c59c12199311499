import type { PathShape, TextShape } from './shape.ts';

/** The page's own font, then those that a machine without it may have. */
export const pictureFonts = "'Noto Sans SC Variable', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
export const boldWeight = 600;
/** Width of a halo on each side of the letters, as a share of their size. */
export const haloShare = 0.14;

type PathLook = {
  fill: string;
  opacity?: number;
  stroke?: string;
  strokeWidth?: number;
  strokeLinejoin?: 'round';
  strokeLinecap?: 'round' | 'butt';
  strokeDasharray?: string;
};

/** How a path looks, by the names that React has for the attributes of SVG. */
export function pathLook({ fill, stroke, strokeWidth, dash, opacity }: PathShape): PathLook {
  return {
    fill: fill ?? 'none',
    ...(stroke === null
      ? {}
      : { stroke, strokeWidth, strokeLinejoin: 'round', strokeLinecap: dash === null ? 'round' : 'butt' }),
    ...(dash === null ? {} : { strokeDasharray: dash.join(' ') }),
    ...(opacity === 1 ? {} : { opacity }),
  };
}

type TextLook = {
  x: number;
  y: number;
  fontSize: number;
  fill: string;
  fontWeight?: number;
  textAnchor?: 'middle' | 'end';
  stroke?: string;
  strokeWidth?: number;
  strokeLinejoin?: 'round';
  paintOrder?: 'stroke';
};

/** The same of a line of text. */
export function textLook({ x, y, size, isBold, colour, anchor, halo }: TextShape): TextLook {
  return {
    x,
    y,
    fontSize: size,
    fill: colour,
    ...(isBold ? { fontWeight: boldWeight } : {}),
    ...(anchor === 'start' ? {} : { textAnchor: anchor }),
    ...(halo === null
      ? {}
      : { stroke: halo, strokeWidth: size * haloShare * 2, strokeLinejoin: 'round', paintOrder: 'stroke' }),
  };
}
