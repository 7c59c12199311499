import { faces, frame, numberField, placeholderShape } from './pptx-masters.ts';
import { numberBox } from './pptx-plan.ts';

export type SlideLook = { readonly number: number; readonly lang: string; readonly muted: string };

const emptyText = (lang: string) =>
  `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="${lang}">${faces}</a:endParaRPr></a:p></p:txBody>`;

/** One after the other: the writer counts tables apart from shapes, so that ids meet. */
function numberShapes(xml: string): string {
  let id = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    id += 1;
    return `<p:cNvPr id="${id}"`;
  });
}

/** A title that outline and screen readers know as such. */
function markTitle(xml: string): string {
  return xml.replace(
    /(<p:cNvPr id="\d+" name="Title">(?:<\/p:cNvPr>)<p:cNvSpPr)\/><p:nvPr><\/p:nvPr>/,
    '$1><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>',
  );
}

function numberShape({ number, lang, muted }: SlideLook): string {
  const shape = {
    id: 0,
    name: 'Slide Number',
    ph: 'type="sldNum" sz="quarter" idx="12"',
    properties: frame(numberBox),
  };
  return placeholderShape(shape, numberField(String(number), lang, muted));
}

/** A slide as PowerPoint itself would keep it: each of the replacements stands for one known reason to offer a repair. */
export function mendSlide(xml: string, look: SlideLook): string {
  const { lang } = look;
  const mended = xml
    // An outline of nothing.
    .replace(/<a:ln(?: [^>]*)?>\s*<\/a:ln>|<a:ln\/>/g, '<a:ln><a:noFill/></a:ln>')
    // A shape without text.
    .replace(/<\/p:spPr><\/p:sp>/g, `</p:spPr>${emptyText(lang)}</p:sp>`)
    // A ground without effects.
    .replace(/(<p:bgPr>(?:(?!<a:effectLst\/>).)*?)<\/p:bgPr>/g, '$1<a:effectLst/></p:bgPr>')
    // The same number of a change in every table.
    .replace(/<p:nvPr><p:extLst>.*?<\/p:extLst><\/p:nvPr>/gs, '<p:nvPr/>')
    // A link with empty actions and an extension of its colour: the theme has one.
    .replace(/<a:hlinkClick r:id="(\w+)"[^>]*>.*?<\/a:hlinkClick>/gs, '<a:hlinkClick r:id="$1"/>')
    .replace(/(\s)lang="en-US"/g, `$1lang="${lang}"`)
    // Runs and ends of paragraphs without a face for Chinese.
    .replace(/<a:(rPr|endParaRPr)\b([^>]*)\/>/g, `<a:$1$2>${faces}</a:$1>`)
    .replace('</p:spTree>', `${numberShape(look)}</p:spTree>`);
  return numberShapes(markTitle(mended));
}
