import type { BriefContent } from './content.ts';
import { drawFigures } from './draw-figures.ts';
import { drawGaps, fitGaps, gapsHeight } from './draw-gaps.ts';
import { drawHead } from './draw-head.ts';
import { drawLegend, drawLegendNote, legendHeight, legendNoteHeight } from './draw-legend.ts';
import { drawMap } from './draw-map.ts';
import { drawNotes, topOfNotes } from './draw-notes.ts';
import { drawRegions, regionsHeight } from './draw-regions.ts';
import { closeSheet, inner, openSheet } from './sheet.ts';

const cardWidth = 296;
const gutter = 16;
const space = 10;
const highestPicture = 400;
/** Below this the nation is a stamp: the list of gaps gives way first. */
const lowestPicture = 196;

/**
 * One A4 page of a brief, in bytes. Head, lists and notes take the room their text needs; the map has what is left.
 */
export function drawBrief(content: BriefContent): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = openSheet(content);
  const top = drawHead(sheet, content) + space;
  const below = legendHeight + legendNoteHeight + 3 * space + regionsHeight(sheet, content.regions);
  const room = topOfNotes(sheet, content) - top - below;
  const gaps = fitGaps(content.gaps, room - lowestPicture);
  const height = Math.min(room - gapsHeight(gaps), highestPicture);
  const picture = { x: inner.left, y: top, width: cardWidth, height };
  const card = { ...picture, height: height + legendHeight };
  const legendWidth = drawMap(sheet, content.map, { picture, card });
  drawLegend(sheet, content.map, { x: card.x, y: top + height, width: legendWidth });
  drawLegendNote(sheet, content.map, { ...card, y: top + card.height });
  const beside = inner.left + cardWidth + gutter;
  const figures = { x: beside, y: top + 8, width: inner.right - beside, height: card.height + legendNoteHeight - 8 };
  drawFigures(sheet, content, figures);
  const gapsTop = top + card.height + legendNoteHeight + space;
  drawGaps(sheet, { ...content, gaps }, gapsTop);
  drawRegions(sheet, content, gapsTop + gapsHeight(gaps) + space);
  drawNotes(sheet, content);
  return closeSheet(sheet);
}
