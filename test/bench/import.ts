import { startBuiltServer } from '../built-server.ts';
import { branchList, createImportClient, type ImportClient, requestFor } from '../import-client.ts';
import { sampleWorkbook } from '../sample-workbook.ts';
import { peakMegabytes } from './process-usage.ts';
import type { Result } from './result-table.ts';

const rows = { csv: 220_000, workbook: 50_000 };

interface Timed {
  seconds: number;
  milliseconds: number[];
}

/** Imports a file while somebody else keeps asking; answers how long it took and how long the others waited. */
async function importWhileAsked(client: ImportClient, url: string, bytes: Uint8Array, name: string): Promise<Timed> {
  const state = { isDone: false };
  const milliseconds: number[] = [];
  const paths = [
    'collections/counties/items?limit=',
    'collections/clusters/items?limit=10&offset=',
    'search?q=a&limit=',
  ];
  const ask = async () => {
    for (let turn = 1; !state.isDone; turn += 1) {
      const startedAt = performance.now();
      await (await fetch(`${url}/api/${paths[turn % 3]}${1 + (turn % 40)}`)).arrayBuffer();
      milliseconds.push(performance.now() - startedAt);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const asking = ask();
  const startedAt = performance.now();
  const { body: file } = await client.upload(name, bytes);
  const { body } = await client.start(requestFor(file));
  const ended = await client.finish(body.id);
  const seconds = (performance.now() - startedAt) / 1000;
  state.isDone = true;
  await asking;
  if (ended.status !== 'complete') throw new Error(`the import ended as ${ended.status}: ${ended.reason}`);
  return { seconds, milliseconds };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function preview(client: ImportClient, bytes: Uint8Array, name: string): Promise<number> {
  const { body: file } = await client.upload(name, bytes);
  const { settings } = requestFor(file);
  const startedAt = performance.now();
  await client.send('POST', `imports/files/${file.fileId}/preview`, { fileName: name, settings });
  return (performance.now() - startedAt) / 1000;
}

/** Imports of a whole network, with what others notice of them. */
export async function measureImports(): Promise<Result[]> {
  const server = await startBuiltServer();
  try {
    const client = createImportClient(server.url);
    // The database is made while somebody looks at the empty list.
    await client.list();
    await new Promise((resolve) => setTimeout(resolve, 6000));
    const csv = new TextEncoder().encode(branchList(rows.csv, 1));
    const workbook = sampleWorkbook(rows.workbook);
    const shown = [await preview(client, csv, 'network.csv'), await preview(client, workbook, 'network.xlsx')];
    const long = await importWhileAsked(client, server.url, csv, 'network.csv');
    const peak = peakMegabytes(server.pid);
    const sheet = await importWhileAsked(client, server.url, workbook, 'network.xlsx');
    return [
      {
        name: `preview of ${rows.csv} rows CSV, ${rows.workbook} rows XLSX`,
        measured: Math.max(...shown),
        unit: 's',
        target: { atMost: 1 },
      },
      { name: `import of ${rows.csv} rows CSV`, measured: long.seconds, unit: 's', target: { atMost: 15 } },
      { name: 'its peak memory', measured: peak, unit: 'MB', target: { atMost: 700 } },
      {
        name: 'other requests meanwhile, p99',
        measured: quantile(long.milliseconds, 0.99),
        unit: 'ms',
        target: { atMost: 100 },
        note: `${long.milliseconds.length} requests`,
      },
      { name: `import of ${rows.workbook} rows XLSX`, measured: sheet.seconds, unit: 's', target: { atMost: 15 } },
    ];
  } finally {
    await server.stop();
  }
}
