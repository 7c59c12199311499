import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny';
import { storyFileWords } from '../i18n/story-file-words.ts';
import { loadFonts, type Paper, paintPicture } from '../picture/paint-picture.ts';
import { pageLook } from '../slides/page-look.ts';
import { type ChapterSlide, slideSize } from '../slides/slide.ts';
import { layoutSlide, pictureInSlide } from '../slides/slide-layout.ts';
import { ExportError, type ExportWork } from './export-work.ts';
import { type CometPiece, cometsAt, frameCount, framesPerSecond } from './film-comets.ts';

export type FilmFormat = 'mp4' | 'webm';

const scale = 1.5;
const size = { width: slideSize.width * scale, height: slideSize.height * scale };

/** What office programs play, and what every browser that writes films can write. */
const codecs = { mp4: ['avc'], webm: ['vp9', 'vp8'] } as const;
const mediaTypes = { mp4: 'video/mp4', webm: 'video/webm' } as const;

async function codecFor(format: FilmFormat) {
  for (const codec of codecs[format]) {
    if (await canEncodeVideo(codec, { ...size, quality: QUALITY_HIGH, frameRate: framesPerSecond })) return codec;
  }
  const words = storyFileWords[pageLook().language];
  throw new ExportError(format === 'mp4' ? words.noMp4 : words.noWebm);
}

/** In memory: every frame is read, and a graphics card would have to hand back each of them. */
function makePaper(): { canvas: OffscreenCanvas; paper: Paper } {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  if (paper === null) throw new Error('wanted a canvas to paint on, got none');
  return { canvas, paper };
}

/** The slide without what moves: painted once. */
async function paintBase(slide: ChapterSlide): Promise<OffscreenCanvas> {
  const picture = layoutSlide(slide, { title: '', ...pageLook(), page: 1, pages: 1 });
  await loadFonts(picture.shapes);
  const { canvas, paper } = makePaper();
  paintPicture(paper, picture, scale);
  return canvas;
}

function paintComet(paper: Paper, { from, to, width, colour, strength }: CometPiece): void {
  const line = (style: string, breadth: number, alpha: number) => {
    paper.strokeStyle = style;
    paper.lineWidth = breadth;
    paper.globalAlpha = alpha;
    paper.beginPath();
    paper.moveTo(...from);
    // A little further, or a seam would show between two pieces.
    paper.lineTo(to[0] + (to[0] - from[0]) * 0.06, to[1] + (to[1] - from[1]) * 0.06);
    paper.stroke();
  };
  line(colour, width + 2 * strength, 0.8 * strength);
  line('#FFFFFF', Math.max(1, width * 0.5), 0.8 * strength);
}

/** The frame at a time, of slide and time alone. */
function paintFrame(paper: Paper, base: OffscreenCanvas, { slide, seconds }: { slide: ChapterSlide; seconds: number }) {
  paper.resetTransform();
  paper.globalAlpha = 1;
  paper.drawImage(base, 0, 0);
  const place = pictureInSlide(slide.picture);
  const zoom = scale * place.scale;
  paper.setTransform(zoom, 0, 0, zoom, place.x * scale, place.y * scale);
  paper.lineCap = 'butt';
  for (const piece of cometsAt(slide.arcs, seconds)) paintComet(paper, piece);
}

type Film = { readonly source: CanvasSource; readonly paper: Paper };

async function addFrames({ source, paper }: Film, slide: ChapterSlide, work: ExportWork): Promise<void> {
  const base = await paintBase(slide);
  for (let frame = 0; frame < frameCount; frame += 1) {
    work.signal.throwIfAborted();
    work.onProgress(frame, frameCount);
    const seconds = frame / framesPerSecond;
    paintFrame(paper, base, { slide, seconds });
    await source.add(seconds, 1 / framesPerSecond);
  }
  work.onProgress(frameCount, frameCount);
}

/** The slide with its arcs in motion: the same slide is the same frames. */
export async function writeFilm(slide: ChapterSlide, format: FilmFormat, work: ExportWork): Promise<Blob> {
  const codec = await codecFor(format);
  const target = new BufferTarget();
  const output = new Output({ format: format === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat(), target });
  const { canvas, paper } = makePaper();
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH });
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  await output.start();
  try {
    await addFrames({ source, paper }, slide, work);
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  if (target.buffer === null) throw new Error('wanted a film, got none');
  return new Blob([target.buffer], { type: mediaTypes[format] });
}
