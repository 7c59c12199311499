import type { CheckAnswer } from '@icfm/api/imports/schema';
import type { Finding, IntakeSummary, SourceRow } from '@icfm/api/intake/schema';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { withSettings } from './draft.ts';
import { useImporting } from './import-context.tsx';
import { KeptRow } from './kept-row.tsx';
import { PlaceField } from './place-field.tsx';

export type RowGroup = 'bad' | 'unresolved' | 'duplicates';

const groups = ['bad', 'unresolved', 'duplicates'] as const satisfies readonly RowGroup[];

type Listed = { readonly row: SourceRow; readonly name?: string | null; readonly findings: readonly Finding[] };

function Row({ listed, isUnresolved }: { readonly listed: Listed; readonly isUnresolved: boolean }) {
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  const { row, name } = listed;
  const pick = (adcode: string) =>
    setDraft((before) => withSettings(before, { places: { ...before.settings.places, [String(row.number)]: adcode } }));
  return (
    <KeptRow row={row} name={name ?? null} findings={listed.findings}>
      {isUnresolved ? <PlaceField name={name || words.preview.nameless} onPick={({ adcode }) => pick(adcode)} /> : null}
    </KeptRow>
  );
}

type CheckedRowsProps = {
  readonly answer: CheckAnswer;
  readonly summary: IntakeSummary;
  readonly group: RowGroup;
  readonly onGroup: (group: RowGroup) => void;
};

/** The rows that would stay out, by why; those without a place can be given one right here. */
export function CheckedRows({ answer, summary, group, onGroup }: CheckedRowsProps) {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords);
  const listed: readonly Listed[] = answer[group];
  const names = { bad: words.rejects.bad, unresolved: words.rejects.unresolved, duplicates: words.rejects.duplicate };
  const total = groups.reduce((sum, each) => sum + summary[each], 0);
  if (total === 0) return null;
  return (
    <div className="space-y-2">
      <Segmented
        label={words.rejects.outcome}
        options={groups.map((value) => ({ value, label: `${names[value]} ${format.count(summary[value])}` }))}
        value={group}
        onChange={onGroup}
        isLabelled={false}
      />
      {listed.length === 0 ? <p className="text-sm text-ink-muted">{words.check.emptyList}</p> : null}
      <ul className="divide-y divide-line">
        {listed.map((each) => (
          <Row key={each.row.number} listed={each} isUnresolved={group === 'unresolved'} />
        ))}
      </ul>
      {summary[group] > listed.length && listed.length > 0 ? (
        <p className="text-xs text-ink-muted">{fill(words.check.firstOnly, { count: format.count(listed.length) })}</p>
      ) : null}
    </div>
  );
}
