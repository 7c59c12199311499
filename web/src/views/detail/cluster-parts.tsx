import type { ClusterAccessDetail } from '@icfm/api/access/schema';
import { useQuery } from '@tanstack/react-query';
import { clusterAccessQuery } from '../../api/explain-queries.ts';
import { explainWords } from '../../i18n/explain-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { AccessParts } from './access-parts.tsx';
import { BankParts } from './bank-parts.tsx';
import { DetailSection } from './detail-section.tsx';
import { Fold } from './fold.tsx';
import { GapParts } from './gap-parts.tsx';
import { QueryStates } from './query-states.tsx';

function Measured({ detail }: { readonly detail: ClusterAccessDetail }) {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(explainWords);
  const { access, gap, concentration } = detail.access;
  const effective = concentration.specialised?.effectiveBanks ?? null;
  const figure = (value: number | null) => (value === null ? '—' : format.figure(value));
  return (
    <>
      <Fold title={words.access} figure={figure(access)} isOpenAtFirst={state.metric === 'access'}>
        <AccessParts detail={detail} />
      </Fold>
      <Fold title={words.gap} figure={figure(gap)} isOpenAtFirst={state.metric === 'gap'}>
        <GapParts detail={detail} />
      </Fold>
      <Fold
        title={words.banks}
        figure={effective === null ? words.banksNone : fill(words.banksValue, { count: format.figure(effective) })}
        isOpenAtFirst={state.metric === 'concentration'}
      >
        <BankParts detail={detail} />
      </Fold>
    </>
  );
}

/** Access, gap and concentration of a cluster, each folded over the parts it is made of. */
export function ClusterParts({ id }: { readonly id: string }) {
  const { state } = useView();
  const words = useFeatureWords(explainWords);
  const query = useQuery(clusterAccessQuery(id, state));
  return (
    <DetailSection title={words.parts}>
      <QueryStates query={query}>
        {(detail) =>
          detail.notMeasured === null ? (
            <Measured detail={detail} />
          ) : (
            <EmptyState>{words.reason[detail.notMeasured]}</EmptyState>
          )
        }
      </QueryStates>
    </DetailSection>
  );
}
