/** The list without the value if it was there, with it if it was not. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

/** A click on a legend entry: from all shown, the entry alone; then entries come and go; with all chosen, all again. */
export function toggledLegend<T>(kept: readonly T[], value: T, all: readonly T[]): T[] {
  const next = kept.length === 0 ? all.filter((each) => each !== value) : toggled(kept, value);
  return next.length === all.length ? [] : next;
}
