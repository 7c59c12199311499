import type { VerdictCounts } from '@icfm/api/coverage/schema';

type CoverageBarProps = { readonly counts: VerdictCounts; readonly total: number };

/** Shares of certain and possible in one bar; hatched where nothing is measured. The figures stand beside it. */
export function CoverageBar({ counts, total }: CoverageBarProps) {
  if (!counts.isMeasured || total === 0) {
    return <span aria-hidden className="bar-unmeasured h-2 rounded-full" />;
  }
  const width = (count: number) => `${(100 * count) / total}%`;
  return (
    <span aria-hidden className="flex h-2 overflow-hidden rounded-full border border-line-strong bg-panel-sunken">
      <span className="bar-certain" style={{ width: width(counts.certain) }} />
      <span className="bar-possible" style={{ width: width(counts.possible) }} />
    </span>
  );
}
