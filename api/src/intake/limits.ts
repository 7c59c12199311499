/** What a file may hold. Beyond it a mistake or an attack is likelier than a list of branches. */
export const limits = {
  /** Five times all bank branches of China. */
  rows: 1_000_000,
  columns: 1000,
  /** Characters of a cell, as in Excel; what is longer is cut. */
  cell: 32_767,
  /** Bytes of a file. */
  bytes: 200 * 2 ** 20,
  geojsonBytes: 100 * 2 ** 20,
  /** Bytes of one part of a workbook once unpacked, and of its shared texts. */
  sheetBytes: 600 * 2 ** 20,
  textsBytes: 100 * 2 ** 20,
  /** Rows that are shown before anything is decided. */
  sample: 50,
} as const;
