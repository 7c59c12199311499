import type { Expression } from './expression.ts';
import { FilterError } from './filter-error.ts';

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const moment = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

/** Milliseconds of a date that the calendar has; null for 30 February and the like. */
function parse(text: string, written: string): number | null {
  const milliseconds = Date.parse(written);
  if (Number.isNaN(milliseconds)) return null;
  return new Date(milliseconds).toISOString().slice(0, 10) === text.slice(0, 10) ? milliseconds : null;
}

/** A date `YYYY-MM-DD` as its beginning, or a timestamp `YYYY-MM-DDThh:mm:ssZ`, both in UTC; throws a FilterError for anything else. */
export function readInstant(text: string): Extract<Expression, { kind: 'instant' }> {
  const isDay = day.test(text);
  const milliseconds = isDay || moment.test(text) ? parse(text, isDay ? `${text}T00:00:00Z` : text) : null;
  if (milliseconds !== null) return { kind: 'instant', milliseconds };
  throw new FilterError({
    zh: `需要日期 YYYY-MM-DD 或 UTC 时刻 YYYY-MM-DDThh:mm:ssZ，收到 ${JSON.stringify(text.slice(0, 40))}`,
    en: `wanted a date YYYY-MM-DD or a moment in UTC YYYY-MM-DDThh:mm:ssZ, got ${JSON.stringify(text.slice(0, 40))}`,
  });
}
