import { saveFile } from '../../export/save-file.ts';
import { breakLines } from '../../picture/break-lines.ts';
import { measureText, type TextStyle } from '../../picture/measure-text.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const lineHeight = 22;
const margin = 16;

/** What a drawing takes from the style sheets of the page; a file on its own has none. */
const styles = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
];

function writeStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  for (const name of styles) to.setAttribute(name, computed.getPropertyValue(name));
  to.removeAttribute('class');
  to.removeAttribute('style');
  Array.from(from.children).forEach((child, index) => {
    const twin = to.children[index];
    if (twin) writeStyles(child, twin);
  });
}

function linesOf(text: string, width: number, style: TextStyle): string[] {
  return breakLines(text, { width, most: Number.POSITIVE_INFINITY, widthOf: (line) => measureText(line, style) });
}

type TextLine = { readonly text: string; readonly y: number; readonly size: number; readonly weight: number };

function textElement({ text, y, size, weight }: TextLine, fill: string): SVGTextElement {
  const element = document.createElementNS(svgNamespace, 'text');
  element.setAttribute('x', String(margin));
  element.setAttribute('y', String(y));
  element.setAttribute('font-size', String(size));
  element.setAttribute('font-weight', String(weight));
  element.setAttribute('fill', fill);
  element.textContent = text;
  return element;
}

type SvgWords = { readonly name: string; readonly finding: string; readonly source: string };

/** The marks of the drawing with their colours written out, moved by the given way. */
function writtenOut(svg: SVGSVGElement, [right, down]: readonly [number, number]): SVGGElement {
  const copy = document.createElementNS(svgNamespace, 'g');
  for (const child of Array.from(svg.children)) {
    const twin = child.cloneNode(true);
    copy.append(twin);
    if (twin instanceof Element) writeStyles(child, twin);
  }
  copy.setAttribute('transform', `translate(${right} ${down})`);
  return copy;
}

/** The drawing as a file that stands alone: the finding above, the source below. */
function standAlone(svg: SVGSVGElement, { finding, source }: SvgWords): SVGSVGElement {
  const { width, height } = svg.viewBox.baseVal;
  const style = getComputedStyle(document.body);
  const titles = linesOf(finding, width, { size: 16, isBold: true });
  const sources = linesOf(source, width, { size: 11, isBold: false });
  const top = margin + titles.length * lineHeight + 8;
  const size = [width + 2 * margin, top + height + sources.length * 16 + margin];
  const page = document.createElementNS(svgNamespace, 'svg');
  page.setAttribute('viewBox', `0 0 ${size.join(' ')}`);
  page.setAttribute('width', String(size[0]));
  page.setAttribute('height', String(size[1]));
  page.setAttribute('font-family', style.fontFamily);
  const ground = document.createElementNS(svgNamespace, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', style.getPropertyValue('--panel-solid'));
  page.append(ground, writtenOut(svg, [margin, top]));
  titles.forEach((text, index) => {
    page.append(textElement({ text, y: margin + 16 + index * lineHeight, size: 16, weight: 600 }, style.color));
  });
  sources.forEach((text, index) => {
    page.append(textElement({ text, y: top + height + 14 + index * 16, size: 11, weight: 400 }, style.color));
  });
  return page;
}

/** Hands the drawing to the browser as an SVG file. */
export function saveSvg(svg: SVGSVGElement, words: SvgWords): void {
  const text = new XMLSerializer().serializeToString(standAlone(svg, words));
  saveFile(new Blob([text], { type: 'image/svg+xml' }), `${words.name}.svg`);
}
