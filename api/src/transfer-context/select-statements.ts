import type { FlowContext } from '@icfm/data/model/flow';
import { findScope, liesIn } from '../coverage/region-scope.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { describeStatement } from './describe-statement.ts';
import { ContextKind, type TransferContextAnswer } from './schema.ts';

type ContextParameters = TransferContextAnswer['parameters'];
type Reason = keyof TransferContextAnswer['counts']['leftOut'];

/** The whole answer of `/api/transfers/context`, or null where the region is not known. */
export function selectStatements(model: ReadModel, parameters: ContextParameters): TransferContextAnswer | null {
  if (findScope(model, parameters.region) === null) return null;
  const leftOut = { otherKind: 0, outsideRegion: 0, undated: 0, outsideYears: 0 };
  const kept: FlowContext[] = [];
  for (const statement of model.catalogue.flowContext) {
    const reason = reasonToLeaveOut(model, statement, parameters);
    if (reason === null) kept.push(statement);
    else leftOut[reason] += 1;
  }
  return {
    parameters,
    dataVersion: model.version,
    dataAsOf: model.catalogue.datasets.find(({ id }) => id === 'flow-context')?.asOf ?? '',
    counts: { documented: model.catalogue.flowContext.length, kept: kept.length, leftOut },
    statements: kept.sort(byKindAndYear).map((statement) => describeStatement(model, statement)),
  };
}

function reasonToLeaveOut(
  { gazetteer }: ReadModel,
  { kind, destinationAdcodes, yearFrom, yearTo }: FlowContext,
  asked: ContextParameters,
): Reason | null {
  if (asked.kinds.length > 0 && !asked.kinds.includes(kind)) return 'otherKind';
  const isInside = destinationAdcodes.some((adcode) => liesIn(asked.region, gazetteer.findAny(adcode)));
  if (asked.region !== 'nation' && !isInside) return 'outsideRegion';
  if (asked.yearFrom === null && asked.yearTo === null) return null;
  const [first, last] = [yearFrom ?? yearTo, yearTo ?? yearFrom];
  if (first === null || last === null) return 'undated';
  const isMet = last >= (asked.yearFrom ?? last) && first <= (asked.yearTo ?? first);
  return isMet ? null : 'outsideYears';
}

const kindOrder = (kind: ContextKind) => ContextKind.options.indexOf(kind);

function byKindAndYear(a: FlowContext, b: FlowContext): number {
  const byYear = (b.yearTo ?? b.yearFrom ?? 0) - (a.yearTo ?? a.yearFrom ?? 0);
  return kindOrder(a.kind) - kindOrder(b.kind) || byYear || (a.id < b.id ? -1 : 1);
}
