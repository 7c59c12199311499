import { fileURLToPath } from 'node:url';

/** The list of the invented bank: GB18030, semicolons, 430 rows, 9 of them bad. */
export const sampleListPath = fileURLToPath(new URL('../data/samples/sample-bank-branches.csv', import.meta.url));
