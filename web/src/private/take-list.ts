import { checkSettings } from '@icfm/api/intake/check-settings';
import { inspectFile } from '@icfm/api/intake/inspect-file';
import { createIntake, type TakenRow } from '@icfm/api/intake/intake';
import { previewRows } from '@icfm/api/intake/preview';
import { readRows } from '@icfm/api/intake/read-rows';
import type { CoordinateSystem, FileFacts, IntakeSettings } from '@icfm/api/intake/schema';
import type { Steps } from '@icfm/api/measures/steps';
import { type BranchPosition, locateBranch } from '@icfm/api/readmodel/locate';
import type { KeptRow, TakenList } from './messages.ts';
import type { OpenList } from './open-list.ts';
import { marksOf } from './own-marks.ts';

/** A branch of the list with where it stands. */
export type OwnBranch = {
  readonly name: string;
  readonly openedYear: number | null;
  readonly position: BranchPosition;
};

/** All that was made of a list under some settings. */
export type TakenRows = Pick<TakenList, 'lacking' | 'summary' | 'shifts' | 'marks'> & {
  readonly header: readonly string[];
  readonly branches: readonly OwnBranch[];
  readonly kept: readonly KeptRow[];
};

type Taking = { readonly settings: IntakeSettings; readonly onRows: (rows: number) => void };

/** Reads, heals and locates every row of a list, in steps. Nothing is read while the settings lack something. */
export function* takeSteps(list: OpenList, { settings, onRows }: Taking): Steps<TakenRows> {
  const { bytes, fileName, context } = list;
  const { sheet, headerRow } = settings;
  const facts = inspectFile(bytes, { fileName, sheet, headerRow });
  const { header } = facts;
  const lacking = checkSettings(settings, facts);
  const shifts = shiftsOf(list, { facts, settings });
  if (lacking.some(({ severity }) => severity === 'error')) {
    return { lacking, summary: null, shifts, header, branches: [], kept: [], marks: [] };
  }
  const options = { idOf: String, importId: '', sourceTitle: fileName, existing: new Map<string, string>() };
  const intake = createIntake({ header, settings, context, options: { ...options, knownBranches: [] } });
  const branches: OwnBranch[] = [];
  const kept: KeptRow[] = [];
  let rows = 0;
  for (const batch of readRows(bytes, { fileName, settings })) {
    for (const row of batch) {
      const taken = intake.take(row);
      const branch = branchOf(list, taken);
      if (branch) branches.push(branch);
      const out = keptOf(taken);
      if (out) kept.push(out);
    }
    rows += batch.length;
    onRows(rows);
    yield;
  }
  return { lacking, summary: intake.summary(), shifts, header, branches, kept, marks: marksOf(branches) };
}

function branchOf({ context }: OpenList, { record }: TakenRow): OwnBranch | null {
  if (record === null || !('positionPrecision' in record)) return null;
  const position = locateBranch(context.places.gazetteer, record);
  return position && { name: record.nameZh, openedYear: record.openedYear, position };
}

function keptOf({ row, outcome, name, findings }: TakenRow): KeptRow | null {
  return outcome === 'good' ? null : { row, outcome, name, findings };
}

const systems = ['wgs84', 'gcj02', 'bd09'] as const satisfies readonly CoordinateSystem[];

/** The middle shift of the first rows under each system, so that a person sees what is at stake. */
function shiftsOf(
  { context }: OpenList,
  { facts, settings }: { facts: FileFacts; settings: IntakeSettings },
): TakenList['shifts'] {
  const [wgs84 = null, gcj02 = null, bd09 = null] = systems.map((coordinateSystem) => {
    const rows = previewRows(facts, { ...settings, coordinateSystem }, { context, knownBranches: [] });
    const meters = rows.flatMap(({ shiftMeters }) => (shiftMeters === null ? [] : [shiftMeters]));
    return meters.sort((one, other) => one - other)[Math.floor(meters.length / 2)] ?? null;
  });
  return { wgs84, gcj02, bd09 };
}

/** Rows of each outcome that are shown; the file of rejected rows has them all. */
const mostShown = 100;

/** The first rows of each outcome. */
export function firstKept(kept: readonly KeptRow[]): KeptRow[] {
  const shown = { bad: 0, unresolved: 0, duplicate: 0 };
  return kept.filter(({ outcome }) => {
    shown[outcome] += 1;
    return shown[outcome] <= mostShown;
  });
}
