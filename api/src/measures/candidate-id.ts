/** What may be done at a place: open a branch at the seat of a unit, or upgrade an own branch that stands there. */
export type Candidate =
  | { action: 'open'; level: 'county' | 'prefecture'; adcode: string }
  | { action: 'upgrade'; branchId: string };

const seat = /^(county|prefecture)-(\d{6})$/;
const upgrade = /^branch-(.{1,80})$/;

/** Reads `county-340123`, `prefecture-340100` or `branch-<id>`; null for anything else. */
export function readCandidateId(id: string): Candidate | null {
  const [, level, adcode] = seat.exec(id) ?? [];
  if (adcode !== undefined) return { action: 'open', level: level === 'county' ? 'county' : 'prefecture', adcode };
  const branchId = upgrade.exec(id)?.[1];
  return branchId === undefined ? null : { action: 'upgrade', branchId };
}

/** The same as it stands in addresses and answers. */
export function writeCandidateId(candidate: Candidate): string {
  return candidate.action === 'open' ? `${candidate.level}-${candidate.adcode}` : `branch-${candidate.branchId}`;
}
