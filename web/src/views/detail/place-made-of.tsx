import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { explainWords } from '../../i18n/explain-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { countsAt } from '../coverage/verdict-at.ts';
import { useView } from '../shell/view-context.tsx';
import { DetailSection } from './detail-section.tsx';
import { PlaceGaps } from './place-gaps.tsx';
import { PlaceKinds } from './place-kinds.tsx';
import { rankOfPlace } from './place-rank.ts';

function RankSentence({ answer }: { readonly answer: CoverageAnswer }) {
  const { state } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(explainWords);
  const { depth } = state;
  const look = 'text-sm text-ink-muted';
  if (!countsAt(answer.scope.summary, depth).isMeasured) return <p className={look}>{own.place.unmeasured}</p>;
  const found = rankOfPlace(answer, depth);
  if (found === null) return null;
  const sentence = fill(own.place.rank, {
    depth: words.depth[depth],
    total: format.count(found.total),
    level: own.place.level[found.level],
    rank: format.count(found.rank),
  });
  return <p className={look}>{sentence}</p>;
}

/** What the rank of a place is made of: its clusters by kind and verdict, and its widest gaps. */
export function PlaceMadeOf({ id, answer }: { readonly id: string; readonly answer: CoverageAnswer }) {
  const { words } = useWords();
  const own = useFeatureWords(explainWords);
  if (answer.clusters.length === 0) return <EmptyState>{words.place.noClusters}</EmptyState>;
  return (
    <DetailSection title={own.place.made}>
      <RankSentence answer={answer} />
      <PlaceKinds id={id} answer={answer} />
      <PlaceGaps id={id} answer={answer} />
    </DetailSection>
  );
}
