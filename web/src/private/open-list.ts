import type { GazetteerAnswer } from '@icfm/api/gazetteer/schema';
import { createIntakeContext, type IntakeContext } from '@icfm/api/intake/context';
import { fieldsOf } from '@icfm/api/intake/fields';
import { inspectFile } from '@icfm/api/intake/inspect-file';
import { propose } from '@icfm/api/intake/propose';
import { fromRegionColumns } from '@icfm/api/readmodel/region-columns';
import type { Inspected, Question } from './messages.ts';

/** A file in memory, and all that its rows are located and measured with. */
export type OpenList = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly context: IntakeContext;
  /** Parent group of each sector code used in the files (M4). */
  readonly groupOf: ReadonlyMap<string, string>;
};

type Opened = { readonly bytes: Uint8Array; readonly fileName: string; readonly gazetteer: GazetteerAnswer };

export function openList({ bytes, fileName, gazetteer }: Opened): OpenList {
  const { sectors } = gazetteer;
  return {
    bytes,
    fileName,
    context: createIntakeContext({ regions: fromRegionColumns(gazetteer.regions), sectors }),
    groupOf: new Map(sectors.flatMap(({ fileCodes, group }) => fileCodes.map((code) => [code, group] as const))),
  };
}

type Where = Omit<Extract<Question, { kind: 'inspect' }>, 'kind'>;

/** What the file is. Whatever it seems to hold, it is proposed as a list of own branches: nothing else is read here. */
export function inspectList({ bytes, fileName }: OpenList, { sheet, headerRow }: Where): Inspected {
  const facts = inspectFile(bytes, { fileName, sheet, headerRow });
  const proposal = propose(facts, null);
  const { settings } = proposal;
  const fields = fieldsOf('branches');
  const isBranchList = settings.kind === 'branches';
  const columns = isBranchList ? settings.columns : (proposal.columnsByKind.branches ?? {});
  const own = {
    ...settings,
    kind: 'branches',
    relation: 'own',
    columns,
    hasSpecialitiesFromNames: true,
    duplicateRule: 'keep-first',
  } as const;
  return { facts, proposal: { ...proposal, settings: own }, fields, isBranchList };
}
