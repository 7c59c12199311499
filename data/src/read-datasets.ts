import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, quote } from './data-error.ts';
import { Dataset } from './model/dataset.ts';
import { readJson } from './read-json.ts';

/** The bundled datasets, in the order they are shown. Each is a folder of this name. */
const datasetIds = [
  'clusters',
  'branches',
  'branches-former',
  'cluster-lead-banks',
  'flows',
  'flow-context',
  'official-totals',
  'regions',
  'sectors',
] as const;

/** Reads every `dataset.json` and checks that the files it names are there. */
export function readDatasets(folder: string): Dataset[] {
  return datasetIds.map((id) => readDataset(folder, id));
}

function readDataset(folder: string, id: string): Dataset {
  const file = join(folder, id, 'dataset.json');
  const dataset = readJson(file, Dataset);
  if (dataset.id !== id)
    throw new DataError({ file, column: 'id' }, `the name of its folder, ${id}`, quote(dataset.id));
  for (const name of dataset.files) {
    const path = join(folder, id, name);
    if (!existsSync(path)) throw new DataError({ file: path }, `a file named in ${file}`, 'no such file');
  }
  return dataset;
}
