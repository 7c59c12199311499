import type { Position } from 'geojson';
import { drawInset, insetFrame, insetSize } from './draw-inset.ts';
import { drawMark } from './draw-marks.ts';
import { drawNames } from './draw-names.ts';
import { hatch } from './hatch.ts';
import { ink, shareInk } from './ink.ts';
import type { BriefMap, MapArea } from './map-content.ts';
import { type Frame, fitPicture, grown, type Project } from './picture.ts';
import { shareClassOf } from './share-classes.ts';
import type { Sheet } from './sheet.ts';
import { southChinaSea } from './south-china-sea.ts';
import { spreadMarks } from './spread-marks.ts';
import { projectRings, trace } from './trace-rings.ts';

const margin = 8;
const corner = 4;
/** Beyond so many areas names would hide the marks. */
const mostNames = 24;

export interface MapFrames {
  picture: Frame;
  /** Picture and legend together: the inset stands in its lower right corner. */
  card: Frame;
}

/** The picture, with the South China Sea in the corner of the card where the picture cuts it; the width the legend has. */
export function drawMap(sheet: Sheet, map: BriefMap, { picture, card }: MapFrames): number {
  const project = projectionOf(map, picture);
  const hasInset = needsInset(project, picture);
  const draw = () => {
    drawPicture(sheet, map, { project, frame: picture });
    sheet.pdf.roundedRect(card.x, card.y, card.width, card.height, corner).lineWidth(0.5).stroke(ink.line);
    if (hasInset) drawInset(sheet, map, insetFrame(card));
  };
  sheet.root.add(sheet.pdf.struct('Figure', { alt: map.alt }, draw));
  return card.width - (hasInset ? insetSize.width + 4 : 0);
}

/** Where a position stands in a picture of the map. */
export function projectionOf({ fitted }: Pick<BriefMap, 'fitted'>, picture: Frame): Project {
  return fitPicture(fitted, grown(picture, -margin));
}

interface View {
  project: Project;
  frame: Frame;
}

function drawPicture(sheet: Sheet, map: BriefMap, { project, frame }: View): void {
  const { pdf } = sheet;
  const radius = map.marks.length > 60 ? 2.1 : 3.2;
  const marks = spreadMarks(map.marks, project, radius);
  pdf.save();
  pdf.roundedRect(frame.x, frame.y, frame.width, frame.height, corner).clip();
  pdf.rect(frame.x, frame.y, frame.width, frame.height).fill(ink.water);
  drawLand(pdf, map, { project, frame });
  for (const { mark, x, y } of marks) drawMark(pdf, mark, { x, y, radius });
  if (map.areas.length <= mostNames && map.areas.length > 1)
    drawNames(sheet, map.areas, { project, marks, radius, frame });
  pdf.restore();
}

/** Whether the frame shows some of the South China Sea, but not all. */
function needsInset(project: Project, { x, y, width, height }: Frame): boolean {
  const corners = southChinaSea.map(project);
  const isWithin = ([left = 0, top = 0]: Position) => left >= x && left <= x + width && top >= y && top <= y + height;
  const north = Math.min(...corners.map(([, top]) => top));
  const [west, east] = [Math.min(...corners.map(([left]) => left)), Math.max(...corners.map(([left]) => left))];
  const meets = north <= y + height && west <= x + width && east >= x;
  return meets && !corners.every(isWithin);
}

function drawLand(pdf: PDFKit.PDFDocument, map: BriefMap, { project, frame }: View): void {
  const near = grown(frame, 4);
  const rings = (polygons: readonly Position[][][]) => projectRings(polygons.flat(), project, near);
  pdf.lineJoin('round').lineCap('round');
  fillAndLine(pdf, rings(map.abroad), { fill: ink.abroad, line: ink.abroadLine, width: 0.4 });
  fillAndLine(pdf, rings(map.neighbours), { fill: ink.ground, line: ink.neighbourLine, width: 0.4 });
  const line = map.outline.length > 0 ? ink.unitLine : ink.unitLineAlone;
  for (const area of map.areas) drawArea(pdf, area, { rings: rings(area.polygons), line });
  trace(pdf, projectRings(map.innerLines, project, near), 'open');
  pdf.lineWidth(0.25).stroke(ink.innerLine);
  if (map.outline.length > 0) {
    trace(pdf, rings(map.outline), 'closed');
    pdf.lineWidth(0.9).stroke(ink.outline);
  }
  trace(pdf, projectRings(map.dashes, project, near), 'open');
  pdf.lineWidth(1.1).stroke(ink.dashLine);
}

type Look = { fill: string; line: string; width: number };

function fillAndLine(pdf: PDFKit.PDFDocument, rings: readonly Position[][], { fill, line, width }: Look): void {
  if (rings.length === 0) return;
  trace(pdf, rings, 'closed');
  pdf.lineWidth(width).fillAndStroke(fill, line, 'even-odd');
}

type AreaLook = { rings: readonly Position[][]; line: string };

function drawArea(pdf: PDFKit.PDFDocument, { share }: MapArea, { rings, line }: AreaLook): void {
  if (rings.length === 0) return;
  const colour = share === null ? ink.unmeasured : shareInk[shareClassOf(share)];
  fillAndLine(pdf, rings, { fill: colour ?? ink.unmeasured, line, width: 0.5 });
  if (share !== null) return;
  trace(pdf, rings, 'closed');
  pdf.fill(hatch(pdf), 'even-odd');
}
