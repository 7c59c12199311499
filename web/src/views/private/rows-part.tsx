import type { IntakeSummary } from '@icfm/api/intake/schema';
import { useState } from 'react';
import { cutTemplate, fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { KeptRow as Kept, TakenList } from '../../private/messages.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { KeptRow } from '../data/kept-row.tsx';
import { ProgressBar } from '../data/progress-bar.tsx';
import { SummaryCounts } from '../data/summary-counts.tsx';
import type { DecidePartProps } from './decide-part.ts';
import { Part } from './part.tsx';
import { SaveRejects } from './save-rejects.tsx';

type RowsPartProps = DecidePartProps & {
  readonly taken: TakenList | null;
  /** Whether the rows are those of the settings shown. */
  readonly isCurrent: boolean;
  /** How many rows are read already. */
  readonly rows: number;
};

const groups = ['bad', 'unresolved', 'duplicate'] as const satisfies readonly Kept['outcome'][];

const countsOf = ({ bad, unresolved, duplicates }: IntakeSummary) => ({ bad, unresolved, duplicate: duplicates });

type KeptRowsProps = { readonly summary: IntakeSummary; readonly kept: readonly Kept[] };

/** The rows that stay out, by why. */
function KeptRows({ summary, kept }: KeptRowsProps) {
  const { format } = useWords();
  const words = useFeatureWords(privateWords).check;
  const { rejects } = useFeatureWords(importReportWords);
  const counts = countsOf(summary);
  const [group, setGroup] = useState<Kept['outcome']>(groups.find((each) => counts[each] > 0) ?? 'bad');
  const listed = kept.filter(({ outcome }) => outcome === group);
  return (
    <>
      <Segmented
        label={rejects.outcome}
        options={groups.map((value) => ({ value, label: `${rejects[value]} ${format.count(counts[value])}` }))}
        value={group}
        onChange={setGroup}
        isLabelled={false}
      />
      {listed.length === 0 ? <p className="text-sm text-ink-muted">{rejects.empty}</p> : null}
      <ul className="divide-y divide-line">
        {listed.map(({ row, name, findings }) => (
          <KeptRow key={row.number} row={row} name={name} findings={findings} />
        ))}
      </ul>
      {counts[group] > listed.length ? (
        <p className="text-xs text-ink-muted">{fill(words.firstOnly, { count: format.count(listed.length) })}</p>
      ) : null}
    </>
  );
}

/** The whole list as a sentence. */
function RowSentence({ summary }: { readonly summary: IntakeSummary }) {
  const { format } = useWords();
  const words = useFeatureWords(privateWords).check;
  const { rows, good, bad, unresolved, duplicates } = summary;
  const counts: Readonly<Record<string, number>> = { rows, good, bad, unresolved, duplicates };
  return (
    <p role="status" className="text-sm leading-6">
      {cutTemplate(words.sentence).map((part) =>
        'text' in part ? part.text : <b key={part.name}>{format.count(counts[part.name] ?? 0)}</b>,
      )}
    </p>
  );
}

/** What becomes of every row: how many count, which stay out and why, and these as a file. */
export function RowsPart({ list, settings, taken, isCurrent, rows }: RowsPartProps) {
  const { format } = useWords();
  const words = useFeatureWords(privateWords);
  const summary = taken?.summary ?? null;
  const text = fill(words.check.running, { rows: format.count(rows) });
  const isRunning = !isCurrent;
  const keptCount = summary ? summary.bad + summary.unresolved + summary.duplicates : 0;
  return (
    <Part title={words.rows}>
      {isRunning ? <ProgressBar label={text} text={text} share={null} spoken="" /> : null}
      {isCurrent && !summary ? <p className="text-sm text-ink-muted">{words.check.waiting}</p> : null}
      {summary && taken ? (
        <div className={`space-y-3 ${isCurrent ? '' : 'opacity-60'}`}>
          <RowSentence summary={summary} />
          {summary.good === 0 ? <p className="text-sm text-none-known">{words.check.nothing}</p> : null}
          <SummaryCounts summary={summary} />
          {keptCount > 0 ? <SaveRejects list={list} settings={settings} count={keptCount} /> : null}
          {keptCount > 0 ? <KeptRows summary={summary} kept={taken.kept} /> : null}
        </div>
      ) : null}
    </Part>
  );
}
