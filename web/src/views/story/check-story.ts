import type { Chapter, StoryContent } from '@icfm/api/stories/schema';
import { mostChapters, type SlideText as Slide } from './story-content.ts';
import type { FieldWant, StoryFault } from './story-fault.ts';

/** Control characters but the line break, and halves of characters. */
const unfit = /\p{Cs}|(?!\n)\p{Cc}/u;
const addressPattern = /^(?:[A-Za-z]{1,40}=[^&#\s]*(?:&[A-Za-z]{1,40}=[^&#\s]*)*)?$/;
const longestAddress = 4000;

export type Checked<T> = { readonly value: T; readonly faults: readonly StoryFault[] };

/** The fields of an object of unknown make; none where it is no object. */
const read = (of: unknown, field: string): unknown =>
  typeof of === 'object' && of !== null && !Array.isArray(of) ? Reflect.get(of, field) : undefined;

function isDecodable(text: string): boolean {
  try {
    return !/[\p{Cc}\p{Cs}]/u.test(decodeURIComponent(text));
  } catch {
    return false;
  }
}

/** Collects what is wrong with the fields of one chapter, or of the story itself. */
function createReader(of: unknown, chapter: number | null) {
  const faults: StoryFault[] = [];
  const refuse = (field: string, wanted: FieldWant) => faults.push({ kind: 'field', chapter, field, wanted });
  const text = (field: string, least: number, most: number): string => {
    const value = field.split('.').reduce(read, of);
    const isFit = typeof value === 'string' && value.trim().length >= least && value.length <= most;
    if (isFit && !unfit.test(value)) return value;
    refuse(field, { kind: 'text', least, most });
    return '';
  };
  const count = (field: string): number => {
    const value = field.split('.').reduce(read, of);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    refuse(field, { kind: 'number' });
    return 0;
  };
  return { faults, refuse, text, count };
}

type Reader = ReturnType<typeof createReader>;

function readAddressField(of: unknown, { refuse }: Reader): string {
  const value = read(of, 'address');
  const isFit = typeof value === 'string' && value.length <= longestAddress && addressPattern.test(value);
  if (isFit && isDecodable(value)) return value;
  refuse('address', { kind: 'address' });
  return '';
}

function readBounds(of: unknown, { refuse }: Reader): Chapter['bounds'] {
  const value = read(of, 'bounds');
  if (value === null) return null;
  const [west, south, east, north]: unknown[] = Array.isArray(value) && value.length === 4 ? value : [];
  const isWithin = (each: unknown, most: number): each is number => typeof each === 'number' && Math.abs(each) <= most;
  if (isWithin(west, 180) && isWithin(south, 90) && isWithin(east, 180) && isWithin(north, 90))
    return [west, south, east, north];
  refuse('bounds', { kind: 'bounds' });
  return null;
}

function checkChapter(of: unknown, number: number): Checked<Chapter> {
  const reader = createReader(of, number);
  const { text, refuse } = reader;
  const id = read(of, 'id');
  const isId = typeof id === 'string' && /^[\w-]{1,40}$/.test(id);
  if (!isId) refuse('id', { kind: 'id' });
  const records = reader.count('saved.records');
  const value: Chapter = {
    id: isId ? id : '',
    title: text('title', 1, 200),
    caption: text('caption', 0, 2000),
    notes: text('notes', 0, 8000),
    address: readAddressField(of, reader),
    bounds: readBounds(of, reader),
    saved: { dataVersion: text('saved.dataVersion', 0, 80), headline: text('saved.headline', 0, 600), records },
  };
  return { value, faults: reader.faults };
}

function checkSlide({ text }: Reader, name: 'opening' | 'closing'): Slide {
  return {
    title: text(`${name}.title`, 0, 200),
    text: text(`${name}.text`, 0, 2000),
    notes: text(`${name}.notes`, 0, 8000),
  };
}

function checkNumber(chapters: readonly Chapter[]): StoryFault[] {
  const count = chapters.length;
  const tooMany: StoryFault[] = count > mostChapters ? [{ kind: 'too-many-chapters', count, most: mostChapters }] : [];
  const first = new Map(chapters.map(({ id }, index) => [id, index] as const).reverse());
  const twice = chapters.flatMap(({ id }, index): StoryFault[] =>
    id !== '' && first.get(id) !== index ? [{ kind: 'id-twice', chapter: index + 1 }] : [],
  );
  return [...tooMany, ...twice];
}

/** A story of unknown make, with everything that is wrong with it; what is right is kept as it is. */
export function checkStory(of: unknown): Checked<StoryContent> {
  const reader = createReader(of, null);
  const list = read(of, 'chapters');
  if (!Array.isArray(list)) reader.refuse('chapters', { kind: 'list' });
  const checked = (Array.isArray(list) ? list : []).map((each: unknown, index) => checkChapter(each, index + 1));
  const chapters = checked.map(({ value }) => value);
  const value = {
    title: reader.text('title', 1, 200),
    opening: checkSlide(reader, 'opening'),
    closing: checkSlide(reader, 'closing'),
    chapters,
  };
  const faults = [...reader.faults, ...checked.flatMap((each) => each.faults), ...checkNumber(chapters)];
  return { value, faults };
}
