/** Where in a dataset the damage is: `row` is the line of the file counted from 1, the header being line 1. */
export type DataPlace = { file: string; row?: number; column?: string };

/** A dataset that cannot be trusted. The message names file, row and column, what was wanted and what was got. */
export class DataError extends Error {
  readonly place: DataPlace;

  constructor(place: DataPlace, wanted: string, got: string) {
    super(`${describePlace(place)}: wanted ${wanted}, got ${got}`);
    this.name = 'DataError';
    this.place = place;
  }
}

function describePlace({ file, row, column }: DataPlace): string {
  const parts = [file];
  if (row !== undefined) parts.push(`row ${row}`);
  if (column !== undefined) parts.push(`column ${column}`);
  return parts.join(', ');
}

/** A value as shown in a message: in quotes, cut after 80 characters. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
