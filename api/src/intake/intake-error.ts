/** The same words in both languages. */
export type Words = { zh: string; en: string };

/** Where in a file something is wrong: the row as a person counts, and the heading of the column. */
export type Spot = { row?: number; column?: string };

/** A file that cannot be read at all. `detail` says what was wanted and what was got. */
export class IntakeError extends Error {
  readonly code: string;
  readonly detail: Words;
  readonly row: number | null;
  readonly column: string | null;

  constructor(code: string, detail: Words, { row, column }: Spot = {}) {
    super(detail.en);
    this.name = 'IntakeError';
    this.code = code;
    this.detail = detail;
    this.row = row ?? null;
    this.column = column ?? null;
  }
}
