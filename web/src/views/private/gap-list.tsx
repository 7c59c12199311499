import { FileDown, X } from 'lucide-react';
import { useMemo } from 'react';
import { useNames } from '../../api/use-names.ts';
import { writeCsv } from '../../export/csv.ts';
import { fileName } from '../../export/file-name.ts';
import { saveFile } from '../../export/save-file.ts';
import { dataLinkWords } from '../../i18n/data-link-words.ts';
import { fill } from '../../i18n/fill.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useShortName } from '../coverage/use-region-names.ts';
import { quietLook, smallLook } from '../data/look.ts';
import { gapRecords } from './gap-records.ts';
import { type GapKind, type GapRow, gapRowsOf, keepGaps, type Listed, rankGaps } from './gap-rows.ts';
import { GapTable } from './gap-table.tsx';
import type { OwnResult } from './list-queries.ts';

const kinds = ['presence', 'matched'] as const satisfies readonly GapKind[];

/** Saves the listed clusters on this computer. */
function useSave(result: OwnResult, rows: readonly GapRow[]): () => void {
  const { words } = useWords();
  const own = useFeatureWords(privateWords);
  const names = useNames();
  const nameRegion = useShortName();
  return () => {
    const { scope, parameters, dataAsOf } = result.answer;
    const csv = writeCsv(gapRecords(rows, { words, own, names, parameters }));
    const name = fileName({
      place: nameRegion(scope),
      what: own.gaps.fileName,
      asOf: dataAsOf,
      extension: 'csv',
    });
    saveFile(new Blob([csv], { type: 'text/csv' }), name);
  };
}

function KeptNote({ listed, onList }: Omit<GapListProps, 'result'>) {
  const words = useFeatureWords(privateWords).gaps;
  const { by, kept } = listed;
  if (kept === 'gaps') return null;
  const text = kept === 'all' ? words.all : fill(words.kept, { verdict: words.verdict[kept] });
  return (
    <button type="button" onClick={() => onList({ by, kept: 'gaps' })} className={`${smallLook} bg-accent-soft`}>
      {text}
      <X size={14} aria-hidden />
    </button>
  );
}

type GapListProps = {
  readonly result: OwnResult;
  readonly listed: Listed;
  readonly onList: (listed: Listed) => void;
};

/** The clusters that lack an own branch, the widest gap first, here and as a file. */
export function GapList({ result, listed, onList }: GapListProps) {
  const { format } = useWords();
  const words = useFeatureWords(privateWords).gaps;
  const links = useFeatureWords(dataLinkWords);
  const { by, kept } = listed;
  const rows = useMemo(() => rankGaps(keepGaps(gapRowsOf(result), by, kept), by), [result, by, kept]);
  const save = useSave(result, rows);
  return (
    <>
      <Segmented
        label={words.by}
        options={kinds.map((value) => ({ value, label: words[value] }))}
        value={by}
        onChange={(next) => onList({ by: next, kept: 'gaps' })}
      />
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="font-semibold">{fill(words.count, { count: format.count(rows.length) })}</span>
        <KeptNote listed={listed} onList={onList} />
        <span className="flex-1" />
        <button type="button" disabled={rows.length === 0} onClick={save} className={quietLook}>
          <FileDown size={16} aria-hidden />
          {words.save}
        </button>
      </div>
      {rows.length === 0 ? (
        <p className="text-sm text-ink-muted">{kept === 'gaps' ? words.none : words.nothing}</p>
      ) : (
        <GapTable rows={rows} by={by} />
      )}
      <p className="text-xs text-ink-muted">{links.private}</p>
    </>
  );
}
