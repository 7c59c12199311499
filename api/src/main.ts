import cluster from 'node:cluster';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { loadCatalogue } from '@icfm/data/catalogue';
import { createApp } from './app.ts';
import type { AuditRecord } from './audit/schema.ts';
import { type Environment, readEnvironment } from './env.ts';
import { prepareStop } from './http/graceful-stop.ts';
import { createHttpServer, refuseRequest } from './http/listen.ts';
import { observeAnswers } from './http/observe-answers.ts';
import { linkOrigin } from './http/public-url.ts';
import { prepareImports } from './imports/prepare-imports.ts';
import { createMetrics } from './operations/metrics.ts';
import { writeAnswerLine, writeRecordLine } from './operations/request-log.ts';
import { isTraced } from './operations/spans.ts';
import { traceStore } from './operations/trace-store.ts';
import { buildReadModel } from './readmodel/read-model.ts';
import { prepareSearch } from './search/find-names.ts';
import { openStore, type Store } from './store/open-store.ts';
import { wantReadable } from './store/want-readable.ts';
import { needsTokens, refuseWithoutTokens } from './workspaces/needs-tokens.ts';
import { createTokens } from './workspaces/tokens.ts';

/** Longer than an answer usually takes; what has none by then is refused. */
const graceMilliseconds = 7000;

/** A store that is at work is left as it stands: it survives that, as it survives kill -9. */
const storeMilliseconds = 1500;

async function start(): Promise<void> {
  const environment = readEnvironment();
  const { DATA_DIR: folder, DATABASE_URL: databaseUrl, DATABASE_READ_URL: readUrl } = environment;
  const opened = await openStore({ folder, databaseUrl, readUrl });
  const store = isTraced() ? traceStore(opened) : opened;
  await wantReadable(store);
  const tokens = createTokens(store);
  const isSingleUser = !needsTokens(environment);
  if (!isSingleUser && (await tokens.count()) === 0)
    throw new Error(`${refuseWithoutTokens.en}\n${refuseWithoutTokens.zh}`);
  const base = buildReadModel(loadCatalogue(environment.DATA_FOLDER));
  const imports = await prepareImports(store, base, environment.MEMORY_ROWS);
  let port = environment.PORT;
  const address = { publicUrl: environment.PUBLIC_URL, host: environment.HOST, port: () => port };
  const metrics = createMetrics();
  const webFolder = environment.WEB_FOLDER;
  const write = (line: string) => void process.stdout.write(line);
  const onRecord = (record: AuditRecord) => environment.LOG === 'json' && writeRecordLine(record, write);
  const limits = limitsOf(environment);
  const app = createApp({ imports, tokens, metrics, isSingleUser, address, limits, webFolder, onRecord });
  const server = createHttpServer(app.fetch);
  observeAnswers(server, (answer) => {
    metrics.observe(answer);
    if (environment.LOG === 'json') writeAnswerLine(answer, write);
  });
  server.once('error', (error) => fail(explainListening(error, environment)));
  server.listen(environment.PORT, environment.HOST, () => {
    port = portOf(server.address());
    const place = linkOrigin(address, undefined);
    // Of several processes the one that started them says it once for all.
    if (!cluster.isWorker) console.log(`Ready at ${place}\n已就绪：${place}`);
    setTimeout(() => void prepareSearch(base), 500).unref();
  });
  endOnSignal(prepareStop(server, { graceMilliseconds, refuse: refuseRequest }), store);
}

const limitsOf = ({ REQUESTS_PER_SECOND, REQUESTS_IN_FLIGHT }: Environment) => ({
  requestsPerSecond: REQUESTS_PER_SECOND,
  requestsAtOnce: 5 * REQUESTS_PER_SECOND,
  requestsInFlight: REQUESTS_IN_FLIGHT,
});

/** Both signals may come, from a terminal and from whoever started this process: the first one counts. */
function endOnSignal(stop: () => Promise<void>, store: Store): void {
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!isEnding) void end(stop, store);
      isEnding = true;
    });
  }
}

async function end(stop: () => Promise<void>, store: Store): Promise<void> {
  await stop();
  await Promise.race([store.close(), pause(storeMilliseconds)]);
  process.exit(0);
}

const portOf = (address: AddressInfo | string | null) =>
  typeof address === 'object' && address !== null ? address.port : 0;

function explainListening(error: Error & { code?: string }, { HOST, PORT }: Environment): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${PORT} of ${HOST} is in use. Set PORT to another. 端口 ${PORT} 已被占用，请用 PORT 另设。`);
  }
  if (error.code === 'EACCES') {
    return new Error(
      `Port ${PORT} may not be opened. Set PORT to one above 1023. 无权打开端口 ${PORT}，请用 PORT 另设 1023 以上的端口。`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Error(
      `${HOST} is no address of this machine. Set HOST to one that is. ${HOST} 不是本机地址，请用 HOST 另设。`,
    );
  }
  return error;
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

start().catch(fail);
