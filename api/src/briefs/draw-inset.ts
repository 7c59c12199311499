import type { Position } from 'geojson';
import { ink } from './ink.ts';
import type { BriefMap } from './map-content.ts';
import { type Frame, fitPicture, grown, type Project } from './picture.ts';
import type { Sheet } from './sheet.ts';
import { southChinaSea } from './south-china-sea.ts';
import { projectRings, trace } from './trace-rings.ts';
import { writeLine } from './write-text.ts';

export const insetSize = { width: 56, height: 80 } as const;

/** The lower right corner of the card. */
export function insetFrame({ x, y, width, height }: Frame): Frame {
  return { x: x + width - insetSize.width, y: y + height - insetSize.height, ...insetSize };
}

/** Parallels are drawn bent: their middles too are to be within the picture. */
const shown: Position[] = [...southChinaSea, [115.3, 3.1], [115.3, 25]];
const captionHeight = 9;

/** Where a position stands in the inset, above its caption. */
export function projectionOfInset(frame: Frame): Project {
  return fitPicture([shown], { ...frame, height: frame.height - captionHeight });
}

/** The islands and the dash line whole, where the main picture cuts them. */
export function drawInset(sheet: Sheet, { inset, dashes }: BriefMap, frame: Frame): void {
  const { pdf } = sheet;
  const project = projectionOfInset(frame);
  const near = grown(frame, 2);
  const { x, y, width, height } = frame;
  pdf.save();
  pdf.roundedRect(x, y, width, height, 4).clip();
  pdf.rect(x, y, width, height).fill(ink.water);
  trace(pdf, projectRings(inset.abroad.flat(), project, near), 'closed');
  pdf.lineWidth(0.3).fillAndStroke(ink.abroad, ink.abroadLine);
  trace(pdf, projectRings(inset.land.flat(), project, near), 'closed');
  pdf.lineWidth(0.5).fillAndStroke(ink.ground, ink.outline);
  trace(pdf, projectRings(dashes, project, near), 'open');
  pdf.lineWidth(0.9).stroke(ink.dashLine);
  pdf.rect(x, y + height - captionHeight, width, captionHeight).fill(ink.paper);
  writeLine(sheet, inset.words, {
    ...{ x: x + 1, y: y + height - 2.6, width: width - 2 },
    ...{ align: 'centre', size: 5.6, colour: ink.muted },
  });
  pdf.restore();
  pdf.roundedRect(x, y, width, height, 4).lineWidth(0.6).stroke(ink.outline);
}
