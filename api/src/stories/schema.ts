import { z } from '@hono/zod-openapi';
import { pageQuery } from '../http/page-query.ts';

/** Halves of characters and control characters but the line break: the store takes none of them. */
const unfit = /[\p{Cs}]|(?!\n)\p{Cc}/u;

const wantedText = (least: number, most: number) => ({
  zh: `${least > 0 ? `${least} 至 ` : '至多 '}${most} 个字符，不含控制字符`,
  en: `${least > 0 ? `${least} to ` : 'at most '}${most} characters without control characters`,
});

const text = (least: number, most: number) =>
  z
    .string()
    .refine((value) => value.trim().length >= least && value.length <= most && !unfit.test(value), {
      params: { wanted: wantedText(least, most) },
    })
    .openapi({ minLength: least, maxLength: most });

const degrees = (limit: number) => z.number().min(-limit).max(limit);

/** A view of the page as it was kept, with what is said to it. */
export const Chapter = z
  .strictObject({
    id: z.string().regex(/^[\w-]{1,40}$/),
    title: text(1, 200),
    caption: text(0, 2000),
    /** For the presenter alone. */
    notes: text(0, 8000),
    /** The query of the page, without `?`, language, theme and camera. */
    address: pageQuery('view=transfers&region=340000&basis=in-place'),
    /** West, south, east, north of what was in sight; null for the region whole. */
    bounds: z.tuple([degrees(180), degrees(90), degrees(180), degrees(90)]).nullable(),
    /** What the view came to when it was kept, to say what has changed since. */
    saved: z.strictObject({
      dataVersion: text(0, 80),
      /** The sentence over the map. */
      headline: text(0, 600),
      /** How many records it counted. */
      records: z.number().int().min(0),
    }),
  })
  .openapi('Chapter');
export type Chapter = z.infer<typeof Chapter>;

/** The slides before and after the chapters. */
const TextSlide = z.strictObject({ title: text(0, 200), text: text(0, 2000), notes: text(0, 8000) });

const mostChapters = 100;

const ids = (chapters: readonly Chapter[]) => new Set(chapters.map(({ id }) => id)).size;

export const StoryContent = z
  .strictObject({
    title: text(1, 200),
    opening: TextSlide,
    closing: TextSlide,
    chapters: z
      .array(Chapter)
      .refine((chapters) => chapters.length <= mostChapters && ids(chapters) === chapters.length, {
        params: {
          wanted: {
            zh: `至多 ${mostChapters} 章，编号各不相同`,
            en: `at most ${mostChapters} chapters, each with an id of its own`,
          },
        },
      }),
  })
  .openapi('StoryContent');
export type StoryContent = z.infer<typeof StoryContent>;

export const StoryRequest = z.strictObject({ content: StoryContent }).openapi('StoryRequest');

export const StoryChange = z
  .strictObject({
    content: StoryContent,
    /** The revision that was changed: another one in the store is a conflict, and nothing is overwritten. */
    revision: z.number().int().min(1),
  })
  .openapi('StoryChange');

export const Story = z
  .object({
    id: z.string(),
    /** Grows by one with every change. */
    revision: z.number().int(),
    content: StoryContent,
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('Story');
export type Story = z.infer<typeof Story>;

export const StorySummary = Story.omit({ content: true })
  .extend({ title: z.string(), chapters: z.number().int() })
  .openapi('StorySummary');
export type StorySummary = z.infer<typeof StorySummary>;

export const StoryList = z.object({ stories: z.array(StorySummary) }).openapi('StoryList');
export type StoryList = z.infer<typeof StoryList>;
