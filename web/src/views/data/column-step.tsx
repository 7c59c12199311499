import type { FieldFacts } from '@icfm/api/intake/schema';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ColumnTable } from './column-table.tsx';
import { isShownFirst, withColumn } from './columns.ts';
import { type Draft, withSettings } from './draft.ts';
import { FindingList } from './finding-list.tsx';
import { useImporting } from './import-context.tsx';
import { Step } from './step.tsx';
import type { PreviewState } from './use-preview.ts';

/** How the column of a field was found; one the person has changed is theirs. */
function howFound({ file, settings }: Draft, field: string) {
  const { proposal } = file;
  const column = settings.columns[field];
  if (column === undefined) return null;
  const isProposed = settings.kind === proposal.settings.kind && proposal.settings.columns[field] === column;
  return isProposed ? (proposal.recognisedBy[field] ?? null) : 'person';
}

/** The table of columns over a draft: a choice in it changes the draft. */
function useColumnTable(draft: Draft) {
  const { setDraft } = useImporting();
  const { facts } = draft.file;
  return {
    header: facts.header,
    sample: facts.sample,
    columns: draft.settings.columns,
    foundBy: (field: string) => howFound(draft, field),
    onChoose: (field: string, column: number | null) =>
      setDraft((before) => withSettings(before, { columns: withColumn(before.settings.columns, field, column) })),
  };
}

type ColumnStepProps = { readonly draft: Draft; readonly number: number; readonly preview: PreviewState };

/** Which column of the file is which field. Fields without a column are folded away. */
export function ColumnStep({ draft, number, preview }: ColumnStepProps) {
  const { format } = useWords();
  const words = useFeatureWords(importWords);
  const { file, settings } = draft;
  const fields = file.fields[settings.kind] ?? [];
  const proposed = file.proposal.settings.columns;
  // A field that had a column stays in sight while the person tries it without one.
  const isFirst = (field: FieldFacts) => isShownFirst(field, { ...proposed, ...settings.columns });
  const others = fields.filter((field) => !isFirst(field));
  const used = new Set(Object.values(settings.columns));
  const unused = file.facts.header.filter((heading, index) => !used.has(index) && heading.trim() !== '');
  const lacking = preview.lacking.columns ?? [];
  const table = useColumnTable(draft);
  return (
    <Step id="columns" number={number} state={lacking.length > 0 ? 'problem' : 'done'}>
      <p className="text-xs text-ink-muted">{words.columns.note}</p>
      <ColumnTable {...table} fields={fields.filter(isFirst)} />
      {others.length > 0 ? (
        <details className="group">
          <summary className="cursor-pointer text-xs text-accent-strong">
            {fill(words.columns.more, { count: others.length })}
          </summary>
          <ColumnTable {...table} fields={others} />
        </details>
      ) : null}
      {unused.length > 0 ? (
        <p className="text-xs break-words text-ink-muted">
          {fill(words.columns.unused, { columns: format.list(unused.slice(0, 12)) })}
          {unused.length > 12 ? '…' : ''}
        </p>
      ) : null}
      <FindingList findings={lacking} />
    </Step>
  );
}
