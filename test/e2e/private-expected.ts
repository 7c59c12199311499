import { readFileSync } from 'node:fs';
import { completeParameters } from '@icfm/api/coverage/complete-parameters';
import { measureCoverage } from '@icfm/api/coverage/measure-coverage';
import { CoverageQuery } from '@icfm/api/coverage/parameters';
import type { CoverageSummary } from '@icfm/api/coverage/schema';
import { createIntakeContext } from '@icfm/api/intake/context';
import { inspectFile } from '@icfm/api/intake/inspect-file';
import { createIntake } from '@icfm/api/intake/intake';
import { propose } from '@icfm/api/intake/propose';
import { readRows } from '@icfm/api/intake/read-rows';
import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import { buildReadModel } from '@icfm/api/readmodel/read-model';
import { loadCatalogue } from '@icfm/data/catalogue';
import type { Branch } from '@icfm/data/model/branch';
import { importedOf, listOf } from '../imported-lists.ts';
import { sampleListPath } from '../sample-list.ts';

const catalogue = loadCatalogue();

/** The rows of the sample as they stand in the file, and the branches that the server would make of them. */
export function readSampleBranches(): { cells: string[][]; branches: Branch[] } {
  const bytes = readFileSync(sampleListPath);
  const fileName = 'sample.csv';
  const { header, ...facts } = inspectFile(bytes, { fileName });
  const proposed = propose({ header, ...facts }, null).settings;
  const settings = { ...proposed, coordinateSystem: 'gcj02' } as const;
  const context = createIntakeContext(catalogue);
  const options = { idOf: (row: number) => `list-1-${row}`, importId: 'list-1', sourceTitle: fileName };
  const intake = createIntake({
    header,
    settings,
    context,
    options: { ...options, existing: new Map(), knownBranches: [] },
  });
  const rows = [...readRows(bytes, { fileName, settings })].flat();
  const branches = rows.flatMap((row) => {
    const { record } = intake.take(row);
    return record && 'bankName' in record && 'positionPrecision' in record ? [record] : [];
  });
  return { cells: rows.map(({ cells }) => cells), branches };
}

/** What the server answers for the bank's own branches once the same list is imported. */
export async function importedSummary(query: Record<string, string> = {}): Promise<CoverageSummary> {
  const list = listOf({ kind: 'branches', branches: readSampleBranches().branches });
  const model = await buildWorkspaceModel(buildReadModel(catalogue), importedOf([list]));
  const parameters = completeParameters(model, CoverageQuery.parse({ ...query, bank: 'own' }));
  const answer = measureCoverage(model, parameters);
  if (!answer) throw new Error(`wanted a region that is known, got ${query.region}`);
  return answer.scope.summary;
}
