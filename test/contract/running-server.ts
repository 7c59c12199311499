import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createApp } from '@icfm/api/app';
import type { AuditRecord } from '@icfm/api/audit/schema';
import { createClient } from '@icfm/api/client';
import { createHttpServer } from '@icfm/api/http/listen';
import { observeAnswers } from '@icfm/api/http/observe-answers';
import type { RequestLimits } from '@icfm/api/http/request-limit';
import { prepareImports } from '@icfm/api/imports/prepare-imports';
import { createMetrics } from '@icfm/api/operations/metrics';
import { openStore } from '@icfm/api/store/open-store';
import { createTokens } from '@icfm/api/workspaces/tokens';
import { bundledModel } from '../bundled-model.ts';
import { putEmptyDatabase } from '../empty-database.ts';

/** A small built web app: a page, a script with its compressed copy, and a file that is not to be served. */
function writeWebFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'icfm-web-'));
  const script = `console.log(${JSON.stringify('x'.repeat(2000))});`;
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>map</title>');
  writeFileSync(join(folder, 'assets/app-1a2b3c.js'), script);
  writeFileSync(join(folder, 'assets/app-1a2b3c.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'secret.key'), 'not for anybody');
  return folder;
}

interface ServerOptions {
  publicUrl?: string;
  /** Whether anybody need sign in. */
  isSingleUser?: boolean;
  /** A PostgreSQL in place of the database within the process. */
  databaseUrl?: string | undefined;
  /** Branches that may be in memory. */
  memoryRows?: number;
  /** Whether a database was made before: else whoever stores first waits for it. */
  hasDatabase?: boolean;
  /** None unless said otherwise. */
  limits?: RequestLimits;
}

/** The application over the bundled data and an empty store, listening on a free port of the loopback address. */
export async function startServer(options: ServerOptions = {}) {
  const { publicUrl, isSingleUser = true, databaseUrl, memoryRows = 2_000_000, hasDatabase = false } = options;
  const { limits = { requestsPerSecond: 0, requestsAtOnce: 0, requestsInFlight: 0 } } = options;
  const model = bundledModel;
  const webFolder = writeWebFolder();
  const folder = mkdtempSync(join(tmpdir(), 'icfm-data-'));
  if (hasDatabase && databaseUrl === undefined) await putEmptyDatabase(folder);
  const store = await openStore({ folder, databaseUrl });
  const imports = await prepareImports(store, model, memoryRows);
  const [tokens, metrics] = [createTokens(store), createMetrics()];
  let port = 0;
  const address = { publicUrl, host: '127.0.0.1', port: () => port };
  const records: AuditRecord[] = [];
  const onRecord = (record: AuditRecord) => records.push(record);
  const app = createApp({ imports, tokens, metrics, isSingleUser, address, limits, webFolder, onRecord });
  const server = createHttpServer(app.fetch);
  observeAnswers(server, metrics.observe);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = portOf(server.address());
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.close();
    for (const each of [webFolder, folder]) rmSync(each, { recursive: true });
  };
  return {
    url,
    port,
    httpServer: server,
    folder,
    model,
    store,
    imports,
    tokens,
    records,
    client: createClient(url),
    stop,
  };
}

export type RunningServer = Awaited<ReturnType<typeof startServer>>;

const portOf = (address: AddressInfo | string | null) =>
  typeof address === 'object' && address !== null ? address.port : 0;
