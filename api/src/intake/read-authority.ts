import { type RowReader, shown } from './row-reader.ts';

/** Whether a branch approves loans itself, as a row states it; null where it does not, or in words that are told. */
export function readAuthority(reader: RowReader): 'yes' | 'no' | null {
  const cell = reader.cell('authority').toLowerCase();
  if (/^(是|有|yes|y|true|1)$/.test(cell)) return 'yes';
  if (/^(否|无|没有|no|n|false|0)$/.test(cell)) return 'no';
  if (!/^(|未知|不详|unknown|-)$/.test(cell)) {
    reader.warn('authority', 'unknown-authority', {
      zh: `需要是、否或空白，收到“${shown(cell)}”，按空白计`,
      en: `Wanted yes, no or an empty cell, got “${shown(cell)}”; taken as empty`,
    });
  }
  return null;
}
