import type { Words } from '../http/language.ts';
import type { ImportRow } from './import-row.ts';
import type { countRows } from './import-store.ts';
import type { Import, Progress } from './schema.ts';

interface Described {
  row: ImportRow;
  counts: Awaited<ReturnType<typeof countRows>>;
  /** How far what is under way for it is, in whichever process. */
  progress: Progress | null;
  language: keyof Words;
}

/** An import as it is listed. */
export function describeImport({ row, counts, progress, language }: Described): Import {
  const { id, parts } = row;
  const rejected = (outcome: string) => counts.rejects.get(`${id} ${outcome}`) ?? 0;
  return {
    id,
    title: row.title,
    kind: row.kind,
    relation: row.relation,
    status: progress ? 'running' : row.status,
    version: row.version,
    versionOf: row.version_of,
    asOf: row.as_of,
    createdAt: row.created_at.toISOString(),
    completedAt: row.completed_at?.toISOString() ?? null,
    progress,
    summary: row.summary,
    files: parts.map(({ fileId, fileName, rowsAdded }) => ({ fileId, fileName, rowsAdded })),
    settings: row.settings,
    recordCount: counts.records.get(id) ?? 0,
    rejectedCount: rejected('bad') + rejected('unresolved'),
    unresolvedCount: rejected('unresolved'),
    reason: row.reason?.[language] ?? null,
  };
}
