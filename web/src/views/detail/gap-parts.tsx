import type { ClusterAccessDetail } from '@icfm/api/access/schema';
import { explainWords } from '../../i18n/explain-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { PartRow } from './part-row.tsx';

function Best({ detail }: { readonly detail: ClusterAccessDetail }) {
  const { format } = useWords();
  const words = useFeatureWords(explainWords);
  const { best, access } = detail;
  const weight = format.figure(access.demandWeight);
  if (best === null) return <p className="text-sm text-ink-muted">{fill(words.gapNone, { weight })}</p>;
  const formula = fill(words.gapFormula, {
    weight,
    match: format.figure(best.match),
    decay: format.figure(best.decay),
    gap: format.figure(access.gap ?? 0),
  });
  const at = { bank: best.bankName, distance: format.kilometers(best.distanceKilometers) };
  return (
    <>
      <p className="text-sm font-medium">{formula}</p>
      <p className="text-xs text-ink-muted">{words.gapBest}</p>
      <ul className="-mx-2">
        <PartRow
          selection={{ kind: 'branch', id: best.branchId }}
          name={best.nameZh}
          value={format.figure(best.match * best.decay)}
        >
          <span className="block text-xs text-ink-muted">{fill(words.contributionAt, at)}</span>
        </PartRow>
      </ul>
    </>
  );
}

/** The gap of a cluster as the formula it comes from, with the branch it is measured to. */
export function GapParts({ detail }: { readonly detail: ClusterAccessDetail }) {
  const { format } = useWords();
  const words = useFeatureWords(explainWords);
  const { gapRank, rankedClusters } = detail;
  return (
    <>
      {gapRank === null ? null : (
        <p className="text-sm text-ink-muted">
          {fill(words.gapRank, { total: format.count(rankedClusters), rank: format.count(gapRank) })}
          {words.rankOf}
        </p>
      )}
      <Best detail={detail} />
    </>
  );
}
