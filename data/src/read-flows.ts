import { z } from 'zod';
import { adcode, oneOf } from './cells.ts';
import { flowColumns, toFlowFacts } from './flow-row.ts';
import { Flow } from './model/flow.ts';
import { readCsv } from './read-csv.ts';
import { isParallel, parallelSources } from './sources.ts';

const Row = z
  .object({
    ...flowColumns,
    kind: oneOf(Flow.shape.kind.options),
    origin_adcode: adcode,
    destination_adcode: adcode,
  })
  .refine(isParallel, parallelSources);

/** The transfer records of a `flows.csv`: one origin and one destination each. */
export function readFlows(file: string): Flow[] {
  return readCsv(file, Row).map((row) => ({
    ...toFlowFacts(row),
    kind: row.kind,
    originAdcode: row.origin_adcode,
    destinationAdcode: row.destination_adcode,
    importId: null,
  }));
}
