import type { storyFileWords } from '../i18n/story-file-words.ts';
import { xmlText } from '../picture/xml-text.ts';
import { type ChapterSlide, symbolBox } from '../slides/slide.ts';
import type { Language } from '../state/url.ts';
import { inches } from './pptx-box.ts';
import type { LegendRow } from './pptx-legend-plan.ts';
import { type ChapterPlan, cutTexts, planChapter, warningPadding } from './pptx-plan.ts';
import { putText, type Sheet } from './pptx-put.ts';
import { putTable } from './pptx-table.ts';

/** Of the picture: sharp on a 4K projector at the width it has. */
const pictureScale = 2.5;
const symbolScale = 6;

function putHeading(sheet: Sheet, { title, headline, caption, warning }: ChapterPlan): void {
  const { text: ink, accent, muted, warning: amber, warningGround } = sheet.colours;
  putText(sheet, title, { name: 'Title', colour: ink, isBold: true });
  if (headline) putText(sheet, headline, { name: 'Headline', colour: accent, isBold: true });
  if (caption) putText(sheet, caption, { name: 'Caption', colour: muted });
  const field = { colour: warningGround, padding: warningPadding };
  if (warning) putText(sheet, warning, { name: 'Warning', colour: amber, field });
}

async function putLegendRow(sheet: Sheet, { kind, label, symbol, count }: LegendRow): Promise<void> {
  const { text: ink, muted, ground } = sheet.colours;
  if (kind !== 'entry') {
    putText(sheet, label, { name: 'Legend title', colour: muted, ...(kind === 'title' ? { isBold: true } : {}) });
    return;
  }
  if (symbol) {
    const picture = { ...symbolBox, background: ground, shapes: symbol.shapes };
    const data = await sheet.paint(picture, symbolScale);
    sheet.slide.addImage({ ...inches(symbol), data, altText: label.text, objectName: 'Legend symbol' });
  }
  putText(sheet, label, { name: 'Legend entry', colour: ink });
  if (count) putText(sheet, count, { name: 'Legend count', colour: muted, align: 'right' });
}

/**
 * A chapter: everything but the picture is text and can be changed as such. What the slide has no room for stands in the
 * notes, which are returned.
 */
export async function putChapter(
  sheet: Sheet,
  slide: ChapterSlide,
  words: (typeof storyFileWords)[Language],
): Promise<string> {
  const plan = planChapter(slide, words);
  putHeading(sheet, plan);
  const data = await sheet.paint(slide.picture, pictureScale);
  const altText = xmlText(slide.headline || slide.caption || slide.title);
  sheet.slide.addImage({ ...inches(plan.picture), data, altText, objectName: 'Picture' });
  for (const row of plan.legend) await putLegendRow(sheet, row);
  if (plan.table) putTable(sheet, plan.table, slide.table?.isNumber ?? []);
  putText(sheet, plan.origin, { name: 'Sources', colour: sheet.colours.muted });
  const rest = cutTexts(slide, plan).map((text) => `${words.wholeText}${text}`);
  return [slide.notes, ...rest].filter((text) => text !== '').join('\n\n');
}
