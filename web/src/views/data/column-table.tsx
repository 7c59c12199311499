import type { FieldFacts, IntakeSettings, Proposal, SourceRow } from '@icfm/api/intake/schema';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { sampleValues } from './columns.ts';
import { fieldLook } from './look.ts';

type FoundBy = Proposal['recognisedBy'][string] | 'person';

type ColumnTableProps = {
  readonly fields: readonly FieldFacts[];
  readonly header: readonly string[];
  readonly sample: readonly SourceRow[];
  readonly columns: IntakeSettings['columns'];
  /** How the column of a field was found; null where it has none or nothing is known of it. */
  readonly foundBy: (field: string) => FoundBy | null;
  readonly onChoose: (field: string, column: number | null) => void;
};

type RowProps = Omit<ColumnTableProps, 'fields'> & { readonly field: FieldFacts };

function ColumnSelect({ field, header, columns, onChoose }: RowProps) {
  const { language } = useWords();
  const words = useFeatureWords(importWords);
  return (
    <select
      aria-label={fill(words.columns.columnOf, { field: field.label[language] })}
      aria-required={field.isRequired}
      value={columns[field.name] ?? ''}
      onChange={({ target }) => onChoose(field.name, target.value === '' ? null : Number(target.value))}
      className={`${fieldLook} h-8`}
    >
      <option value="">{words.columns.none}</option>
      {header.map((heading, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place; headings repeat
        <option key={index} value={index}>
          {heading.trim() || fill(words.columns.unnamed, { number: index + 1 })}
        </option>
      ))}
    </select>
  );
}

function ColumnRow(props: RowProps) {
  const { field, sample, columns, foundBy } = props;
  const { language } = useWords();
  const words = useFeatureWords(importWords);
  const column = columns[field.name];
  const by = foundBy(field.name);
  const samples = column === undefined ? [] : sampleValues(sample, column);
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
        <ColumnSelect {...props} />
      </td>
      <td className="py-1.5 align-middle text-xs text-ink-muted">
        <p className="line-clamp-2 break-words" title={samples.join(' · ')}>
          {samples.join(' · ')}
        </p>
      </td>
    </tr>
  );
}

/** Which column of a file is which field, with the first values of each. */
export function ColumnTable({ fields, ...rest }: ColumnTableProps) {
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
          <ColumnRow key={field.name} field={field} {...rest} />
        ))}
      </tbody>
    </table>
  );
}
