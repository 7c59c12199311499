import type { CoverageSummary, VerdictCounts } from '../coverage/schema.ts';
import type { BriefQuestion } from './brief-question.ts';
import { fill } from './brief-words.ts';
import type { BriefContent, DepthRow } from './content.ts';

/** The three depths and "any specialised" with counts and shares, C3 as the band between unknown as no and as yes. */
export function describeDepths(question: BriefQuestion): BriefContent['depths'] {
  const { words, format, coverage } = question;
  const { scope, nation } = coverage;
  const isNation = scope.level === 'nation';
  const depth = (
    label: string,
    take: (summary: CoverageSummary) => readonly [VerdictCounts, VerdictCounts],
  ): DepthRow => ({
    label,
    ...cellsOf(take(scope.summary), isNation ? null : take(nation.summary), question),
  });
  const fragile = isNation ? words.depths.fragile : words.depths.fragileReference;
  return {
    title: words.depths.title,
    rows: [
      depth(words.depths.presence, ({ presence }) => [presence, presence]),
      depth(words.depths.specialised, ({ specialised }) => [specialised, specialised]),
      depth(words.depths.matched, ({ matched }) => [matched, matched]),
      depth(words.depths.authorised, ({ authorised }) => [authorised.unknownAsNo, authorised.unknownAsYes]),
    ],
    fragile: fill(fragile, {
      count: format.count(scope.summary.fragile),
      nation: format.count(nation.summary.fragile),
    }),
  };
}

type Ends = readonly [VerdictCounts, VerdictCounts];

function cellsOf([low, high]: Ends, reference: Ends | null, { words, format }: BriefQuestion) {
  if (!low.isMeasured || !high.isMeasured) return { words: words.depths.presenceNotMeasured };
  const share = (ends: Ends) => {
    const [from, to] = [ends[0].certainShare, ends[1].certainShare];
    return from === null || to === null ? null : percentBand(from, to, format.percent);
  };
  const own = share([low, high]);
  if (own === null) return { words: words.depths.noClusters };
  const count = (take: (counts: VerdictCounts) => number) => countBand(take(low), take(high), format.count);
  return {
    cells: {
      certain: count(({ certain }) => certain),
      possible: count(({ possible }) => possible),
      noneKnown: count(({ noneKnown }) => noneKnown),
      share: own,
      reference: reference && (share(reference) ?? words.figures.notMeasured),
    },
  };
}

/** `3`, or `0–3` where the ends differ. */
function countBand(one: number, other: number, format: (value: number) => string): string {
  const [low, high] = [format(Math.min(one, other)), format(Math.max(one, other))];
  return low === high ? low : `${low}–${high}`;
}

function percentBand(low: number, high: number, format: (share: number) => string): string {
  const [from, to] = [format(low), format(high)];
  return from === to ? from : `${from.replace('%', '')}–${to}`;
}
