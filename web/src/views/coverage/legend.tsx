import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { coverageQuery } from '../../api/queries.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { BranchMark, VerdictMark } from '../../map/marks.tsx';
import { clusterKinds, verdicts } from '../../state/url.ts';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { useView } from '../shell/view-context.tsx';
import { kindTerm } from './kind-word.ts';
import { LegendEntry } from './legend-entry.tsx';
import { SectorLegend } from './sector-legend.tsx';
import { toggledLegend } from './toggled.ts';
import { countByVerdict } from './verdict-at.ts';

const MetricLegend = lazy(() =>
  import('../metrics/metric-legend.tsx').then((module) => ({ default: module.MetricLegend })),
);

function VerdictLegend() {
  const { state, set, theme } = useView();
  const { words, format } = useWords();
  const { data } = useQuery(coverageQuery(state));
  const { name } = useBankTexts();
  const depth = [name, words.depth[state.depth]].filter(Boolean).join(' · ');
  const counts = countByVerdict(data?.clusters ?? [], state.depth);
  const shown = verdicts.filter((verdict) => counts[verdict] > 0 || state.verdicts.includes(verdict));
  return (
    <section>
      <h3 className="text-xs font-semibold">{fill(words.legend.clusters, { depth })}</h3>
      <ul className="mt-1">
        {shown.map((verdict) => (
          <LegendEntry
            key={verdict}
            isKept={state.verdicts.length === 0 || state.verdicts.includes(verdict)}
            label={words.verdict[verdict]}
            count={format.count(counts[verdict])}
            onToggle={() => set({ verdicts: toggledLegend(state.verdicts, verdict, shown) })}
            onIsolate={() => set({ verdicts: [verdict] })}
          >
            <VerdictMark verdict={verdict} kind="advanced-manufacturing" theme={theme} size={16} />
          </LegendEntry>
        ))}
      </ul>
    </section>
  );
}

type KindEntriesProps = {
  /** Undefined before an answer, or where it was refused: then nothing is known, no count, not 0. */
  readonly clusters: readonly { readonly kind: string }[] | undefined;
};

/** The kinds of some clusters, by the shape of their marks. */
export function KindEntries({ clusters }: KindEntriesProps) {
  const { state, set, theme } = useView();
  const { words, format } = useWords();
  const count = (kind: string) =>
    clusters ? format.count(clusters.filter((cluster) => cluster.kind === kind).length) : words.distance.none;
  return (
    <section className="border-line max-lg:border-t max-lg:pt-2">
      <h3 className="text-xs font-semibold">{words.legend.shapes}</h3>
      <ul className="mt-1">
        {clusterKinds.map((kind) => (
          <LegendEntry
            key={kind}
            isKept={state.kinds.length === 0 || state.kinds.includes(kind)}
            label={kindTerm(kind, words)}
            count={count(kind)}
            onToggle={() => set({ kinds: toggledLegend(state.kinds, kind, clusterKinds) })}
            onIsolate={() => set({ kinds: [kind] })}
          >
            <VerdictMark verdict="not-measured" kind={kind} theme={theme} size={16} />
          </LegendEntry>
        ))}
      </ul>
    </section>
  );
}

function KindLegend() {
  const { state } = useView();
  const { data } = useQuery(coverageQuery({ ...state, kinds: [] }));
  return <KindEntries clusters={data?.clusters} />;
}

/** The pips of branches; ordinary ones are there only where a list of them has been imported. */
export function BranchLegend() {
  const { state, theme } = useView();
  const { words } = useWords();
  const { data } = useQuery(coverageQuery(state));
  return (
    <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-2 text-ink-muted">
      <p className="flex items-center gap-2">
        <BranchMark theme={theme} size={14} />
        {words.legend.branchSpecialised}
      </p>
      {data?.scope.summary.presence.isMeasured ? (
        <p className="flex items-center gap-2">
          <BranchMark theme={theme} size={14} isSpecialised={false} />
          {words.legend.branchOrdinary}
        </p>
      ) : null}
    </div>
  );
}

/** What the marks mean, how many there are, and the quickest filter: click keeps or drops, double-click isolates. */
export function CoverageLegend() {
  const { state } = useView();
  const isFilled = state.choropleth !== 'none' && state.view === 'coverage';
  return (
    <div className="text-xs">
      <div className="grid gap-x-5 gap-y-2 lg:grid-cols-2">
        {state.colour === 'sector' ? <SectorLegend /> : <VerdictLegend />}
        <KindLegend />
      </div>
      {state.view === 'gaps' ? <BranchLegend /> : null}
      {/* As high as what follows: an entry must not move away under a double click. */}
      <Suspense fallback={<div className={isFilled ? 'h-21' : ''} />}>
        <MetricLegend />
      </Suspense>
    </div>
  );
}
