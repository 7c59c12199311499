import { z } from '@hono/zod-openapi';
import { handoutLimits } from './limits.ts';

const unfit = /[\p{Cc}\p{Cs}]/u;

const text = (least: number, most: number) =>
  z
    .string()
    .refine((value) => value.length >= least && value.length <= most && !unfit.test(value), {
      params: {
        wanted: {
          zh: `${least} 至 ${most} 个字符，不含控制字符`,
          en: `${least} to ${most} characters without control characters`,
        },
      },
    })
    .openapi({ minLength: least, maxLength: most });

const number = String.raw`-?\d{1,6}(?:\.\d{1,4})?`;
const point = `${number} ${number}`;
/** One step of an outline. Each is taken by itself: a single pattern over a million of them would run out of stack. */
const step = new RegExp(`Z|[ML]${point}|Q${point} ${point}|C${point} ${point} ${point}`, 'g');

const outline = z
  .string()
  .refine((d) => d.length <= handoutLimits.pathCharacters && d.startsWith('M') && d.replaceAll(step, '') === '', {
    params: {
      wanted: {
        zh: '以 M 开头的路径，只用绝对坐标的 M、L、Q、C、Z，每步各带自己的字母',
        en: 'a path from M on in absolute M, L, Q, C and Z, each step with its own letter',
      },
    },
  })
  .openapi({ example: 'M0 0L10 0L10 10Z' });

const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const length = z.number().min(0).max(10_000);
const coordinate = z.number().min(-100_000).max(100_000);

const PathShape = z.strictObject({
  kind: z.literal('path'),
  /** Which of `paths`. */
  path: z.number().int().min(0).max(handoutLimits.paths),
  fill: colour.nullable(),
  stroke: colour.nullable(),
  strokeWidth: length,
  /** Strokes and gaps; null for a whole line. */
  dash: z.array(length.min(0.01)).min(1).max(8).nullable(),
  opacity: z.number().min(0).max(1),
});

const TextShape = z.strictObject({
  kind: z.literal('text'),
  text: text(0, 4000),
  /** Of the anchor, on the base line. */
  x: coordinate,
  y: coordinate,
  size: z.number().min(0.5).max(500),
  isBold: z.boolean(),
  colour,
  anchor: z.enum(['start', 'middle', 'end']),
  /** Colour of a seam around the letters; null for none. */
  halo: colour.nullable(),
});

const HandoutShape = z.discriminatedUnion('kind', [PathShape, TextShape]).openapi('HandoutShape');
export type HandoutShape = z.infer<typeof HandoutShape>;

const shapes = z.array(HandoutShape).max(handoutLimits.shapes);

const HandoutPage = z
  .strictObject({
    /** Of the page in the outline of the document. */
    title: text(0, 300),
    background: colour,
    /** The picture, drawn first, and what it shows for those who cannot see it. */
    figure: shapes,
    alternative: text(0, 2000),
    /** What is read, in this order; the first words are the heading. */
    words: shapes,
  })
  .openapi('HandoutPage');
export type HandoutPage = z.infer<typeof HandoutPage>;

export const HandoutRequest = z
  .strictObject({
    title: text(1, 300),
    language: z.enum(['zh', 'en']),
    /** Date of the data, which the document takes for its own: the same request is the same file. */
    dataAsOf: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    /** The size of every page in its own units; it is printed 960 points wide. */
    width: z.number().min(100).max(10_000),
    height: z.number().min(100).max(10_000),
    paths: z.array(outline).max(handoutLimits.paths),
    pages: z.array(HandoutPage).min(1).max(handoutLimits.pages),
  })
  .refine(
    ({ paths, pages }) =>
      pages.every(({ figure, words }) =>
        [...figure, ...words].every((shape) => shape.kind === 'text' || shape.path < paths.length),
      ),
    {
      path: ['pages'],
      params: {
        wanted: { zh: '每个图形所指的路径都在 paths 中', en: 'shapes whose path is one of paths' },
      },
    },
  )
  .openapi('HandoutRequest');
export type HandoutRequest = z.infer<typeof HandoutRequest>;
