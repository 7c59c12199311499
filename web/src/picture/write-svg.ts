import type { Picture, Shape } from './shape.ts';
import { pathLook, pictureFonts, textLook } from './shape-look.ts';
import { escapeXml } from './xml-text.ts';

const attributeName = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const attributeValue = (value: string | number) =>
  escapeXml(typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value);

function attributesOf(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${attributeName(name)}="${attributeValue(value)}"`)
    .join('');
}

/** Outlines that are drawn more than once and long enough to be worth a name. */
function sharedPaths(shapes: readonly Shape[]): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const shared = new Map<string, number>();
  for (const shape of shapes) {
    if (shape.kind !== 'path' || shape.d.length < 200) continue;
    if (seen.has(shape.d) && !shared.has(shape.d)) shared.set(shape.d, shared.size);
    seen.add(shape.d);
  }
  return shared;
}

export type SvgOptions = {
  /** Begins the ids in it, so that several drawings can stand in one page. */
  readonly id: string;
  /** What the drawing is called, for those who cannot see it. */
  readonly title: string;
};

/** The picture as SVG that stands alone: the same picture is the same text. */
export function writeSvg(picture: Picture, { id, title }: SvgOptions): string {
  const { width, height, background, shapes } = picture;
  const shared = sharedPaths(shapes);
  const drawn = shapes.map((shape) => {
    if (shape.kind === 'text') return `<text${attributesOf(textLook(shape))}>${escapeXml(shape.text)}</text>`;
    const number = shared.get(shape.d);
    const look = attributesOf(pathLook(shape));
    return number === undefined ? `<path d="${shape.d}"${look}/>` : `<use href="#${id}-${number}"${look}/>`;
  });
  const named = [...shared].map(([d, number]) => `<path id="${id}-${number}" d="${d}"/>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}" font-family="${pictureFonts}">`,
    `<title>${escapeXml(title)}</title>`,
    named === '' ? '' : `<defs>${named}</defs>`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...drawn,
    '</svg>',
  ].join('');
}
