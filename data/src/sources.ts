import { z } from 'zod';
import type { Source } from './model/source.ts';

type Grade = Source['grade'];

/** Titles and addresses of several sources stand in parallel, in two cells, with this between them. */
const SEPARATOR = ' | ';

/** A cell of addresses; an empty one belongs to a source that has no public address. */
export const sourceList = z
  .string()
  .transform((value) => value.split(SEPARATOR).map((address) => address.trim()))
  .pipe(z.array(z.string().regex(/^(https?:\/\/[^\s/]+\S*)?$/, 'http addresses, several separated by " | "')));

/** For the refinement of a row: as many addresses as titles. */
export function isParallel(row: { source_title: string; source_url: string[] }): boolean {
  return row.source_title.split(SEPARATOR).length === row.source_url.length;
}

/** What the refinement says where they are not. */
export const parallelSources = {
  path: ['source_url'],
  message: 'as many addresses as source_title has titles, separated by " | "',
};

/**
 * The sources of one row. Every title becomes one source; one without an address is grade C, `gradeOf` grades the
 * others.
 */
export function sourcesOf(
  titles: string,
  addresses: string[],
  publisher: string | null,
  gradeOf: (address: string) => Grade,
): Source[] {
  return titles.split(SEPARATOR).map((title, index) => {
    const address = addresses[index] ?? '';
    if (address === '') return { title, url: null, publisher, grade: 'C' };
    return { title, url: address, publisher, grade: gradeOf(address) };
  });
}

/** The lower of two grades, A being the highest. */
export function lowerGrade(one: Grade, other: Grade): Grade {
  return one > other ? one : other;
}
