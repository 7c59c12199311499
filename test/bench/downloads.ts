import { tellingOf } from '@icfm/api/collections/told-item';
import { chooseRows } from '@icfm/api/downloads/chosen-rows';
import type { DownloadFacts, DownloadPieces } from '@icfm/api/downloads/download-format';
import { writeCsv } from '@icfm/api/downloads/write-csv';
import { writeFlatGeobuf } from '@icfm/api/downloads/write-flatgeobuf';
import { writeGeoJson } from '@icfm/api/downloads/write-geojson';
import { writePieces } from '@icfm/api/downloads/write-pieces';
import { buildReadModel, type ReadModel } from '@icfm/api/readmodel/read-model';
import { loadCatalogue } from '@icfm/data/catalogue';
import { generateBranches } from './generated-branches.ts';
import type { Result } from './result-table.ts';

const branchCount = 220_000;
const targetSeconds = 10;
const targetMilliseconds = 50;

/** The bundled facts with as many branches at streets, each like a bundled one. */
function buildLargeModel(): ReadModel {
  const catalogue = loadCatalogue();
  const branches = generateBranches(branchCount).flatMap(({ longitude, latitude, specialities }, index) => {
    const like = catalogue.branches[index % catalogue.branches.length];
    if (!like) return [];
    return [
      {
        ...like,
        id: `G${index}`,
        positionPrecision: 'street' as const,
        longitude,
        latitude,
        specialities: [...specialities],
      },
    ];
  });
  return buildReadModel({ ...catalogue, branches });
}

const cpuMilliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

type Write = (facts: DownloadFacts) => DownloadPieces;

async function measureFormat(model: ReadModel, name: string, write: Write): Promise<Result[]> {
  const rows = await chooseRows(model, 'branches', {});
  const telling = tellingOf('branches', {});
  const pieces = write({ id: 'branches', count: rows.count, telling, dataVersion: '', sources: [] });
  let [bytes, total, longest] = [0, 0, 0];
  const chunks = writePieces(pieces, rows);
  for (;;) {
    const before = process.cpuUsage();
    const { done, value } = await chunks.next();
    const spent = cpuMilliseconds(before);
    total += spent;
    longest = Math.max(longest, spent);
    if (done) break;
    bytes += value.byteLength;
  }
  return [
    {
      name: `${branchCount.toLocaleString('en')} branches as ${name}`,
      measured: total / 1000,
      target: { atMost: targetSeconds },
      unit: 's CPU',
      note: `${Math.round(bytes / 1e6)} MB`,
    },
    {
      name: `longest turn while ${name} is written`,
      measured: longest,
      target: { atMost: targetMilliseconds },
      unit: 'ms CPU',
    },
  ];
}

/** Whole collections as files: how long they take, and how long nobody else has a turn. */
export async function measureDownloads(): Promise<Result[]> {
  const model = buildLargeModel();
  await chooseRows(model, 'branches', {});
  return [
    ...(await measureFormat(model, 'FlatGeobuf', writeFlatGeobuf)),
    ...(await measureFormat(model, 'CSV', writeCsv)),
    ...(await measureFormat(model, 'GeoJSON', writeGeoJson)),
  ];
}
