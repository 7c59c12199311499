/** A closed interval of years; an open end is infinite. */
export type YearSpan = readonly [first: number, last: number];

const instant =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

/**
 * Reads an instant or an interval of RFC 3339 dates or date-times, `..` or nothing for an open end. Our records know
 * years only, so what comes back are the years it touches. Null where it is not valid or runs backwards.
 */
export function parseDatetime(text: string): YearSpan | null {
  const parts = text.split('/');
  if (parts.length > 2) return null;
  const [from = '', to = from] = parts;
  if (parts.length === 2 && isOpen(from) && isOpen(to)) return null;
  const start = parts.length === 2 && isOpen(from) ? -Infinity : momentOf(from);
  const end = parts.length === 2 && isOpen(to) ? Infinity : momentOf(to);
  if (start === null || end === null || start > end) return null;
  return [yearOf(start), yearOf(end)];
}

const isOpen = (text: string) => text === '' || text === '..';

const yearOf = (moment: number) => (Number.isFinite(moment) ? new Date(moment).getUTCFullYear() : moment);

function momentOf(text: string): number | null {
  const match = instant.exec(text);
  if (!match) return null;
  const [, year, month, day, time = 'T00:00:00Z'] = match;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) > lastDay) return null;
  // A leap second, which Date does not know, ends the same minute.
  const moment = Date.parse(`${year}-${month}-${day}${time.replace(/:60/, ':59').toUpperCase()}`);
  return Number.isNaN(moment) ? null : moment;
}
