/** From money in place to money merely announced: the most reliable basis stands for a corridor. */
export const basisOrder = ['in-place', 'completed', 'agreed', 'planned', 'pipeline', 'other', 'unstated'] as const;
/** How sure the money of a transfer is. */
export type Basis = (typeof basisOrder)[number];

/** A documented transfer from one place to another, as far as pairing asks. Amounts in CNY 100 million. */
export interface TransferRecord {
  id: string;
  originAdcode: string;
  destinationAdcode: string;
  basis: Basis;
  yearFrom: number | null;
  yearTo: number | null;
  amount100mCny: number | null;
}

/** All records from one place to another. */
export interface RecordedCorridor<Record extends TransferRecord> {
  /** `<origin>-<destination>`, by adcode. */
  id: string;
  /** The record that stands for it: the best basis, then the latest year, then the id. */
  drawn: Record;
  /** That one first, the others in the same order. */
  records: readonly Record[];
}

/** One corridor for each origin and destination, in the order of their first records. Amounts are never added. */
export function groupIntoCorridors<Record extends TransferRecord>(
  records: readonly Record[],
): RecordedCorridor<Record>[] {
  const groups = new Map<string, Record[]>();
  for (const record of records) {
    const id = `${record.originAdcode}-${record.destinationAdcode}`;
    const group = groups.get(id);
    if (group) group.push(record);
    else groups.set(id, [record]);
  }
  return [...groups].flatMap(([id, group]) => {
    const sorted = group.sort(byReliability);
    const [drawn] = sorted;
    return drawn ? [{ id, drawn, records: sorted }] : [];
  });
}

function byReliability(a: TransferRecord, b: TransferRecord): number {
  return basisOrder.indexOf(a.basis) - basisOrder.indexOf(b.basis) || yearOf(b) - yearOf(a) || a.id.localeCompare(b.id);
}

const yearOf = ({ yearFrom, yearTo }: TransferRecord) => yearTo ?? yearFrom ?? 0;

/** The amounts of one basis in CNY 100 million: all of them, and those of corridors that are paired. */
export interface BasisAmounts {
  basis: Basis;
  corridors: number;
  amount100mCny: number;
  paired100mCny: number;
}

/** Adds the amounts of the records that stand for their corridors, each basis by itself; only bases with an amount. */
export function sumByBasis(
  corridors: readonly { drawn: Pick<TransferRecord, 'basis' | 'amount100mCny'>; isPaired: boolean }[],
): BasisAmounts[] {
  return basisOrder.flatMap((basis) => {
    const sums = { basis, corridors: 0, amount100mCny: 0, paired100mCny: 0 };
    for (const { drawn, isPaired } of corridors) {
      if (drawn.basis !== basis || drawn.amount100mCny === null) continue;
      sums.corridors += 1;
      sums.amount100mCny += drawn.amount100mCny;
      if (isPaired) sums.paired100mCny += drawn.amount100mCny;
    }
    return sums.corridors > 0 ? [sums] : [];
  });
}
