import { fill } from '../../i18n/fill.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { RecordTable } from './record-table.tsx';
import { useListedRecords } from './use-listed-records.ts';

/** The single records that are counted, or those that are not. */
export function RecordList({ scope }: { readonly scope: 'kept' | 'left' }) {
  const { format } = useWords();
  const { records } = useFeatureWords(transferWords);
  const { rows, total, corridorOf, isReady } = useListedRecords(scope);
  if (!isReady) return <Skeleton lines={6} />;
  const counts = { count: format.count(rows.length), total: format.count(total) };
  return (
    <>
      <p className="border-b border-line pb-1 text-sm font-semibold" data-listed={rows.length}>
        {fill(records.listed, counts)}
      </p>
      {rows.length === 0 ? (
        <EmptyState>{records.none}</EmptyState>
      ) : (
        <RecordTable items={rows} corridorOf={corridorOf} />
      )}
    </>
  );
}
