export const labelFont = 'Noto Sans SC';
const pageFamily = 'Noto Sans SC Variable';

export type LabelFontFace = { url: string; 'unicode-range': string[] };

const addressPattern = /url\(["']?([^"')]+)["']?\)/;

/** The slice a `@font-face` rule stands for; null where it is of another family or has no file. */
function fontFaceOf(rule: CSSRule, sheetAddress: string): LabelFontFace | null {
  if (!(rule instanceof CSSFontFaceRule)) return null;
  const family = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '');
  const file = addressPattern.exec(rule.style.getPropertyValue('src'))?.[1];
  if (family !== pageFamily || !file) return null;
  const ranges = rule.style.getPropertyValue('unicode-range');
  return { url: new URL(file, sheetAddress).href, 'unicode-range': ranges.split(',').map((range) => range.trim()) };
}

/**
 * The page's own font slices for the map's labels: no glyph server, no font of the system, one list in the style sheet.
 * A slice is fetched when a character of its range is drawn.
 */
export function labelFontFaces(): Record<string, LabelFontFace[]> {
  const faces = [...document.styleSheets].flatMap((sheet) => {
    const address = sheet.href ?? document.baseURI;
    return [...sheet.cssRules].flatMap((rule) => fontFaceOf(rule, address) ?? []);
  });
  return faces.length > 0 ? { [labelFont]: faces } : {};
}
