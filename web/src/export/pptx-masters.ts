import { slideSize } from '../slides/slide.ts';
import type { Theme } from '../state/url.ts';
import { type Box, margin } from './pptx-box.ts';
import { numberBox } from './pptx-plan.ts';
import { hex, pptxFont, type SlideColours } from './pptx-put.ts';

const emu = (units: number) => Math.round(units * 9525);

/** Place and size of a shape in a presentation, in English Metric Units. */
export const frame = ({ x, y, width, height }: Box): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>` +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** Latin, Chinese and complex letters in one face. */
export const faces = ['latin', 'ea', 'cs'].map((script) => `<a:${script} typeface="${pptxFont}"/>`).join('');

/** What begins every tree of shapes. */
export const treeStart =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

type Placeholder = { readonly id: number; readonly name: string; readonly ph: string; readonly properties: string };

/** A shape that holds text of its master's place; `paragraphs` are whole `a:p`. */
export function placeholderShape({ id, name, ph, properties }: Placeholder, paragraphs: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${properties}</p:spPr>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

/** The number of the slide as a field, which follows when slides are moved. */
export function numberField(shown: string, lang: string, colour: string): string {
  const run = `<a:rPr lang="${lang}" sz="900"><a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>${faces}</a:rPr>`;
  return (
    `<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${run}` +
    `<a:t>${shown}</a:t></a:fld></a:p>`
  );
}

const titleBox: Box = { x: margin, y: 22, width: slideSize.width - 2 * margin, height: 80 };

function ground(colour: string): string {
  const fill = `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
  return `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`;
}

const emptyParagraph = (lang: string) => `<a:p><a:endParaRPr lang="${lang}">${faces}</a:endParaRPr></a:p>`;

/** The shapes of master and layout: a title and the number, in the look of the slides, for slides added by hand. */
export function masterShapes(colours: SlideColours, lang: string): string {
  const title = { id: 2, name: 'Title', ph: 'type="title"', properties: frame(titleBox) };
  const number = {
    id: 3,
    name: 'Slide Number',
    ph: 'type="sldNum" sz="quarter" idx="12"',
    properties: frame(numberBox),
  };
  const shapes =
    placeholderShape(title, emptyParagraph(lang)) + placeholderShape(number, numberField('‹#›', lang, colours.muted));
  return `<p:cSld>${ground(colours.ground)}<p:spTree>${treeStart}${shapes}</p:spTree></p:cSld>`;
}

/** The colours that the presentation offers for what is added to it. */
export function colourScheme({ ground: paper, sunken, text: ink, muted, accent }: SlideColours, theme: Theme): string {
  // In the dark theme the master takes its ground from the dark pair.
  const [dark, light] = theme === 'light' ? [ink, paper] : [paper, ink];
  const [dark2, light2] = theme === 'light' ? [muted, sunken] : [sunken, muted];
  const accents = [accent, '#E69F00', '#56B4E9', '#009E73', '#CC79A7', '#D55E00'];
  const named = {
    ...{ dk1: dark, lt1: light, dk2: dark2, lt2: light2 },
    ...Object.fromEntries(accents.map((colour, at) => [`accent${at + 1}`, colour])),
    ...{ hlink: accent, folHlink: accent },
  };
  const list = Object.entries(named)
    .map(([name, colour]) => `<a:${name}><a:srgbClr val="${hex(colour)}"/></a:${name}>`)
    .join('');
  return `<a:clrScheme name="${theme}">${list}</a:clrScheme>`;
}
