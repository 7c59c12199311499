import { toSourceRow } from './inspect-file.ts';
import { limits } from './limits.ts';
import { openFile } from './open-file.ts';
import type { ReadSettings, SourceRow } from './schema.ts';

const batchRows = 1000;

interface Asked {
  fileName: string;
  settings: ReadSettings;
}

/** All rows below the headings, in batches of at most a thousand, so that a long file is never held whole. */
export function* readRows(bytes: Uint8Array, { fileName, settings }: Asked): Generator<SourceRow[]> {
  let batch: SourceRow[] = [];
  for (const row of openFile(bytes, fileName).rows(settings.sheet, limits.rows)) {
    if (row.number <= settings.headerRow) continue;
    batch.push(toSourceRow(row));
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
