import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findPostgres, startPostgres } from '../postgres-server.ts';
import type { Box, Tile } from './random-questions.ts';

/** Another server over the same branches: processor time, ms a question; null where it is not installed. */
export interface Peer {
  name: string;
  itemsCpu: (boxes: readonly Box[]) => Promise<number>;
  tileCpu: (tiles: readonly Tile[]) => Promise<number>;
  stop: () => Promise<void>;
}

// What a feature server asks: how many match, and the first hundred of them as GeoJSON in a stable order.
const itemsOf = (box: Box) => `
  SELECT count(*) FROM branches WHERE geom && ST_MakeEnvelope(${box.join(', ')}, 4326);
  SELECT json_agg(ST_AsGeoJSON(page)::json) FROM (SELECT * FROM branches
    WHERE geom && ST_MakeEnvelope(${box.join(', ')}, 4326) ORDER BY place LIMIT 100) AS page;`;

const tileOf = ({ z, x, y }: Tile) => `
  SELECT ST_AsMVT(t, 'branches') FROM (SELECT place, name, bank,
    ST_AsMVTGeom(mercator, ST_TileEnvelope(${z}, ${x}, ${y})) AS geom
    FROM branches WHERE mercator && ST_TileEnvelope(${z}, ${x}, ${y})) AS t;`;

const table = (file: string) => `
  CREATE EXTENSION postgis;
  CREATE TABLE given (code text, name text, bank text, longitude float8, latitude float8);
  \\copy given FROM '${file}' CSV HEADER
  CREATE TABLE branches AS SELECT row_number() OVER () AS place, code, name, bank,
    ST_SetSRID(ST_MakePoint(longitude, latitude), 4326) AS geom,
    ST_Transform(ST_SetSRID(ST_MakePoint(longitude, latitude), 4326), 3857) AS mercator FROM given;
  CREATE INDEX ON branches USING gist (geom);
  CREATE INDEX ON branches USING gist (mercator);
  CREATE INDEX ON branches (place);
  VACUUM ANALYZE branches;`;

/** Processor time of all sessions of a server that have ended: those that its first process has waited for. */
function endedMilliseconds(first: number): number {
  const fields = readFileSync(`/proc/${first}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // cutime and cstime are fields 16 and 17 of proc(5); the two before the cut are gone.
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

/** PostgreSQL with PostGIS, asked in SQL through one session a round. */
export async function startPostgis(csv: string): Promise<Peer | null> {
  const programs = findPostgres();
  if (programs === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'icfm-postgis-'));
  const server = await startPostgres(programs);
  const database = server.createDatabase();
  const run = (sql: string) => {
    const file = join(folder, 'questions.sql');
    writeFileSync(file, sql);
    const parameters = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-f', file, database];
    return execFileSync(join(programs, 'psql'), parameters, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  };
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    writeFileSync(join(folder, 'branches.csv'), csv);
    run(table(join(folder, 'branches.csv')));
  } catch {
    await stop();
    return null;
  }
  const [first = ''] = readFileSync(join(run('SHOW data_directory').trim(), 'postmaster.pid'), 'utf8').split('\n');
  return { name: 'PostGIS', ...askAt(Number(first), run), stop };
}

function askAt(first: number, run: (sql: string) => string): Pick<Peer, 'itemsCpu' | 'tileCpu'> {
  const costOf = async (questions: readonly string[]) => {
    const before = endedMilliseconds(first);
    run(questions.join('\n'));
    // The session ends after its client has left.
    while (endedMilliseconds(first) === before) await pause(50);
    return (endedMilliseconds(first) - before) / questions.length;
  };
  return {
    itemsCpu: (boxes) => costOf(boxes.map(itemsOf)),
    tileCpu: (tiles) => costOf(tiles.map(tileOf)),
  };
}
