/** One line of the table: what was measured, in which unit, and the bound it is held against. */
export interface Result {
  name: string;
  measured: number;
  unit: string;
  /** The measured value must be at most, or at least, this. */
  target: { atMost: number } | { atLeast: number };
  note?: string;
}

export function isMet({ measured, target }: Result): boolean {
  return 'atMost' in target ? measured <= target.atMost : measured >= target.atLeast;
}

const digits = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: value >= 100 ? 6 : 3 });

function targetText({ target, unit }: Result): string {
  return 'atMost' in target ? `≤ ${digits(target.atMost)} ${unit}` : `≥ ${digits(target.atLeast)} ${unit}`;
}

/** Prints the results as a Markdown table and answers whether all targets are met. */
export function printTable(results: Result[]): boolean {
  console.log('\n| measure | target | measured | ok | note |\n|---|---|---|---|---|');
  for (const result of results) {
    const cells = [result.name, targetText(result), `${digits(result.measured)} ${result.unit}`];
    console.log(`| ${[...cells, isMet(result) ? 'yes' : '**no**', result.note ?? ''].join(' | ')} |`);
  }
  return results.every(isMet);
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
