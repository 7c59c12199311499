import type { BranchProperties } from '@icfm/api/collections/schema';
import { useQuery } from '@tanstack/react-query';
import { branchRecordQuery } from '../../api/queries.ts';
import type { SourceRecord } from '../../api/records.ts';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { BranchMark } from '../../map/marks.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { CloseBranch } from '../gaps/close-branch.tsx';
import { useView } from '../shell/view-context.tsx';
import { DetailHead } from './detail-head.tsx';
import { FactList } from './fact-list.tsx';
import { QueryStates } from './query-states.tsx';

/** A copy on a third party's site is nobody's word: its address is not linked. */
function withoutCopies({ sources, sourceKind }: BranchProperties): readonly SourceRecord[] {
  if (sourceKind !== 'third-party-copy') return sources;
  return sources.map((source) => ({ ...source, grade: 'B' }));
}

function BranchPlace({ adcode }: { readonly adcode: string }) {
  const { openRegion } = useView();
  const { steps } = useRegionPath(adcode);
  const name = steps
    .slice(2)
    .map((step) => step.name)
    .join(' ');
  return (
    <button
      type="button"
      onClick={() => openRegion(adcode)}
      className="cursor-pointer text-left text-accent-strong underline"
    >
      {name || adcode}
    </button>
  );
}

function BranchFacts({ branch }: { readonly branch: BranchProperties }) {
  const { words, format, language } = useWords();
  const names = useNames();
  const specialities = branch.specialities.map((code) => names.speciality(code));
  const isChinese = language === 'zh';
  return (
    <FactList
      facts={[
        [words.branch.bank, branch.bankName],
        [words.branch.specialities, format.list(specialities) || words.branch.noSpeciality],
        [words.branch.serves, branch.serves],
        [words.branch.authority, words.authority[branch.authority]],
        [words.branch.position, branch.adcode ? <BranchPlace key="place" adcode={branch.adcode} /> : null],
        [words.branch.precision, words.precision[branch.positionPrecision]],
        [words.branch.opened, branch.openedYear],
        [words.branch.designatedBy, branch.designatedBy],
        [words.branch.status, names.label('branchStatus', branch.status)],
        [words.branch.evidence, words.branch.tierNote[branch.evidenceTier]],
        // The registers' remarks are written in English.
        [words.cluster.note, isChinese ? null : branch.note],
      ]}
    />
  );
}

/** One specialised branch: what it is for, how well its place is known, and who says so. */
export function BranchPanel({ id }: { readonly id: string }) {
  const { theme } = useView();
  const query = useQuery(branchRecordQuery(id));
  return (
    <div className="space-y-3">
      <DetailHead title={query.data?.properties.nameZh ?? id}>
        <span className="mt-1 inline-block">
          <BranchMark theme={theme} />
        </span>
      </DetailHead>
      <QueryStates query={query}>
        {({ properties }) => (
          <>
            <BranchFacts branch={properties} />
            <CloseBranch branch={properties} />
            <div className="border-t border-line pt-3">
              <SourceList sources={withoutCopies(properties)} />
            </div>
          </>
        )}
      </QueryStates>
    </div>
  );
}
