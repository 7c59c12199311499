import type { Words } from '../http/language.ts';
import type { ImportRow } from './import-row.ts';
import type { countRows } from './import-store.ts';
import type { Job } from './jobs.ts';
import type { Import } from './schema.ts';

interface Described {
  row: ImportRow;
  counts: Awaited<ReturnType<typeof countRows>>;
  /** What is under way for it in this process. */
  job: Job | null;
  language: keyof Words;
}

/** An import as it is listed. One that is marked as running and is heard of nowhere was cut short. */
export function describeImport({ row, counts, job, language }: Described): Import {
  const { id, parts } = row;
  const rejected = (outcome: string) => counts.rejects.get(`${id} ${outcome}`) ?? 0;
  return {
    id,
    title: row.title,
    kind: row.kind,
    relation: row.relation,
    status: job ? 'running' : row.status,
    version: row.version,
    versionOf: row.version_of,
    asOf: row.as_of,
    createdAt: row.created_at.toISOString(),
    completedAt: row.completed_at?.toISOString() ?? null,
    progress: job?.progress() ?? null,
    summary: row.summary,
    files: parts.map(({ fileId, fileName, rowsAdded }) => ({ fileId, fileName, rowsAdded })),
    settings: row.settings,
    recordCount: counts.records.get(id) ?? 0,
    rejectedCount: rejected('bad') + rejected('unresolved'),
    unresolvedCount: rejected('unresolved'),
    reason: row.reason?.[language] ?? null,
  };
}
