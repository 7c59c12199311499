import type { MadeRow } from './made-row.ts';
import type { Finding, IntakeSummary, RowOutcome } from './schema.ts';

/** Counts rows as they come, in memory that does not grow with their number. */
export interface Tally {
  add(outcome: RowOutcome, made: MadeRow, findings: readonly Finding[]): Share;
  /** A row counted as good gives way to a later one of the same list: it is a double. */
  supersede(share: Share): void;
  /** A good row takes the place of one of an earlier import. */
  replaced(): void;
  summary(): IntakeSummary;
}

/** What a good row counts for, beside itself. */
export interface Share {
  precision: string | null;
  bank: string | null;
  specialities: readonly string[];
}

const mostListed = 20;

/** All counts at their beginning. */
const emptyCounts = () => ({
  outcomes: { good: 0, bad: 0, unresolved: 0, duplicate: 0 },
  replaced: 0,
  findings: new Map<string, { count: number; example: Finding }>(),
  precisions: new Map<string, number>(),
  banks: new Map<string, number>(),
  specialities: new Map<string, number>(),
  box: { west: 180, south: 90, east: -180, north: -90 },
});

type Counts = ReturnType<typeof emptyCounts>;

export function createTally(): Tally {
  const counts = emptyCounts();
  const { outcomes, findings, box } = counts;
  return {
    add: (outcome, made, said) => {
      outcomes[outcome] += 1;
      for (const finding of said) {
        const known = findings.get(finding.code);
        findings.set(finding.code, { count: (known?.count ?? 0) + 1, example: known?.example ?? finding });
      }
      const share = shareOf(made);
      if (outcome !== 'good') return share;
      widen(box, made.position.from);
      widen(box, made.position.to);
      countShare(counts, share, 1);
      return share;
    },
    supersede: (share) => {
      outcomes.good -= 1;
      outcomes.duplicate += 1;
      countShare(counts, share, -1);
    },
    replaced: () => {
      counts.replaced += 1;
    },
    summary: () => summaryOf(counts),
  };
}

function countShare(counts: Counts, { precision, bank, specialities }: Share, by: 1 | -1): void {
  if (precision !== null) increase(counts.precisions, precision, by);
  if (bank !== null) increase(counts.banks, bank, by);
  for (const each of specialities) increase(counts.specialities, each, by);
}

function shareOf({ record, position }: MadeRow): Share {
  return {
    precision: position.precision,
    bank: record && 'bankName' in record ? record.bankName : null,
    specialities: record && 'specialities' in record ? record.specialities : [],
  };
}

function summaryOf({ outcomes, findings, box, replaced, ...counts }: Counts): IntakeSummary {
  return {
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
  };
}

const increase = (counts: Map<string, number>, code: string, by: number) =>
  counts.set(code, (counts.get(code) ?? 0) + by);

const largest = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .map(([code, count]) => ({ code, count }))
    .filter(({ count }) => count > 0)
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
    findings: addFindings(first.findings, second.findings),
    precisions: sum(first.precisions, second.precisions),
    banks: sum(first.banks, second.banks),
    specialities: sum(first.specialities, second.specialities),
    bbox: joinBoxes(first.bbox, second.bbox),
  };
}

type CountedFindings = IntakeSummary['findings'];

function addFindings(first: CountedFindings, second: CountedFindings): CountedFindings {
  const counted = new Map(first.map((each) => [each.code, each]));
  for (const each of second) {
    const known = counted.get(each.code);
    counted.set(each.code, known ? { ...known, count: known.count + each.count } : each);
  }
  return [...counted.values()].sort((left, right) => right.count - left.count);
}

function joinBoxes(first: number[] | null, second: number[] | null): number[] | null {
  if (!first || !second) return first ?? second;
  return first.map((edge, index) => (index < 2 ? Math.min : Math.max)(edge, second[index] ?? edge));
}
