import type { ClusterCoverage, CoverageAnswer } from '@icfm/api/coverage/schema';
import { useNames } from '../../api/use-names.ts';
import { explainWords } from '../../i18n/explain-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { VerdictMark } from '../../map/marks.tsx';
import { clusterKinds, type Verdict, verdicts } from '../../state/url.ts';
import { rankOf } from '../coverage/rank.ts';
import { countByVerdict, verdictAt } from '../coverage/verdict-at.ts';
import { useView } from '../shell/view-context.tsx';
import { Fold } from './fold.tsx';

function ClusterRow({ cluster }: { readonly cluster: ClusterCoverage }) {
  const { state, select, setHovered, theme } = useView();
  const { words } = useWords();
  const names = useNames();
  const verdict = verdictAt(cluster, state.depth);
  return (
    <li>
      <button
        type="button"
        onClick={() => select({ kind: 'cluster', id: cluster.id })}
        onPointerEnter={() => setHovered(`cluster:${cluster.id}`)}
        onPointerLeave={() => setHovered(null)}
        className="flex w-full cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-left text-sm hover:bg-panel-hover"
      >
        <VerdictMark verdict={verdict} kind={cluster.kind} theme={theme} size={16} />
        <span className="sr-only">{words.verdict[verdict]}</span>
        {names.of(cluster)}
      </button>
    </li>
  );
}

type Kind = (typeof clusterKinds)[number];
type OpenCountsProps = { readonly id: string; readonly kind: Kind; readonly clusters: readonly ClusterCoverage[] };

/** The counts of a kind by verdict; each opens its records. */
function OpenCounts({ id, kind, clusters }: OpenCountsProps) {
  const { state, set } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(explainWords);
  const { depth } = state;
  const counts = countByVerdict(clusters, depth);
  const open = (verdict: Verdict) =>
    set({
      region: id,
      kinds: [kind],
      verdicts: [verdict],
      isFragile: false,
      list: 'clusters',
      selected: null,
      camera: null,
    });
  return (
    <p className="flex flex-wrap gap-x-3 text-xs">
      {verdicts
        .filter((verdict) => counts[verdict] > 0)
        .map((verdict) => {
          const count = format.count(counts[verdict]);
          const label = `${words.kind[kind]}, ${words.verdict[verdict]}`;
          return (
            <button
              key={verdict}
              type="button"
              aria-label={fill(words.headline.openRecords, { count, label })}
              onClick={() => open(verdict)}
              className="cursor-pointer text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent"
            >
              {fill(own.place.clusters, { verdict: words.verdict[verdict], count })}
            </button>
          );
        })}
    </p>
  );
}

/** The clusters of a place by kind: how many have which verdict, and folded behind it which ones. */
export function PlaceKinds({ id, answer }: { readonly id: string; readonly answer: CoverageAnswer }) {
  const { state } = useView();
  const { words, format } = useWords();
  const present = clusterKinds.filter((kind) => answer.clusters.some((cluster) => cluster.kind === kind));
  const figureOf = (clusters: readonly ClusterCoverage[]) => {
    const counts = countByVerdict(clusters, state.depth);
    const total = format.count(clusters.length);
    if (counts['not-measured'] > 0) return total;
    return fill(words.place.share, { certain: format.count(counts.certain), total });
  };
  return present.map((kind) => {
    const clusters = answer.clusters
      .filter((cluster) => cluster.kind === kind)
      .sort((a, b) => rankOf(verdictAt(a, state.depth)) - rankOf(verdictAt(b, state.depth)));
    return (
      <Fold key={kind} title={words.kind[kind]} figure={figureOf(clusters)} isOpenAtFirst={clusters.length <= 3}>
        <OpenCounts id={id} kind={kind} clusters={clusters} />
        <ul className="-mx-2">
          {clusters.map((cluster) => (
            <ClusterRow key={cluster.id} cluster={cluster} />
          ))}
        </ul>
      </Fold>
    );
  });
}
