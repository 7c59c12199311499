import type { SqlRunner } from '../store/database.ts';

/** First two digits of the adcodes of provinces: a closed list (GB/T 2260). */
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' ');

/** Any fixed number: of several processes one makes the parts. */
const lockNumber = 7_268_412;

/** Makes the part of each province that nobody has made yet: thirty tables that few stores ever need. */
export async function makeParts(sql: SqlRunner): Promise<void> {
  const count = async () => {
    const [row] = await sql.query(
      `SELECT count(*)::int AS count FROM pg_inherits WHERE inhparent = 'branch_points'::regclass`,
    );
    return Number(row?.count);
  };
  // One more for what stands in no province.
  if ((await count()) > provinces.length) return;
  await sql.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
  for (const code of provinces)
    await sql.query(
      `CREATE TABLE IF NOT EXISTS branch_points_${code} PARTITION OF branch_points FOR VALUES IN ('${code}')`,
    );
}
