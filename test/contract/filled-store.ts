import type { SqlRunner } from '@icfm/api/store/database';
import { tableNames } from '@icfm/api/store/migrations';
import type { Store } from '@icfm/api/store/open-store';

const awkward = ['支行 “一”', 'O\'Brien \\ "q"', 'line\nbreak\ttab', '\u2028 🏦', '', '=1+1', '\\N'];

/** Fills every table of a store with values that are easily lost on the way, and keeps two originals. */
export async function fillStore({ database, originals }: Store): Promise<void> {
  const first = await originals.save(bytesOf('name;city\n支行;合肥\n'), 100);
  await originals.save(bytesOf(''), 100);
  await database.transaction(async (sql) => {
    await sql.query(`INSERT INTO workspaces (id) VALUES ('default'), ('银行-2')`);
    await sql.query(`INSERT INTO tokens (hash, workspace_id, role, label) VALUES ($1, '银行-2', 'editor', $2)`, [
      'ab'.repeat(32),
      awkward.join(' '),
    ]);
    await sql.query(`INSERT INTO uploads (workspace_id, sha256, file_name, bytes) VALUES ('default', $1, $2, $3)`, [
      first.sha256,
      '名单.csv',
      // Beyond what a number of JavaScript holds exactly.
      '9007199254740993',
    ]);
    await sql.query(
      `INSERT INTO imports (workspace_id, id, serial, title, kind, relation, status, version, version_of, as_of,
         created_at, settings, summary, reason, parts)
       VALUES ('default', 'imp-1', 1, $1, 'branches', 'own', 'complete', 1, NULL, '2026-02-28',
         '2026-11-27 01:02:03.456789+08', $2::text::jsonb, NULL, NULL, '[]'::jsonb)`,
      [awkward.join('|'), JSON.stringify({ columns: awkward, number: 1.1, nothing: null })],
    );
    await sql.query(
      `INSERT INTO import_records (workspace_id, import_id, part, row_number, record_key, digest, record)
       SELECT 'default', 'imp-1', 0, n, 'key-' || n, 'digest', ($1::text::jsonb) ->> (n % $2) FROM generate_series(0, 2499) AS n`,
      [JSON.stringify(awkward), awkward.length],
    );
    await sql.query(
      `INSERT INTO import_rejects (workspace_id, import_id, part, row_number, outcome, name, cells, findings)
       VALUES ('default', 'imp-1', 0, 7, 'rejected', NULL, $1, '[]')`,
      [JSON.stringify(awkward)],
    );
    await sql.query(
      `INSERT INTO mappings (workspace_id, header_hash, settings) VALUES ('default', 'h', '{"a": [1e3]}')`,
    );
    await sql.query(`INSERT INTO join_modes (workspace_id, clusters) VALUES ('default', 'replace')`);
    await sql.query(`INSERT INTO workspace_versions (workspace_id, version) VALUES ('default', 12)`);
    await addPlansAndStories(sql);
  });
}

async function addPlansAndStories(sql: SqlRunner): Promise<void> {
  await sql.query(
    `INSERT INTO scenarios (workspace_id, id, name, address, data_version, summary, created_at)
     VALUES ('default', 'plan-1', $1, $2, 'v1', $3::text::jsonb, '2026-11-27 01:02:03.456789+08'),
       ('银行-2', 'plan-1', '方案', '', '', NULL, now())`,
    [awkward.join('|'), 'view=gaps&bank=%E5%BE%BD', JSON.stringify({ coveredWeight: 1.1, siteIds: awkward })],
  );
  await sql.query(
    `INSERT INTO stories (workspace_id, id, revision, content, created_at)
     VALUES ('default', 'story-1', 7, $1::text::jsonb, '2026-11-27 01:02:03.456789+08')`,
    [JSON.stringify({ title: awkward.join('|'), chapters: awkward.map((title) => ({ title })) })],
  );
  await sql.query(`INSERT INTO links (workspace_id, code, address) VALUES ('银行-2', 'abcdefg', $1)`, [
    'view=gaps&bank=%E5%BE%BD',
  ]);
}

/** All rows of all tables, in an order of their own. */
export async function readTables({ database }: Store): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of tableNames) {
    const rows = await database.query(`SELECT row_to_json(t)::text AS row FROM ${table} AS t ORDER BY 1`);
    tables[table] = rows.map(({ row }) => row);
  }
  return tables;
}

/** Bytes as they come in a request: in pieces. */
export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.byteLength; start += 7) yield bytes.subarray(start, start + 7);
}
