import { z } from 'zod';
import { adcode, address, oneOf, optional, optionalText, text } from './cells.ts';
import type { StatedTotal } from './model/stated-total.ts';
import { readCsv } from './read-csv.ts';

const Row = z.object({
  scope: text,
  adcode: optional(adcode),
  as_of: text,
  measure: text,
  value: text,
  unit: text,
  quote_zh: text,
  source_title: text,
  source_url: address,
  publisher: text,
  source_quality: oneOf(['official', 'press', 'third_party_copy', 'abstract']),
  note: optionalText,
});

/** The statements of an `official-totals.csv`. */
export function readStatedTotals(file: string): StatedTotal[] {
  return readCsv(file, Row).map((row) => ({
    scope: row.scope,
    adcode: row.adcode,
    asOf: row.as_of === 'not shown' ? null : row.as_of,
    measure: row.measure,
    value: row.value,
    unit: row.unit,
    quoteZh: row.quote_zh,
    source: {
      title: row.source_title,
      url: row.source_url,
      publisher: row.publisher,
      grade: row.source_quality === 'official' || row.source_quality === 'press' ? 'A' : 'B',
    },
    note: row.note,
  }));
}
