import { checkFilter } from './check-filter.ts';
import type { Expression } from './expression.ts';
import type { Queryables } from './queryables.ts';
import type { ToDegrees } from './read-geometry.ts';
import { readJsonFilter } from './read-json.ts';
import { readTextFilter } from './read-text.ts';

export const filterLanguages = ['cql2-text', 'cql2-json'] as const;
export type FilterLanguage = (typeof filterLanguages)[number];

const readers = { 'cql2-text': readTextFilter, 'cql2-json': readJsonFilter } as const;

type Asked = { readonly language: FilterLanguage; readonly toDegrees: ToDegrees; readonly queryables: Queryables };

/** A filter read and checked against what can be asked for; throws a FilterError. */
export function readFilter(text: string, { language, toDegrees, queryables }: Asked): Expression {
  const filter = readers[language](text, toDegrees);
  checkFilter(filter, queryables);
  return filter;
}
