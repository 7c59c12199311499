import { z } from '@hono/zod-openapi';
import type { SqlRunner } from '../store/database.ts';
import type { ImportRow } from './import-row.ts';
import type { VersionComparison } from './schema.ts';

type Example = VersionComparison['examples'][number];

const mostExamples = 200;
const Fields = z.record(z.string(), z.unknown());

/** Fields that differ between any two imports and say nothing. */
const silent = new Set(['id', 'importId', 'sources']);

/** Two versions of an import held against each other by the keys of their records. */
export async function compareVersions(
  sql: SqlRunner,
  workspaceId: string,
  [before, after]: [ImportRow, ImportRow],
): Promise<VersionComparison> {
  const held = await readKeys(sql, workspaceId, before);
  const now = await readKeys(sql, workspaceId, after);
  const added = [...now.keys()].filter((key) => !held.has(key));
  const removed = [...held.keys()].filter((key) => !now.has(key));
  const changed = [...now].filter(([key, digest]) => held.has(key) && held.get(key) !== digest).map(([key]) => key);
  const examples = [
    ...changed.map((key) => ({ change: 'changed' as const, key })),
    ...added.map((key) => ({ change: 'added' as const, key })),
    ...removed.map((key) => ({ change: 'removed' as const, key })),
  ].slice(0, mostExamples);
  const keys = examples.map(({ key }) => key);
  const [old, fresh] = [
    await readRecords(sql, { workspaceId, row: before, keys }),
    await readRecords(sql, { workspaceId, row: after, keys }),
  ];
  return {
    before: { id: before.id, version: before.version, records: held.size },
    after: { id: after.id, version: after.version, records: now.size },
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    same: now.size - added.length - changed.length,
    examples: examples.map(({ change, key }) => toExample(change, key, { old: old.get(key), fresh: fresh.get(key) })),
  };
}

async function readKeys(sql: SqlRunner, workspaceId: string, row: ImportRow): Promise<Map<string, string>> {
  const rows = await sql.query(
    `SELECT record_key, digest FROM import_records WHERE workspace_id = $1 AND import_id = $2 AND part < $3::int
     ORDER BY part, row_number`,
    [workspaceId, row.id, row.parts.length],
  );
  return new Map(rows.map(({ record_key, digest }) => [String(record_key), String(digest)]));
}

type Records = Map<string, Record<string, unknown>>;

async function readRecords(
  sql: SqlRunner,
  wanted: { workspaceId: string; row: ImportRow; keys: string[] },
): Promise<Records> {
  const { workspaceId, row, keys } = wanted;
  const rows = await sql.query(
    `SELECT record_key, record FROM import_records WHERE workspace_id = $1 AND import_id = $2 AND part < $3::int
     AND record_key IN (SELECT json_array_elements_text($4::text::json))`,
    [workspaceId, row.id, row.parts.length, JSON.stringify(keys)],
  );
  return new Map(rows.map(({ record_key, record }) => [String(record_key), Fields.parse(JSON.parse(String(record)))]));
}

type Pair = { old: Record<string, unknown> | undefined; fresh: Record<string, unknown> | undefined };

function toExample(change: Example['change'], key: string, { old = {}, fresh = {} }: Pair): Example {
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((name) => !silent.has(name));
  const fields = names
    .map((field) => ({ field, before: textOf(old[field]), after: textOf(fresh[field]) }))
    .filter(({ before, after }) => before !== after);
  const name = textOf(fresh.nameZh) ?? textOf(old.nameZh) ?? key;
  return { change, key, name, fields: change === 'changed' ? fields : [] };
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
