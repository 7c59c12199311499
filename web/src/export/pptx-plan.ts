import type { storyFileWords } from '../i18n/story-file-words.ts';
import { type ChapterSlide, type SlideTable, slideSize } from '../slides/slide.ts';
import type { Language } from '../state/url.ts';
import { type Box, margin, type PlacedText, placeText } from './pptx-box.ts';
import { type LegendRow, legendBottom, planLegend } from './pptx-legend-plan.ts';
import { planTable, type TablePlan } from './pptx-table-plan.ts';
import { lineHeight } from './pptx-text.ts';

type Words = (typeof storyFileWords)[Language];

/** Where everything of a chapter stands: nothing over another, nothing beyond the slide. */
export type ChapterPlan = {
  readonly title: PlacedText;
  readonly headline: PlacedText | null;
  readonly caption: PlacedText | null;
  readonly warning: PlacedText | null;
  readonly picture: Box;
  readonly legend: readonly LegendRow[];
  readonly table: TablePlan | null;
  readonly origin: PlacedText;
};

const wide = slideSize.width - 2 * margin;
const gap = 12;
/** What the number of the slide takes, at the right of the sources. */
export const numberBox: Box = { x: slideSize.width - margin - 80, y: 680, width: 80, height: 20 };

type Heading = Pick<ChapterPlan, 'title' | 'headline' | 'caption' | 'warning'> & { readonly bottom: number };

const said = (text: string, others: readonly string[]) => text.trim() !== '' && !others.includes(text);

/** A warning stands in a field of its own, with this much around it. */
export const warningPadding = 6;

function planWarning(warning: string, y: number): PlacedText {
  const inner = { width: wide - 2 * warningPadding, height: 38, sizes: [14] };
  const placed = placeText(warning, { x: margin, y, ...inner });
  return { ...placed, width: wide, height: placed.height + 2 * warningPadding };
}

function planHeading({ title, headline, caption, warning }: ChapterSlide): Heading {
  let y = 22;
  const stack = (text: string, height: number, sizes: readonly number[]) => {
    const room = { x: margin, y, width: wide, sizes };
    // In one line, if in smaller type; else in as many as there is room for.
    const line = placeText(text, { ...room, height: (sizes[0] ?? 0) * lineHeight });
    const placed = line.isCut ? placeText(text, { ...room, height }) : line;
    y += placed.height + 4;
    return placed;
  };
  const placedTitle = stack(title, 80, [32, 28, 24, 20]);
  const placedHeadline = said(headline, [title, caption]) ? stack(headline, 54, [20, 18, 16]) : null;
  const placedCaption = said(caption, [title]) ? stack(caption, 82, [16, 15, 14]) : null;
  const placedWarning = warning === null ? null : planWarning(warning, y + 2);
  if (placedWarning) y += placedWarning.height + 6;
  return {
    title: placedTitle,
    headline: placedHeadline,
    caption: placedCaption,
    warning: placedWarning,
    bottom: y - 4,
  };
}

function planOrigin({ origin }: ChapterSlide): PlacedText {
  const facts = [origin.asOf, origin.basis, origin.approval].filter((each) => each !== '').join(' · ');
  const text = [facts, origin.sources].filter((each) => each !== '').join('\n');
  const room = { width: numberBox.x - margin - gap, height: 66, sizes: [13, 12] };
  const placed = placeText(text, { x: margin, y: 0, ...room });
  return { ...placed, y: slideSize.height - 14 - placed.height };
}

function planPicture({ picture }: ChapterSlide, body: Box, most: number): Box {
  const scale = Math.min(body.height / picture.height, most / picture.width);
  return { x: body.x, y: body.y, width: picture.width * scale, height: picture.height * scale };
}

/** Heights that the table may ask for: all of it but at most half of the side, then its heading and three rows, then none. */
function tableHeights(table: SlideTable, side: Box, words: Words): number[] {
  const whole = planTable(table, { ...side, height: 10 * side.height }, words.firstRows);
  const note = 3 * 12 * lineHeight;
  const of = (rows: number) => (whole?.heights ?? []).slice(0, rows).reduce((sum, height) => sum + height, note);
  const least = of(4);
  return [Math.max(least, Math.min(of(Number.POSITIVE_INFINITY), side.height / 2)), least, 0];
}

/** The legend gives room to the table by smaller type, but none of its entries. */
function planSide(slide: ChapterSlide, side: Box, words: Words): Pick<ChapterPlan, 'legend' | 'table'> {
  const { table, legend: groups } = slide;
  const legendBeside = (height: number) =>
    planLegend(groups, { ...side, height: side.height - height - gap }, words.moreEntries);
  if (table === null) return { legend: planLegend(groups, side, words.moreEntries), table };
  const tried = tableHeights(table, side, words).map(legendBeside);
  const legend = tried.find((rows) => rows.at(-1)?.kind !== 'rest') ?? tried.at(-1) ?? [];
  const top = legend.length === 0 ? side.y : legendBottom(legend, side.y) + gap;
  const box = { ...side, y: top, height: side.y + side.height - top };
  return { legend, table: planTable(table, box, words.firstRows) };
}

/** A table of many columns wants a wider side. */
const widestPicture = ({ table }: ChapterSlide) => ((table?.columns.length ?? 0) > 4 ? 768 : 848);

export function planChapter(slide: ChapterSlide, words: Words): ChapterPlan {
  const { bottom, ...heading } = planHeading(slide);
  const origin = planOrigin(slide);
  const y = bottom + gap;
  const body: Box = { x: margin, y, width: wide, height: origin.y - gap - y };
  if (slide.legend.length === 0 && slide.table === null) {
    const picture = planPicture(slide, body, wide);
    const centred = { ...picture, x: margin + (wide - picture.width) / 2 };
    return { ...heading, picture: centred, legend: [], table: null, origin };
  }
  const picture = planPicture(slide, body, widestPicture(slide));
  const x = picture.x + picture.width + 2 * gap;
  return { ...heading, picture, origin, ...planSide(slide, { ...body, x, width: margin + wide - x }, words) };
}

function tableText({ columns, rows }: SlideTable): string {
  return [columns, ...rows].map((cells) => cells.join(' | ')).join('\n');
}

/** The texts and the table of which the slide shows only the beginning. */
export function cutTexts(slide: ChapterSlide, plan: ChapterPlan): string[] {
  const whole = { ...slide, origin: Object.values(slide.origin).join('\n') };
  const keys = ['title', 'headline', 'caption', 'warning', 'origin'] as const;
  const texts = keys.flatMap((key) => (plan[key]?.isCut ? [whole[key] ?? ''] : []));
  const isTableCut = plan.table?.isCut ?? true;
  return slide.table !== null && isTableCut ? [...texts, tableText(slide.table)] : texts;
}
