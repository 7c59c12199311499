import type { VersionComparison } from '@icfm/api/imports/schema';
import { useQuery } from '@tanstack/react-query';
import { Minus, Plus, SquarePen, X } from 'lucide-react';
import { comparisonQuery } from '../../api/import-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { importListWords } from '../../i18n/import-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { headingLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';
import { ScrollBox } from './scroll-box.tsx';

const icons = { added: Plus, removed: Minus, changed: SquarePen } as const;
const looks = { added: 'text-certain', removed: 'text-none-known', changed: 'text-warning' } as const;

type Example = VersionComparison['examples'][number];

function ExampleRow({ example }: { readonly example: Example }) {
  const words = useFeatureWords(importListWords).comparison;
  const labels: Readonly<Record<string, string>> = words.field;
  const Icon = icons[example.change];
  return (
    <tr className="border-t border-line align-top">
      <td className="py-1.5 pr-2">
        <span className={`inline-flex items-center gap-1 text-xs whitespace-nowrap ${looks[example.change]}`}>
          <Icon size={14} aria-hidden />
          {words[example.change]}
        </span>
      </td>
      <td className="py-1.5 pr-2 text-sm break-words">{example.name}</td>
      <td className="py-1.5 text-xs break-words text-ink-muted">
        {example.fields.map(({ field, before, after }) => (
          <p key={field}>
            {fill(words.becomes, {
              field: labels[field] ?? words.otherField,
              before: before || words.empty,
              after: after || words.empty,
            })}
          </p>
        ))}
      </td>
    </tr>
  );
}

function Examples({ examples }: { readonly examples: readonly Example[] }) {
  const words = useFeatureWords(importListWords).comparison;
  if (examples.length === 0) return <p className="text-sm text-ink-muted">{words.none}</p>;
  const heading = 'sticky top-0 bg-panel-solid py-1 pr-2 text-left text-xs font-medium text-ink-muted';
  return (
    <ScrollBox label={words.caption} className="max-h-80">
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${heading} w-20`}>
              {words.change}
            </th>
            <th scope="col" className={heading}>
              {words.name}
            </th>
            <th scope="col" className={heading}>
              {words.fields}
            </th>
          </tr>
        </thead>
        <tbody>
          {examples.map((example) => (
            <ExampleRow key={`${example.change}|${example.key}`} example={example} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type ComparisonProps = {
  readonly id: string;
  readonly other: string;
  readonly onClose: () => void;
};

/** What a version of a list added, took away and changed. */
export function ComparisonTable({ id, other, onClose }: ComparisonProps) {
  const { format } = useWords();
  const words = useFeatureWords(importListWords).comparison;
  const { data, error, refetch } = useQuery(comparisonQuery(id, other));
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  const { before, after, added, removed, changed, same } = data;
  const counts = { before: before.records, after: after.records, added, removed, changed, same };
  const written = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, format.count(count)]));
  return (
    <div className="space-y-2 rounded-lg bg-panel-sunken p-3">
      <div className="flex items-center justify-between">
        <h5 className={headingLook}>{fill(words.title, { before: before.version, after: after.version })}</h5>
        <IconButton icon={X} label={words.close} onClick={onClose} />
      </div>
      <p className="text-sm">{fill(words.sentence, written)}</p>
      <Examples examples={data.examples} />
    </div>
  );
}
