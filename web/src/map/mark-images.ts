import type { Verdict } from '@icfm/api/coverage/schema';
import type { RowOutcome } from '@icfm/api/intake/schema';
import type { Map as MapLibre } from 'maplibre-gl';
import { contextMarkBox, contextStrokes, isContextKind } from './context-mark.ts';
import { type PlanMarkLook, planBox, planStrokes, readPlanLook } from './layers/plan-mark.tsx';
import type { MapContextPoint } from './map-props.ts';
import { type MarkStroke, markBox, markStrokes, shapeOfKind, shapePath } from './mark-geometry.ts';
import { palettes, type Theme, verdictColours } from './palette.ts';
import { isRowOutcome, rowMarkBox, rowStrokes } from './row-mark.tsx';

const pixelRatio = 2;

type Canvas = CanvasRenderingContext2D;

function canvasOf(side: number, height = side): Canvas {
  const canvas = document.createElement('canvas');
  canvas.width = side * pixelRatio;
  canvas.height = height * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('wanted a 2d canvas for map marks, got none');
  context.scale(pixelRatio, pixelRatio);
  return context;
}

function pixelsOf(context: Canvas): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

function drawStroke(context: Canvas, { path, fill, stroke, width, dash }: MarkStroke): void {
  const outline = new Path2D(path);
  if (fill) {
    context.fillStyle = fill;
    context.fill(outline);
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke(outline);
}

function drawMark(verdict: Verdict, kind: string, theme: Theme, hue: string | null): ImageData {
  const context = canvasOf(markBox);
  for (const stroke of markStrokes({ verdict, kind, theme, hue })) drawStroke(context, stroke);
  return pixelsOf(context);
}

type Ring = 'selected' | 'hovered' | 'lit';

/** A ring about a mark: strong for the selected one, faint for the one pointed at, in the hue of a gap for those lit. */
function drawRing(kind: string, theme: Theme, ring: Ring): ImageData {
  const side = markBox * 1.5;
  const context = canvasOf(side);
  context.translate((side - markBox) / 2, (side - markBox) / 2);
  const path = shapePath(shapeOfKind(kind), 4.6);
  const colour = ring === 'lit' ? verdictColours[theme]['none-known'].stroke : palettes[theme].highlight;
  drawStroke(context, { path, fill: palettes[theme].casing, stroke: palettes[theme].casing, width: 4.4, dash: [] });
  // Those lit up are filled too, so that a crowd of them stands out from a crowd of gaps.
  const fill = ring === 'lit' ? `${colour}66` : null;
  drawStroke(context, { path, fill, stroke: colour, width: ring === 'hovered' ? 1.4 : 2.6, dash: [] });
  return pixelsOf(context);
}

type Pip = 'many' | 'one' | 'plain';

/** Room for a number, a tick for a specialised branch, nothing for an ordinary one. */
function drawPip(theme: Theme, pip: Pip): ImageData {
  const side = pip === 'many' ? 18 : 14;
  const context = canvasOf(side);
  const { branch, casing } = palettes[theme];
  context.fillStyle = casing;
  context.beginPath();
  context.roundRect(0, 0, side, side, 4);
  context.fill();
  context.fillStyle = branch;
  context.beginPath();
  context.roundRect(1.2, 1.2, side - 2.4, side - 2.4, 3);
  context.fill();
  if (pip === 'one') {
    context.lineCap = 'round';
    context.lineJoin = 'round';
    drawStroke(context, { path: 'M4.2 7.2L6.3 9.3L10 5', fill: null, stroke: casing, width: 1.7, dash: [] });
  }
  return pixelsOf(context);
}

function drawRow(outcome: RowOutcome, theme: Theme): ImageData {
  const context = canvasOf(rowMarkBox);
  for (const stroke of rowStrokes(outcome, theme)) drawStroke(context, stroke);
  return pixelsOf(context);
}

function drawSite(look: PlanMarkLook, theme: Theme): ImageData {
  const { width, height } = planBox;
  const context = canvasOf(width, height);
  for (const stroke of planStrokes(look, theme)) drawStroke(context, stroke);
  return pixelsOf(context);
}

function drawContext(kind: MapContextPoint['kind'], theme: Theme): ImageData {
  const context = canvasOf(contextMarkBox);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const stroke of contextStrokes(kind, theme)) drawStroke(context, stroke);
  return pixelsOf(context);
}

function drawHatch(theme: Theme): ImageData {
  const side = 8;
  const context = canvasOf(side);
  const path = 'M-2 2L2 -2M-1 9L9 -1M6 10L10 6';
  drawStroke(context, { path, fill: null, stroke: palettes[theme].hatch, width: 1.1, dash: [] });
  return pixelsOf(context);
}

/** Name of the image of a cluster mark; `drawImage` reads it back. */
export function markImageId(verdict: Verdict, kind: string, theme: Theme, hue: string | null): string {
  return ['mark', theme, verdict, kind, hue ?? ''].join('|');
}

function isVerdict(text: string): text is Verdict {
  return text in verdictColours.light;
}

/** The image a name asks for; null where the name is none of ours. */
export function drawImage(id: string): ImageData | null {
  const [what, themeName, first = '', second = '', hue = ''] = id.split('|');
  const theme: Theme = themeName === 'dark' ? 'dark' : 'light';
  if (what === 'mark' && isVerdict(first)) return drawMark(first, second, theme, hue || null);
  if (what === 'cluster-selected') return drawRing(first, theme, 'selected');
  if (what === 'cluster-hovered') return drawRing(first, theme, 'hovered');
  if (what === 'cluster-lit') return drawRing(first, theme, 'lit');
  if (what === 'row' && isRowOutcome(first)) return drawRow(first, theme);
  if (what === 'context' && isContextKind(first)) return drawContext(first, theme);
  if (what === 'plan') return drawSite(readPlanLook(first, second), theme);
  if (what === 'pip-one') return drawPip(theme, 'one');
  if (what === 'pip-plain') return drawPip(theme, 'plain');
  if (what === 'pip-many') return drawPip(theme, 'many');
  if (what === 'hatch') return drawHatch(theme);
  if (what === 'blank') return pixelsOf(canvasOf(16));
  return null;
}

/** Draws each image when the style first asks for it. */
export function provideImages(map: MapLibre): void {
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return;
    const image = drawImage(id);
    if (image) map.addImage(id, image, { pixelRatio });
  });
}
