import { countCells } from '@icfm/api/beyond-memory/count-cells';
import { makeParts } from '@icfm/api/beyond-memory/make-parts';
import { buildGazetteer } from '@icfm/api/readmodel/gazetteer';
import type { Store } from '@icfm/api/store/open-store';
import { loadCatalogue } from '@icfm/data/catalogue';
import { createRandom, generateCities } from './generated-branches.ts';

const seed = 20260401;

/** Branches as `generateBranches` spreads them, made by the database: the large cities hold most, dense in the middle. */
const spread = (rows: number) => `
  SELECT g, lon + cos(angle) * distance AS x, lat + sin(angle) * distance AS y, adcode, chance,
    (ARRAY['中国工商银行','中国农业银行','中国银行','中国建设银行','交通银行','招商银行','邮储银行','兴业银行'])[1 + floor(chance * chance * 8)::int] AS bank,
    CASE WHEN g % 10 = 0 THEN ARRAY['industry:new-energy'] ELSE ARRAY[]::text[] END AS specialities,
    1980 + floor(chance * 45)::int AS year
  FROM (SELECT g, floor(random() ^ 2 * 300)::int AS city, random() * 2 * pi() AS angle, random() * 0.7 AS distance, random() AS chance
        FROM generate_series(1, ${rows}) AS g) AS s
  JOIN bench_cities ON n = city`;

/** Makes the one import of a database say that it has so many rows; they are added by one of the two below. */
export async function claimRows({ database }: Store, rows: number): Promise<void> {
  await addCities(database);
  await database.query(
    `UPDATE imports SET completed_at = now(), parts = jsonb_set(parts, '{0,rowsAdded}', to_jsonb($1::int))`,
    [rows],
  );
  await database.query('UPDATE workspace_versions SET version = version + 1');
}

/** The made-up cities with the county whose seat is nearest. */
async function addCities({ query }: Pick<Store['database'], 'query'>): Promise<void> {
  const { regions } = loadCatalogue();
  const gazetteer = buildGazetteer(regions);
  const seats = regions
    .filter(({ level }) => level === 'county')
    .flatMap((region) => ({ adcode: region.adcode, position: gazetteer.positionOf(region) }));
  const rows = generateCities(createRandom(seed)).map(([lon, lat], n) => {
    const away = ({ position }: (typeof seats)[number]) =>
      position ? Math.hypot(position.longitude - lon, position.latitude - lat) : Number.POSITIVE_INFINITY;
    const [nearest] = [...seats].sort((left, right) => away(left) - away(right));
    return { n, lon, lat, adcode: nearest?.adcode ?? '340104' };
  });
  await query('CREATE TABLE bench_cities (n int, lon float8, lat float8, adcode text)');
  await query(
    'INSERT INTO bench_cities SELECT * FROM json_to_recordset($1::text::json) AS r (n int, lon float8, lat float8, adcode text)',
    [JSON.stringify(rows)],
  );
}

/** The records of the import, as an import of a file leaves them. */
export async function addRecords({ database }: Store, rows: number): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query('SELECT setseed(0.5)');
    await sql.query(
      `INSERT INTO import_records (workspace_id, import_id, part, row_number, record_key, digest, record)
       SELECT 'default', 'imp-1', 0, g + 1000, 'key-' || g, 'digest', json_build_object('id', 'imp-1-' || g, 'nameZh', bank || '第' || g || '支行',
         'bankName', bank, 'specialities', specialities, 'adcode', adcode, 'positionPrecision', 'street', 'adcodeBasis', 'stated',
         'longitude', x, 'latitude', y, 'code', 'B' || g, 'relation', 'ordinary', 'openedYear', year)::text
       FROM (${spread(rows)}) AS made`,
    );
  });
}

/** As many branches straight into their table, for more than an import could bring in a day of tests. */
export async function addPoints({ database }: Store, rows: number): Promise<void> {
  const indexes = ['position ON branch_points USING gist (position)', 'id ON branch_points (workspace_id, id)'];
  const all = [...indexes, 'bank ON branch_points (workspace_id, bank_name, place, province)'];
  await database.transaction(makeParts);
  await database.transaction(async (sql) => {
    await sql.query(`DELETE FROM branch_points`);
    for (const index of all) await sql.query(`DROP INDEX branch_points_${index.split(' ')[0]}`);
    await sql.query('SELECT setseed(0.5)');
    await sql.query(
      `INSERT INTO branch_points (workspace_id, province, place, opened_year, kinds, position, longitude, latitude, id, import_id,
         name_zh, bank_name, specialities, authority, adcode, position_precision, adcode_basis, code, relation, status, evidence_tier, source_kind)
       SELECT 'default', left(adcode, 2), g - 1, year, CASE WHEN g % 10 = 0 THEN 32 ELSE 0 END, point(x, y), x, y, 'imp-1-' || g, 'imp-1',
         bank || '第' || g || '支行', bank, specialities, 'unknown', adcode, 'street', 'stated', 'B' || g, 'ordinary', 'imported', 'C', 'import'
       FROM (${spread(rows)}) AS made`,
    );
    for (const index of all) await sql.query(`CREATE INDEX branch_points_${index}`);
    await sql.query('ANALYZE branch_points');
    await countCells(sql, 'default');
    await sql.query(
      `UPDATE branch_point_sets SET facts = facts || jsonb_build_object('size', $1::int, 'parts',
        (SELECT jsonb_object_agg(province, jsonb_build_array(west, south, east, north)) FROM (
           SELECT province, min(position[0]) AS west, min(position[1]) AS south, max(position[0]) AS east, max(position[1]) AS north
           FROM branch_points GROUP BY province) AS p))`,
      [rows],
    );
  });
  await database.query('VACUUM (ANALYZE) branch_points');
}
