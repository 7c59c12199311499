/** Whether a code of the data has a word of its own in these; others are shown as they are, or not at all. */
export function hasWord<Words extends object>(words: Words, code: string): code is Extract<keyof Words, string> {
  return Object.hasOwn(words, code);
}
