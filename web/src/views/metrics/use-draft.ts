import { useEffect, useState } from 'react';
import { useRest } from '../../ui/use-rest.ts';
import { type NumberRange, readNumbers } from './read-number.ts';

/** As long as typing one more digit takes. */
const settleMilliseconds = 250;

type DraftQuestion = NumberRange & {
  /** As they stand in the address. */
  readonly values: readonly number[];
  readonly isSomePositive: boolean;
  readonly commit: (values: number[]) => void;
};

export type Draft = {
  readonly texts: readonly string[];
  readonly change: (index: number, text: string) => void;
  readonly restore: (values: readonly number[]) => void;
  /** Each a number, but none of them above 0 where one has to be. */
  readonly isAllZero: boolean;
  readonly isFit: boolean;
};

const textsOf = (values: readonly number[]) => values.map(String);

/**
 * What is being typed for some numbers. Fit ones are committed when typing rests; unfit ones stay in their fields while
 * the last fit ones stay in force.
 */
export function useDraft({ values, commit, isSomePositive, minimum, maximum }: DraftQuestion): Draft {
  const [texts, setTexts] = useState<readonly string[]>(() => textsOf(values));
  const { after, forget } = useRest(settleMilliseconds);
  const read = (typed: readonly string[]) => {
    const numbers = readNumbers(typed, { minimum, maximum });
    const isAllZero = isSomePositive && numbers?.every((number) => number === 0) === true;
    return { isAllZero, fit: isAllZero ? null : numbers };
  };
  const { isAllZero, fit } = read(texts);
  const inForce = values.join();
  // Back, forward and links change what is in force; what is typed follows.
  useEffect(() => {
    forget();
    setTexts(inForce.split(','));
  }, [inForce, forget]);
  return {
    texts,
    change: (index, text) => {
      const typed = texts.map((each, at) => (at === index ? text : each));
      setTexts(typed);
      const { fit: wanted } = read(typed);
      if (wanted === null || wanted.join() === inForce) return forget();
      after(() => commit([...wanted]));
    },
    restore: (defaults) => {
      forget();
      setTexts(textsOf(defaults));
      commit([...defaults]);
    },
    isAllZero,
    isFit: fit !== null,
  };
}
