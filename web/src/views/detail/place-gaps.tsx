import type { AccessAnswer } from '@icfm/api/access/schema';
import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { useQuery } from '@tanstack/react-query';
import { accessQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { explainWords } from '../../i18n/explain-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { Fold } from './fold.tsx';
import { PartBar } from './part-bar.tsx';
import { PartRow } from './part-row.tsx';
import { QueryStates } from './query-states.tsx';

const mostListed = 5;

type GapListProps = { readonly coverage: CoverageAnswer; readonly access: AccessAnswer };

function GapList({ coverage, access }: GapListProps) {
  const { format } = useWords();
  const names = useNames();
  const words = useFeatureWords(explainWords);
  const nameOf = new Map(coverage.clusters.map((cluster) => [cluster.id, names.of(cluster)]));
  const gaps = access.clusters
    .flatMap(({ id, gap }) => (gap !== null && gap > 0 ? [{ id, gap }] : []))
    .sort((a, b) => b.gap - a.gap || a.id.localeCompare(b.id));
  const further = gaps.slice(mostListed);
  const largest = gaps[0]?.gap ?? 1;
  if (gaps.length === 0) return <p className="text-sm text-ink-muted">{words.place.none}</p>;
  return (
    <>
      <ol aria-label={words.place.gaps} className="-mx-2">
        {gaps.slice(0, mostListed).map(({ id, gap }) => (
          <PartRow key={id} selection={{ kind: 'cluster', id }} name={nameOf.get(id) ?? id} value={format.figure(gap)}>
            <PartBar share={gap / largest} />
          </PartRow>
        ))}
      </ol>
      {further.length > 0 ? (
        <p className="text-sm text-ink-muted">
          {fill(words.place.others, {
            count: format.count(further.length),
            value: format.figure(further.reduce((sum, { gap }) => sum + gap, 0)),
          })}
        </p>
      ) : null}
    </>
  );
}

/** The clusters of a place with the widest demand-weighted gaps, folded under what all gaps come to. */
export function PlaceGaps({ id, answer }: { readonly id: string; readonly answer: CoverageAnswer }) {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(explainWords);
  const query = useQuery({ ...accessQuery({ ...state, region: id }), placeholderData: undefined });
  return (
    <QueryStates query={query}>
      {(access) => {
        const { totalGap, meanGap } = access.scope;
        if (access.notMeasured !== null || totalGap === null || meanGap === null) {
          return <EmptyState>{words.reason[access.notMeasured ?? 'no-demand']}</EmptyState>;
        }
        const figures = { total: format.figure(totalGap), mean: format.figure(meanGap) };
        return (
          <Fold
            title={words.place.gaps}
            figure={fill(words.place.gapsTotal, figures)}
            isOpenAtFirst={state.metric === 'gap'}
          >
            <GapList coverage={answer} access={access} />
          </Fold>
        );
      }}
    </QueryStates>
  );
}
