import type { Finding } from '@icfm/api/intake/schema';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ColumnTable } from '../data/column-table.tsx';
import { isShownFirst, withColumn } from '../data/columns.ts';
import { FindingList } from '../data/finding-list.tsx';
import type { DecidePartProps } from './decide-part.ts';
import { Part } from './part.tsx';
import { usePrivate } from './use-private.ts';

type ColumnPartProps = DecidePartProps & { readonly findings: readonly Finding[] };

/** Which column is which field; those without a column are folded away. */
export function ColumnPart({ list, settings, inspected, findings }: ColumnPartProps) {
  const words = useFeatureWords(privateWords);
  const { columns: columnWords } = useFeatureWords(importWords);
  const { setSettings } = usePrivate(list);
  const { facts, proposal, fields } = inspected;
  const proposed = proposal.settings.columns;
  const first = fields.filter((field) => isShownFirst(field, { ...proposed, ...settings.columns }));
  const others = fields.filter((field) => !first.includes(field));
  const table = {
    header: facts.header,
    sample: facts.sample,
    columns: settings.columns,
    foundBy: (field: string) => {
      const column = settings.columns[field];
      if (column === undefined) return null;
      return proposed[field] === column ? (proposal.recognisedBy[field] ?? null) : 'person';
    },
    onChoose: (field: string, column: number | null) =>
      setSettings({ ...settings, columns: withColumn(settings.columns, field, column) }),
  } as const;
  return (
    <Part title={words.columns}>
      <ColumnTable {...table} fields={first} />
      {others.length > 0 ? (
        <details>
          <summary className="cursor-pointer text-xs text-accent-strong">
            {fill(columnWords.more, { count: others.length })}
          </summary>
          <ColumnTable {...table} fields={others} />
        </details>
      ) : null}
      <FindingList findings={findings} />
    </Part>
  );
}
