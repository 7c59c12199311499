import type { Picture } from '../picture/shape.ts';
import { writeSvg } from '../picture/write-svg.ts';
import { escapeXml } from '../picture/xml-text.ts';
import { type ChapterSlide, type SlideArc, slideSize } from '../slides/slide.ts';
import { pictureInSlide } from '../slides/slide-layout.ts';
import { cometSeconds, cometsOn, phaseOf } from './film-comets.ts';

/** Of the way between two comets: the tail in the colour of the arc, and the head before it, which is white. */
const tail = 0.28;
const head = 0.07;

const rounded = (value: number) => Math.round(value * 100) / 100;

/** A comet as two strokes whose gaps move along the arc: motion that needs no script and stops at a word. */
function cometOf(arc: SlideArc, index: number): string {
  const { from, control, to, width, colour } = arc;
  const curve = [...from, ...control, ...to].map(rounded);
  const d = `M${curve[0]} ${curve[1]}Q${curve.slice(2).join(' ')}`;
  const stroke = (length: number, style: string) => {
    const delay = rounded(-cometSeconds * (phaseOf(index) + tail - length));
    return (
      `<path d="${d}" pathLength="${cometsOn(arc)}" stroke-dasharray="${length} ${rounded(1 - length)}" ${style} ` +
      `style="animation-delay:${delay}s"/>`
    );
  };
  return (
    stroke(tail, `stroke="${escapeXml(colour)}" stroke-width="${rounded(width + 1.5)}" opacity="0.6"`) +
    stroke(head, `stroke="#FFFFFF" stroke-width="${rounded(Math.max(1.2, width * 0.55))}" opacity="0.85"`)
  );
}

const percent = (value: number, of: number) => `${rounded((value / of) * 100)}%`;

function placeOf(picture: Picture): string {
  const { x, y, scale } = pictureInSlide(picture);
  const { width, height } = slideSize;
  return [
    `left:${percent(x, width)}`,
    `top:${percent(y, height)}`,
    `width:${percent(picture.width * scale, width)}`,
    `height:${percent(picture.height * scale, height)}`,
  ].join(';');
}

/** The picture of a chapter over the place it has in the slide: it alone is zoomed and moved. */
export function mapOf({ picture, arcs, title }: ChapterSlide, { id, label }: { id: string; label: string }): string {
  const comets = arcs.map(cometOf).join('');
  const drawn = writeSvg(picture, { id, title }).replace(
    /<\/svg>$/,
    () => `<g class="comets" fill="none" aria-hidden="true">${comets}</g></svg>`,
  );
  return (
    `<div class="map" tabindex="0" role="group" aria-label="${escapeXml(label)}" style="${placeOf(picture)}" ` +
    `data-width="${picture.width}" data-height="${picture.height}">${drawn}</div>`
  );
}
