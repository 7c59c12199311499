interface Glyph {
  path: { toSVG: () => string };
}
interface Run {
  glyphs: readonly Glyph[];
  positions: readonly { xAdvance: number }[];
}
interface Face {
  unitsPerEm: number;
  layout: (text: string) => Run;
}

/** The outline of a letter in units of its font, how far right of the first it stands, and the size of such a unit. */
interface GlyphOutline {
  outline: string;
  right: number;
  unit: number;
}

function isFace(value: unknown): value is Face {
  return typeof value === 'object' && value !== null && 'layout' in value && 'unitsPerEm' in value;
}

/** The face in use. pdfkit keeps it to itself; where it is not found there are no outlines, and all else is drawn. */
function faceOf(pdf: PDFKit.PDFDocument): Face | null {
  const used: unknown = Reflect.get(pdf, '_font');
  const face: unknown = typeof used === 'object' && used !== null ? Reflect.get(used, 'font') : null;
  return isFace(face) ? face : null;
}

/** The letters of a text in the font in use, from left to right. */
export function glyphOutlines(pdf: PDFKit.PDFDocument, text: string, size: number): GlyphOutline[] {
  const face = faceOf(pdf);
  if (face === null) return [];
  const unit = size / face.unitsPerEm;
  const { glyphs, positions } = face.layout(text);
  let right = 0;
  return glyphs.map(({ path }, index) => {
    const outline = { outline: path.toSVG(), right, unit };
    right += (positions[index]?.xAdvance ?? 0) * unit;
    return outline;
  });
}
