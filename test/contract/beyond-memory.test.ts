import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillBranchPoints } from '@icfm/api/beyond-memory/fill-branch-points';
import { openBranchSet } from '@icfm/api/beyond-memory/open-branch-set';
import { collectionRoutes } from '@icfm/api/collections/routes';
import { coverageRoutes } from '@icfm/api/coverage/routes';
import { answerProblem } from '@icfm/api/http/answer-problem';
import { createRouter } from '@icfm/api/http/router';
import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import type { ReadModel } from '@icfm/api/readmodel/read-model';
import { openStore, type Store } from '@icfm/api/store/open-store';
import { tileRoutes } from '@icfm/api/tiles/routes';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledModel } from '../bundled-model.ts';
import { branchList, createImportClient, requestFor } from '../import-client.ts';
import { importedOf } from '../imported-lists.ts';
import { findPostgres, type PostgresServer, startPostgres } from '../postgres-server.ts';
import { contentOf, overlappingLists } from './beyond-memory-lists.ts';
import { filters, questions, spatialFilters } from './beyond-memory-questions.ts';
import { startServer } from './running-server.ts';

const programs = findPostgres();
const base = bundledModel;
const lists = overlappingLists(base);
const content = contentOf(base, lists);

/** The slices that answer from branches, over one model. */
function askOver(model: ReadModel) {
  const app = createRouter();
  app.onError(answerProblem);
  app.use((context, next) => {
    context.set('model', model);
    context.set('publicUrl', 'http://127.0.0.1:8787');
    return next();
  });
  app.route('/api', collectionRoutes).route('/api', tileRoutes).route('/api', coverageRoutes);
  return async (path: string) => app.request(`/api/${path}`);
}

/** An answer without the moment it was made at. */
async function textOf(answer: Response): Promise<string> {
  const text = await answer.text();
  return `${answer.status} ${text.replace(/"(timeStamp|requestId)":"[^"]*"/g, '')}`;
}

