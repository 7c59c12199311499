import type { ClusterCoverageDetail } from '@icfm/api/coverage/schema';
import { useQuery } from '@tanstack/react-query';
import { clusterDetailQuery, clusterRecordQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SectorGlyph, VerdictMark } from '../../map/marks.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { kindTerm } from '../coverage/kind-word.ts';
import { verdictAt } from '../coverage/verdict-at.ts';
import { WhoIsThere } from '../gaps/who-is-there.tsx';
import { useView } from '../shell/view-context.tsx';
import { BranchList } from './branch-list.tsx';
import { ClusterParts } from './cluster-parts.tsx';
import { DetailHead } from './detail-head.tsx';
import { DetailSection } from './detail-section.tsx';
import { FactList } from './fact-list.tsx';
import { MemberList } from './member-list.tsx';
import { QueryStates } from './query-states.tsx';
import { WhyVerdict } from './why-verdict.tsx';

function VerdictLine({ detail }: { readonly detail: ClusterCoverageDetail }) {
  const { state, theme } = useView();
  const { words } = useWords();
  const { only } = useBankTexts();
  const verdict = verdictAt(detail.coverage, state.depth);
  return (
    <p className="mt-1.5 flex items-center gap-2 text-sm font-medium">
      <VerdictMark verdict={verdict} kind={detail.coverage.kind} theme={theme} size={18} />
      {words.depth[state.depth]} · {words.verdict[verdict]}
      {only === null ? null : <span className="font-normal text-ink-muted">{only}</span>}
    </p>
  );
}

function ClusterFacts({ detail }: { readonly detail: ClusterCoverageDetail }) {
  const { words } = useWords();
  const names = useNames();
  const { data: record } = useQuery(clusterRecordQuery(detail.coverage.id));
  const { kind, sector, designatedYear } = detail.coverage;
  return (
    <FactList
      facts={[
        [words.cluster.kind, kindTerm(kind, words)],
        [
          words.cluster.sector,
          <span key="sector" className="inline-flex items-center gap-1.5">
            <SectorGlyph group={names.sectorGroups[sector] ?? 'other'} />
            {names.sector(sector)}
          </span>,
        ],
        [words.cluster.designated, designatedYear ?? words.cluster.yearUnknown],
        [words.cluster.batch, names.label('clusterBatch', record?.properties.batch ?? null)],
        [words.cluster.note, record?.properties.nameBasis === 'assembled' ? words.cluster.nameAssembled : null],
      ]}
    />
  );
}

function ClusterSources({ id }: { readonly id: string }) {
  const query = useQuery(clusterRecordQuery(id));
  return (
    <div className="border-t border-line pt-3">
      <QueryStates query={query}>{({ properties }) => <SourceList sources={properties.sources} />}</QueryStates>
    </div>
  );
}

/** One cluster: why it has its verdict, member places, branches in reach, designation and sources. */
export function ClusterPanel({ id }: { readonly id: string }) {
  const { state } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const query = useQuery(clusterDetailQuery(id, state));
  return (
    <div className="space-y-3">
      <DetailHead title={query.data ? names.of(query.data.coverage) : id}>
        {query.data ? <VerdictLine detail={query.data} /> : null}
      </DetailHead>
      <QueryStates query={query}>
        {(detail) => (
          <>
            <ClusterFacts detail={detail} />
            <WhoIsThere id={id} />
            <WhyVerdict detail={detail} />
            <ClusterParts id={id} />
            <DetailSection title={`${words.cluster.members} · ${format.count(detail.members.length)}`}>
              <MemberList detail={detail} depth={state.depth} />
            </DetailSection>
            <DetailSection title={`${words.cluster.branches} · ${format.count(detail.branches.length)}`}>
              {detail.branches.length > 0 ? (
                <BranchList branches={detail.branches} />
              ) : (
                <EmptyState>{fill(words.cluster.noBranches, { reach: format.count(state.reach) })}</EmptyState>
              )}
            </DetailSection>
            <ClusterSources id={id} />
          </>
        )}
      </QueryStates>
    </div>
  );
}
