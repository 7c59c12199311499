/** What a spreadsheet takes for the beginning of a formula; East Asian ones take the wide signs as well. */
export const beginsFormula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A line of CSV after RFC 4180, without its end. Text that a spreadsheet would take for a formula
 * begins with an apostrophe; numbers, and text that is a plain number, stay as they are.
 */
export const csvLine = (cells: readonly (string | number)[]): string => cells.map(csvCell).join(',');

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const isFormula = beginsFormula.test(cell) && !/^[-+]?\d+(\.\d+)?$/.test(cell);
  const safe = isFormula ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
