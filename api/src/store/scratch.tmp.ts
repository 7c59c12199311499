import { openStore } from './open-store.ts';
import { setTimeout as pause } from 'node:timers/promises';
const folder = process.argv[2]!, url = process.argv[3];
const rss = () => Math.round(process.memoryUsage().rss / 1e6);
let peak = 0; setInterval(() => { peak = Math.max(peak, rss()); }, 20).unref();
const t0 = performance.now();
const store = await openStore({ folder, databaseUrl: url || undefined });
const db = store.database;
await db.query('SELECT 1');
console.log('init', Math.round(performance.now() - t0), 'ms rss', rss(), 'peak', peak);
const heard: string[] = [];
await db.listen('ch', (p) => heard.push(p));
await db.transaction(async (sql) => { await sql.query('SELECT pg_notify($1,$2)', ['ch', 'hello']); });
await pause(100);
console.log('heard', heard);
await db.query("INSERT INTO workspaces (id) VALUES ('w') ON CONFLICT DO NOTHING");
await db.query("DELETE FROM imports");
await db.query("INSERT INTO imports (workspace_id,id,serial,title,kind,status,version,as_of,settings,parts) VALUES ('w','i',1,'t','branches','running',1,'2026-01-01','{}','[]')");
const N = 220000, B = Number(process.env.B ?? 5000);
const rec = (i: number) => ({ row_number: i, record_key: 'key-' + i, digest: 'd' + (i * 7919).toString(36).padStart(20, '0'), record: JSON.stringify({ id: 'imp-1-' + i, nameZh: '中国工商银行股份有限公司某某支行' + i, bankName: '中国工商银行', address: '某某省某某市某某区某某路' + i + '号', adcode: '340104', longitude: 117.2 + i / 1e6, latitude: 31.8 + i / 1e6, code: '10236' + i, pad: 'x'.repeat(120) }) });
console.log('bytes of record', Buffer.byteLength(rec(1000).record), rec(1000).record.length);
const modes: Record<string, (rows: ReturnType<typeof rec>[]) => Promise<unknown>> = {
  json: (rows) => db.query(`INSERT INTO import_records (workspace_id, import_id, part, row_number, record_key, digest, record)
       SELECT $1, $2, $3::int, r.row_number, r.record_key, r.digest, r.record
       FROM json_to_recordset($4::text::json) AS r (row_number int, record_key text, digest text, record text)`, ['w', 'i', part, JSON.stringify(rows)]),
  unnest: (rows) => { const arr = (k: 'record_key'|'digest'|'record') => '{' + rows.map((r) => '"' + r[k].replace(/(["\\])/g, '\\$1') + '"').join(',') + '}';
    return db.query(`INSERT INTO import_records (workspace_id, import_id, part, row_number, record_key, digest, record)
       SELECT $1, $2, $3::int, * FROM unnest($4::text::int[], $5::text::text[], $6::text::text[], $7::text::text[])`, ['w', 'i', part, '{' + rows.map((r) => r.row_number).join(',') + '}', arr('record_key'), arr('digest'), arr('record')]); },
};
let part = 0;
for (const mode of (process.env.M ?? 'json,unnest').split(',')) {
  peak = 0;
  const t = performance.now(); const c = process.cpuUsage();
  for (let i = 0; i < N; i += B) await modes[mode]!(Array.from({ length: Math.min(B, N - i) }, (_, k) => rec(i + k)));
  const ms = performance.now() - t;
  console.log(mode, Math.round(ms), 'ms', Math.round(N / ms * 1000), 'rows/s cpu', Math.round(process.cpuUsage(c).user / 1000), 'peak', peak, 'rss', rss());
  part += 1;
}
for (const page of [4000, 20000]) {
  peak = 0;
  const t = performance.now(); let last = -1, n = 0;
  for (;;) {
    const rows = await db.query(`SELECT row_number, record FROM import_records WHERE workspace_id = $1 AND import_id = $2 AND part = 0 AND row_number > $3::int ORDER BY row_number LIMIT $4::int`, ['w', 'i', last, page]);
    if (!rows.length) break; n += rows.length; last = Number(rows.at(-1)!.row_number);
  }
  console.log('read', page, n, Math.round(performance.now() - t), 'ms peak', peak);
}
const t1 = performance.now();
await db.query("DELETE FROM imports"); console.log('delete', Math.round(performance.now() - t1), 'ms');
await store.close(); await pause(500); global.gc?.();
console.log('closed rss', rss());
const t2 = performance.now();
const again = await openStore({ folder, databaseUrl: url || undefined });
await again.database.query('SELECT 1'); console.log('reopen', Math.round(performance.now() - t2), 'ms rss', rss());
await again.close();
