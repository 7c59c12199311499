import type { MadeRow } from './made-row.ts';
import type { Finding, IntakeSummary, RowOutcome } from './schema.ts';

/** Counts rows as they come, in memory that does not grow with their number. */
export interface Tally {
  add(outcome: RowOutcome, made: MadeRow, findings: readonly Finding[]): void;
  replaced(): void;
  summary(): IntakeSummary;
}

const mostListed = 20;

export function createTally(): Tally {
  const outcomes = { good: 0, bad: 0, unresolved: 0, duplicate: 0 };
  const findings = new Map<string, { count: number; example: Finding }>();
  const counts = {
    precisions: new Map<string, number>(),
    banks: new Map<string, number>(),
    specialities: new Map<string, number>(),
  };
  const box = { west: 180, south: 90, east: -180, north: -90 };
  let replaced = 0;
  return {
    add: (outcome, made, said) => {
      outcomes[outcome] += 1;
      for (const finding of said) {
        const known = findings.get(finding.code);
        findings.set(finding.code, { count: (known?.count ?? 0) + 1, example: known?.example ?? finding });
      }
      if (outcome !== 'good') return;
      widen(box, made.position.from);
      widen(box, made.position.to);
      if (made.position.precision) increase(counts.precisions, made.position.precision);
      const { record } = made;
      if (record && 'bankName' in record) increase(counts.banks, record.bankName);
      if (record && 'specialities' in record)
        for (const each of record.specialities) increase(counts.specialities, each);
    },
    replaced: () => {
      replaced += 1;
    },
    summary: () => ({
      rows: outcomes.good + outcomes.bad + outcomes.unresolved + outcomes.duplicate,
      good: outcomes.good,
      bad: outcomes.bad,
      unresolved: outcomes.unresolved,
      duplicates: outcomes.duplicate,
      replaced,
      findings: [...findings]
        .map(([code, { count, example }]) => ({ code, count, severity: example.severity, example }))
        .sort((left, right) => right.count - left.count),
      precisions: largest(counts.precisions),
      banks: largest(counts.banks),
      specialities: largest(counts.specialities),
      bbox: box.west > box.east ? null : [box.west, box.south, box.east, box.north],
    }),
  };
}

const increase = (counts: Map<string, number>, code: string) => counts.set(code, (counts.get(code) ?? 0) + 1);

const largest = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((left, right) => right.count - left.count)
    .slice(0, mostListed);

function widen(
  box: { west: number; south: number; east: number; north: number },
  point: [number, number] | null,
): void {
  if (!point) return;
  const [longitude, latitude] = point;
  box.west = Math.min(box.west, longitude);
  box.east = Math.max(box.east, longitude);
  box.south = Math.min(box.south, latitude);
  box.north = Math.max(box.north, latitude);
}

/** The sums of two parts of one list. */
export function addSummaries(first: IntakeSummary, second: IntakeSummary): IntakeSummary {
  const sum = (left: { code: string; count: number }[], right: { code: string; count: number }[]) => {
    const counts = new Map(left.map(({ code, count }) => [code, count]));
    for (const { code, count } of right) counts.set(code, (counts.get(code) ?? 0) + count);
    return largest(counts);
  };
  return {
    ...first,
    rows: first.rows + second.rows,
    good: first.good + second.good,
    bad: first.bad + second.bad,
    unresolved: first.unresolved + second.unresolved,
    duplicates: first.duplicates + second.duplicates,
    replaced: first.replaced + second.replaced,
    precisions: sum(first.precisions, second.precisions),
    banks: sum(first.banks, second.banks),
    specialities: sum(first.specialities, second.specialities),
    bbox: joinBoxes(first.bbox, second.bbox),
  };
}

function joinBoxes(first: number[] | null, second: number[] | null): number[] | null {
  if (!first || !second) return first ?? second;
  return first.map((edge, index) => (index < 2 ? Math.min : Math.max)(edge, second[index] ?? edge));
}