describe.skipIf(programs === null)('branches beyond memory', () => {
  let postgres: PostgresServer;
  let store: Store;
  let inMemory: ReturnType<typeof askOver>;
  let beyond: ReturnType<typeof askOver>;
  const folder = mkdtempSync(join(tmpdir(), 'icfm-beyond-'));

  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
    store = await openStore({ folder, databaseUrl: postgres.createDatabase() });
    const set = await openBranchSet(store, content);
    const empty = lists.map((list) => ({ ...list, branches: [] }));
    inMemory = askOver(await buildWorkspaceModel(base, importedOf(lists)));
    beyond = askOver(await buildWorkspaceModel(base, importedOf(empty, { beyond: set })));
  }, 120_000);
  afterAll(async () => {
    await store?.close();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const sameBy = async (ask: typeof beyond, path: string) => {
    const [left, right] = await Promise.all([inMemory(path), ask(path)]);
    const text = await textOf(left);
    expect(await textOf(right), path).toBe(text);
    return text;
  };
  const same = (path: string) => sameBy(beyond, path);

  /** The same branches once more, in a database of their own that was prepared in some way. */
  async function besides(prepare: (sql: Store['database'], address: string) => Promise<unknown>) {
    const address = postgres.createDatabase();
    const other = await openStore({ folder, databaseUrl: address });
    await prepare(other.database, address);
    const set = await openBranchSet(other, content);
    const empty = lists.map((list) => ({ ...list, branches: [] }));
    const ask = askOver(await buildWorkspaceModel(base, importedOf(empty, { beyond: set })));
    return { ask, set, other };
  }

  test.each(questions)('items that fit %j are those of the same lists in memory', async (query) => {
    await same(`collections/branches/items?${new URLSearchParams(query)}`);
  });

  test.each(filters)('the filter %s finds what it finds in memory', async (filter) => {
    await same(`collections/branches/items?${new URLSearchParams({ filter, limit: '10000' })}`);
  });

  test('one branch, the collection and a missing branch are told alike', async () => {
    for (const path of ['items/list-1-17', 'items/list-2-0', 'items/S003', 'items/list-2-1', 'items/%00', ''])
      await same(`collections/branches${path && `/${path}`}`);
    expect(await same('collections/branches/items/list-1-nowhere')).toContain('404');
  });

  /** Marks of a tile without their numbers, which only say which is which. */
  async function marksAt(ask: typeof beyond, path: string) {
    const answer = await ask(`collections/branches/tiles/WebMercatorQuad/${path}`);
    const { layers } = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())));
    return Array.from({ length: layers.branches?.length ?? 0 }, (_, at) => {
      const mark = layers.branches?.feature(at);
      return { ...mark?.properties, at: mark?.loadGeometry()[0]?.map(({ x, y }) => [x, y]) };
    });
  }

  const sorted = (marks: object[]) => marks.map((mark) => JSON.stringify(mark)).sort();

  test.each(['12/1664/3381', '12/1664/3381?bank=own', '12/1664/3381?bank=招商银行', '12/2452/4095'])(
    'the deepest tiles have the marks of the same lists in memory: %s',
    async (path) => {
      const marks = await marksAt(beyond, path);
      expect(marks.length).toBeGreaterThan(0);
      expect(sorted(marks)).toEqual(sorted(await marksAt(inMemory, path)));
    },
  );

  test.each(['', '?bank=招商银行'])('marks joined above count every branch once: %s', async (query) => {
    const countOf = async (ask: typeof beyond, path: string) =>
      (await marksAt(ask, path)).reduce((sum, mark) => sum + Number(Reflect.get(mark, 'count')), 0);
    for (const path of ['1/0/1', '2/1/3']) {
      const counted = await countOf(beyond, `${path}${query}`);
      expect(counted, path).toBe(await countOf(inMemory, `${path}${query}`));
      expect(counted).toBeGreaterThan(300);
    }
  });

  test('PostGIS, where it is installed, answers what it is asked as memory does', async ({ skip }) => {
    const available = `SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'`;
    if ((await store.database.query(available)).length === 0) skip('PostGIS is not installed');
    const { ask, set, other } = await besides((sql) => sql.query('CREATE EXTENSION postgis'));
    expect(set.hasPostgis).toBe(true);
    for (const filter of spatialFilters)
      await sameBy(ask, `collections/branches/items?${new URLSearchParams({ filter, limit: '10000' })}`);
    await other.close();
  });

  test('a part may stand on another server', async () => {
    const away = await openStore({ folder, databaseUrl: postgres.createDatabase() });
    await away.database.query('CREATE TABLE elsewhere (LIKE branch_points)');
    const [place] = await away.database.query(`SELECT current_database() AS name, current_setting('port') AS port`);
    const { ask, other } = await besides(async (sql) => {
      await sql.query('CREATE EXTENSION postgres_fdw');
      await sql.query(`CREATE SERVER away FOREIGN DATA WRAPPER postgres_fdw
        OPTIONS (host '127.0.0.1', port '${place?.port}', dbname '${place?.name}')`);
      await sql.query(`CREATE USER MAPPING FOR CURRENT_USER SERVER away OPTIONS (user 'icfm')`);
      await sql.query(`CREATE FOREIGN TABLE branch_points_34 PARTITION OF branch_points FOR VALUES IN ('34')
        SERVER away OPTIONS (table_name 'elsewhere')`);
    });
    const [held] = await away.database.query('SELECT count(*)::int AS count FROM elsewhere');
    expect(held?.count).toBeGreaterThan(500);
    for (const query of ['', 'bbox=117,31,118,32', 'province=340000&sortby=-openedYear', 'filter=openedYear>2000'])
      await sameBy(ask, `collections/branches/items?${query}`);
    await other.close();
    await away.close();
  });

  test('measures do not count them, and the list says so', async () => {
    const answer = JSON.parse(await (await beyond('coverage')).text());
    const [list] = answer.completeness.filter(({ labelEn }: { labelEn: string }) => labelEn.startsWith('名单.csv'));
    expect(list).toMatchObject({ labelEn: '名单.csv (beyond memory, counted in no measure)', rowsHeld: 2402 });
    const bundled = JSON.parse(await (await askOver(base)('coverage')).text());
    expect(answer.summaries).toEqual(bundled.summaries);
    const refused = await (await beyond('coverage?bank=own')).text();
    expect(refused).toMatch(/名单超出内存上限|beyond memory, and no measure counts them/);
  });

  test('what the database does not answer in time is refused in words', async () => {
    const asked = store.database.transaction(async (sql) => {
      await sql.query('SET LOCAL statement_timeout = 5');
      await sql.query('SELECT pg_sleep(60)');
    });
    await expect(asked).rejects.toMatchObject({ code: 'busy', headers: { 'retry-after': '60' } });
  });

  test('an import that is too much for memory leaves it, and undone nothing of it is left', async () => {
    const server = await startServer({ databaseUrl: postgres.createDatabase(), memoryRows: 10 });
    try {
      const client = createImportClient(server.url);
      const take = async (rows: number, seed: number) => {
        const { body: file } = await client.upload('list.csv', branchList(rows, seed));
        const { body } = await client.start(requestFor(file));
        return client.finish(body.id);
      };
      const sizeOf = async () => (await client.get<{ itemCount: number }>('collections/branches')).body.itemCount;
      const bundled = server.model.catalogue.branches.length;
      await take(10, 1);
      expect([await sizeOf(), server.imports.models.modelFor('default').beyond]).toEqual([bundled + 10, null]);
      const { id, recordCount } = await take(30, 2);
      const model = server.imports.models.modelFor('default');
      expect([await sizeOf(), recordCount, model.catalogue.branches.length]).toEqual([bundled + 40, 30, bundled]);
      expect(model.lists.map(({ count }) => count)).toEqual([10, 30]);
      expect((await client.remove(id)).status).toBe(204);
      expect([await sizeOf(), server.imports.models.modelFor('default').beyond]).toEqual([bundled + 10, null]);
      const [left] = await server.store.database.query('SELECT count(*)::int AS count FROM branch_points');
      expect(left?.count).toBe(0);
    } finally {
      await server.stop();
    }
  });

  test('a filling that is cut short leaves the branches that were', async () => {
    const broken = {
      ...content,
      contentKey: 'second',
      lists: [
        {
          importId: 'list-9',
          relation: null,
          pages: () => {
            throw new Error('the process ends here');
          },
        },
      ],
    };
    await expect(store.database.transaction((sql) => fillBranchPoints(sql, broken))).rejects.toThrow('ends here');
    await same('collections/branches/items?limit=3');
    const [row] = await store.database.query('SELECT content_key FROM branch_point_sets');
    expect(row?.content_key).toBe('first');
  });
});
