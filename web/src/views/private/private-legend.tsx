import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { BranchMark, VerdictMark } from '../../map/marks.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useImporting } from '../data/import-context.tsx';
import { useView } from '../shell/view-context.tsx';

const verdicts = ['certain', 'possible', 'none-known'] as const;

/** What the marks of a list that stays in the browser mean, with the clusters of each verdict and the own branches. */
export function PrivateLegend() {
  const { theme } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(privateWords);
  const { title = '', clusters = [], branches = [] } = useImporting().overlay ?? {};
  const count = branches.reduce((sum, mark) => sum + mark.count, 0);
  const specialised = branches.reduce((sum, mark) => sum + mark.specialised, 0);
  return (
    <Panel label={words.legend.title} className="space-y-1 px-3 py-2 text-xs">
      {title === '' ? null : <p className="font-semibold">{title}</p>}
      {clusters.length === 0
        ? null
        : verdicts.map((verdict) => (
            <p key={verdict} className="flex items-center gap-2">
              <VerdictMark verdict={verdict} kind="advanced-manufacturing" theme={theme} size={16} />
              <span className="flex-1">{own.gaps.verdict[verdict]}</span>
              <span className="font-semibold">
                {format.count(clusters.filter(({ verdicts: { presence } }) => presence === verdict).length)}
              </span>
            </p>
          ))}
      <p className="flex items-center gap-2">
        <BranchMark theme={theme} size={16} isSpecialised={false} />
        <span className="flex-1">{own.legend.own}</span>
        <span className="font-semibold">{format.count(count - specialised)}</span>
      </p>
      {specialised > 0 ? (
        <p className="flex items-center gap-2">
          <BranchMark theme={theme} size={16} />
          <span className="flex-1">{own.legend.ownSpecialised}</span>
          <span className="font-semibold">{format.count(specialised)}</span>
        </p>
      ) : null}
      <p className="text-ink-muted">{own.legend.many}</p>
    </Panel>
  );
}
