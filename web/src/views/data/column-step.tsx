import type { FieldFacts } from '@icfm/api/intake/schema';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { isShownFirst, sampleValues, withColumn } from './columns.ts';
import { type Draft, withSettings } from './draft.ts';
import { FindingList } from './finding-list.tsx';
import { useImporting } from './import-context.tsx';
import { fieldLook } from './look.ts';
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

type RowProps = { readonly draft: Draft; readonly field: FieldFacts };

function ColumnSelect({ draft, field }: RowProps) {
  const { language } = useWords();
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  const column = draft.settings.columns[field.name];
  const choose = (value: string) =>
    setDraft((before) => {
      const next = value === '' ? null : Number(value);
      return withSettings(before, { columns: withColumn(before.settings.columns, field.name, next) });
    });
  return (
    <select
      aria-label={fill(words.columns.columnOf, { field: field.label[language] })}
      aria-required={field.isRequired}
      value={column ?? ''}
      onChange={({ target }) => choose(target.value)}
      className={`${fieldLook} h-8`}
    >
      <option value="">{words.columns.none}</option>
      {draft.file.facts.header.map((heading, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place; headings repeat
        <option key={index} value={index}>
          {heading.trim() || fill(words.columns.unnamed, { number: index + 1 })}
        </option>
      ))}
    </select>
  );
}

function ColumnRow({ draft, field }: RowProps) {
  const { language } = useWords();
  const words = useFeatureWords(importWords);
  const column = draft.settings.columns[field.name];
  const by = howFound(draft, field.name);
  const samples = column === undefined ? [] : sampleValues(draft.file.facts.sample, column);
  const isMissing = field.isRequired && column === undefined;
  return (
    <tr className="border-t border-line align-top first:border-t-0">
      <th scope="row" className="py-1.5 pr-3 text-left text-sm font-normal" title={field.hint[language]}>
        {field.label[language]}
        {field.isRequired ? (
          <span className={`ml-1.5 text-xs ${isMissing ? 'font-medium text-none-known' : 'text-ink-faint'}`}>
            {words.columns.required}
          </span>
        ) : null}
        {by ? <span className="block text-xs text-ink-faint">{words.columns.by[by]}</span> : null}
      </th>
      <td className="py-1.5 pr-3">
        <ColumnSelect draft={draft} field={field} />
      </td>
      <td className="py-1.5 align-middle text-xs text-ink-muted">
        <p className="line-clamp-2 break-words" title={samples.join(' · ')}>
          {samples.join(' · ')}
        </p>
      </td>
    </tr>
  );
}

type TableProps = { readonly draft: Draft; readonly fields: readonly FieldFacts[] };

function ColumnTable({ draft, fields }: TableProps) {
  const words = useFeatureWords(importWords);
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{words.columns.note}</caption>
      <colgroup>
        <col className="w-[28%]" />
        <col className="w-[34%]" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.columns.field}</th>
          <th scope="col">{words.columns.column}</th>
          <th scope="col">{words.columns.sample}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <ColumnRow key={field.name} draft={draft} field={field} />
        ))}
      </tbody>
    </table>
  );
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
  return (
    <Step id="columns" number={number} state={lacking.length > 0 ? 'problem' : 'done'}>
      <p className="text-xs text-ink-muted">{words.columns.note}</p>
      <ColumnTable draft={draft} fields={fields.filter(isFirst)} />
      {others.length > 0 ? (
        <details className="group">
          <summary className="cursor-pointer text-xs text-accent-strong">
            {fill(words.columns.more, { count: others.length })}
          </summary>
          <ColumnTable draft={draft} fields={others} />
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
