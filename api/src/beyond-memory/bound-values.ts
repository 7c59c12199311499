import type { BoundValue } from '../readmodel/branch-set.ts';

/** Values of a statement: each is bound and named by its number, so that nothing anybody writes becomes SQL. */
export interface BoundValues {
  readonly values: readonly BoundValue[];
  text(value: string): string;
  number(value: number): string;
  /** What `tell` says; where that is nothing, what it has bound is let go: each value bound must be used. */
  attempt(tell: () => string | null): string | null;
}

/** What PostgreSQL has no place for in a text, a zero or half of a character: no stored text can equal it. */
export const isForeign = (text: string) => text.includes('\0') || /\p{Surrogate}/u.test(text);

export function createBoundValues(first: readonly BoundValue[]): BoundValues {
  const values = [...first];
  const bind = (value: BoundValue, type: string) => `$${values.push(value)}::${type}`;
  return {
    values,
    text: (value) => `(${bind(value, 'text')} COLLATE "C")`,
    number: (value) => bind(value, 'float8'),
    attempt: (tell) => {
      const { length } = values;
      const told = tell();
      if (told === null) values.length = length;
      return told;
    },
  };
}
