import type { ReadModel } from '../readmodel/read-model.ts';
import { sourceLines } from './source-lines.ts';

/** Finds the sources of these records of transfer, and of no others: there may be millions. */
export function flowSources({ catalogue }: ReadModel, ids: readonly string[]): (id: string) => string[] {
  const wanted = new Set(ids);
  const found = new Map(catalogue.flows.filter(({ id }) => wanted.has(id)).map((flow) => [flow.id, flow]));
  return (id) => sourceLines(found.get(id));
}
