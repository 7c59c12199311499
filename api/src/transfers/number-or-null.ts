/** Columns keep what is not known as NaN; answers as null. */
export const numberOrNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
