import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { RowMark } from '../../map/row-mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useView } from '../shell/view-context.tsx';
import { useImporting } from './import-context.tsx';

const outcomes = ['good', 'bad', 'duplicate'] as const;

/** What the marks of the previewed rows mean, with their number on the map. */
export function PreviewLegend() {
  const { theme } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(importWords);
  const rows = useImporting().preview?.map.rows ?? [];
  const isShifted = rows.some(({ before }) => before !== null);
  return (
    <Panel label={words.legend.title} className="space-y-1 px-3 py-2 text-xs">
      {outcomes.map((outcome) => {
        const count = rows.filter((row) => row.outcome === outcome).length;
        if (count === 0 && outcome !== 'good') return null;
        return (
          <p key={outcome} className="flex items-center gap-2">
            <RowMark outcome={outcome} theme={theme} />
            <span className="flex-1">
              {isShifted && outcome === 'good'
                ? `${own.outcome.good} · ${own.coordinates.legendAfter}`
                : own.outcome[outcome]}
            </span>
            <span className="font-semibold">{format.count(count)}</span>
          </p>
        );
      })}
      {isShifted ? (
        <p className="flex items-center gap-2">
          <RowMark outcome="duplicate" theme={theme} />
          {own.coordinates.legendBefore}
        </p>
      ) : null}
    </Panel>
  );
}
