import type { Words } from './intake-error.ts';
import { withoutApostrophe } from './rejects.ts';
import type { Finding, IntakeSettings, SourceRow } from './schema.ts';

/** A row by field, with what is to be said of it. */
export interface RowReader {
  row: SourceRow;
  /** The cell of a field; '' where the field has no column or the cell is empty. */
  cell(field: string): string;
  /** The heading of a field's column as it stands in the file. */
  heading(field: string): string | null;
  findings: Finding[];
  error(field: string, code: string, words: Words): void;
  warn(field: string, code: string, words: Words): void;
  note(field: string, code: string, words: Words): void;
  hasErrors(): boolean;
}

/** Reads one row after the other by the columns that were decided on. */
export function createRowReader(header: readonly string[], settings: IntakeSettings): (row: SourceRow) => RowReader {
  const columns = new Map(Object.entries(settings.columns));
  const heading = (field: string) => header[columns.get(field) ?? -1] ?? null;
  return (row) => {
    const findings: Finding[] = [];
    const say = (severity: Finding['severity']) => (field: string, code: string, message: Words) => {
      findings.push({ row: row.number, column: heading(field), code, severity, message });
    };
    return {
      row,
      cell: (field) => withoutApostrophe(row.cells[columns.get(field) ?? -1] ?? ''),
      heading,
      findings,
      error: say('error'),
      warn: say('warning'),
      note: say('note'),
      hasErrors: () => findings.some(({ severity }) => severity === 'error'),
    };
  };
}

/** A value as it may stand in a message. */
export const shown = (value: string) => (value.length > 60 ? `${value.slice(0, 59)}…` : value);
