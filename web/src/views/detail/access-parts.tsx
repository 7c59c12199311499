import type { BranchContribution, ClusterAccessDetail } from '@icfm/api/access/schema';
import { explainWords } from '../../i18n/explain-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { PartBar } from './part-bar.tsx';
import { PartRow } from './part-row.tsx';

type ContributionProps = { readonly part: BranchContribution; readonly share: number };

function Contribution({ part, share }: ContributionProps) {
  const { format } = useWords();
  const words = useFeatureWords(explainWords);
  const { branchId, nameZh, bankName, distanceKilometers, match, decay, ratio, contribution } = part;
  const factors = fill(words.contribution, {
    match: format.figure(match),
    decay: format.figure(decay),
    ratio: format.figure(ratio),
    value: format.figure(contribution),
  });
  return (
    <PartRow selection={{ kind: 'branch', id: branchId }} name={nameZh} value={format.figure(contribution)}>
      <PartBar share={share} />
      <span className="block text-xs text-ink-muted">
        {fill(words.contributionAt, { bank: bankName, distance: format.kilometers(distanceKilometers) })}
      </span>
      <span className="block text-xs text-ink-muted">{factors}</span>
    </PartRow>
  );
}

/** The branches that a cluster's access is the sum of, the largest part first. */
export function AccessParts({ detail }: { readonly detail: ClusterAccessDetail }) {
  const { format } = useWords();
  const words = useFeatureWords(explainWords);
  const { contributions, furtherBranches, furtherContribution, access, meanAccess, accessRank } = detail;
  const total = access.access ?? 0;
  const largest = contributions[0]?.contribution ?? 0;
  const rank = fill(words.accessRank, {
    total: format.count(detail.rankedClusters),
    rank: format.count(accessRank ?? 0),
    mean: meanAccess === null ? '—' : format.figure(meanAccess),
  });
  return (
    <>
      {accessRank === null ? null : (
        <p className="text-sm text-ink-muted">
          {rank}
          {words.rankOf}
        </p>
      )}
      {contributions.length === 0 ? <p className="text-sm text-ink-muted">{words.accessNone}</p> : null}
      <ol aria-label={words.accessParts} className="-mx-2 space-y-1">
        {contributions.map((part) => (
          <Contribution key={part.branchId} part={part} share={largest > 0 ? part.contribution / largest : 0} />
        ))}
      </ol>
      {furtherBranches > 0 ? (
        <p className="text-sm text-ink-muted">
          {fill(words.further, {
            count: format.count(furtherBranches),
            value: format.figure(furtherContribution),
          })}
        </p>
      ) : null}
      {contributions.length > 0 ? (
        <p className="text-xs text-ink-muted">{fill(words.sum, { value: format.figure(total) })}</p>
      ) : null}
    </>
  );
}
