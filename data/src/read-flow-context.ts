import { z } from 'zod';
import { oneOf } from './cells.ts';
import { flowColumns, toFlowFacts } from './flow-row.ts';
import { FlowContext } from './model/flow.ts';
import { readCsv } from './read-csv.ts';
import { isParallel, parallelSources } from './sources.ts';

const Row = z
  .object({ ...flowColumns, kind: oneOf(FlowContext.shape.kind.options) })
  .refine(isParallel, parallelSources);

/** The statements of a `flow-context.csv`: totals, groups of origins, events and zones, none of them an arc. */
export function readFlowContext(file: string): FlowContext[] {
  return readCsv(file, Row).map((row) => ({
    ...toFlowFacts(row),
    kind: row.kind,
    originAdcodes: row.origin_adcode,
    destinationAdcodes: row.destination_adcode,
  }));
}
