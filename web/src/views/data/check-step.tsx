import type { CheckAnswer } from '@icfm/api/imports/schema';
import type { IntakeSummary } from '@icfm/api/intake/schema';
import { useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { CheckedRows, type RowGroup } from './checked-rows.tsx';
import { type Draft, withSettings } from './draft.ts';
import { FindingLine } from './finding-list.tsx';
import { useImporting } from './import-context.tsx';
import { quietLook } from './look.ts';
import { PickedPlaces } from './picked-places.tsx';
import { ProblemNote } from './problem-note.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { Step } from './step.tsx';
import { SummaryCounts } from './summary-counts.tsx';
import type { Check } from './use-check.ts';

const rules = ['keep-first', 'keep-last', 'keep-all'] as const;

function DuplicateRule({ draft }: { readonly draft: Draft }) {
  const words = useFeatureWords(importReportWords);
  const { setDraft } = useImporting();
  return (
    <div className="space-y-1">
      <Segmented
        label={words.duplicateRule.label}
        options={rules.map((value) => ({ value, label: words.duplicateRule[value] }))}
        value={draft.settings.duplicateRule}
        onChange={(duplicateRule) => setDraft((before) => withSettings(before, { duplicateRule }))}
      />
      <p className="text-xs text-ink-muted">{words.duplicateRule.hint}</p>
    </div>
  );
}

function Findings({ findings }: Pick<IntakeSummary, 'findings'>) {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords);
  if (findings.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer text-xs text-accent-strong">
        {fill(words.check.findings, { count: format.count(findings.length) })}
      </summary>
      <ul className="mt-1.5 space-y-1">
        {findings.map(({ code, count, example }) => (
          <li key={code} className="flex items-start justify-between gap-3">
            <FindingLine finding={example} />
            <span className="shrink-0 text-xs text-ink-muted">
              {fill(words.check.findingCount, { count: format.count(count) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type ResultProps = { readonly draft: Draft; readonly answer: CheckAnswer; readonly summary: IntakeSummary };

/** The whole list as a sentence; each number in it opens the rows it counts. */
function Result({ draft, answer, summary }: ResultProps) {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords);
  const isHeld = summary.good === 0 && summary.duplicates > 0;
  const usual: RowGroup = isHeld ? 'duplicates' : summary.unresolved > 0 ? 'unresolved' : 'bad';
  const [opened, setOpened] = useState<RowGroup | null>(null);
  const group = opened ?? usual;
  const { label } = words.check;
  const toPreview = () => document.getElementById('step-preview')?.scrollIntoView({ block: 'start' });
  return (
    <div className="space-y-3">
      <NumberSentence
        template={words.check.sentence}
        texts={{ rows: format.count(summary.rows) }}
        numbers={{
          good: { count: summary.good, label: label.good, onOpen: toPreview },
          bad: { count: summary.bad, label: label.bad, onOpen: () => setOpened('bad') },
          unresolved: { count: summary.unresolved, label: label.unresolved, onOpen: () => setOpened('unresolved') },
          duplicates: { count: summary.duplicates, label: label.duplicates, onOpen: () => setOpened('duplicates') },
        }}
      />
      {summary.replaced > 0 ? (
        <p className="text-xs text-ink-muted">
          {fill(words.check.replaced, { count: format.count(summary.replaced) })}
        </p>
      ) : null}
      {summary.good === 0 ? (
        <p className="text-sm text-none-known">{isHeld ? words.check.held : words.check.nothing}</p>
      ) : null}
      <PickedPlaces draft={draft} />
      <CheckedRows answer={answer} summary={summary} group={group} onGroup={setOpened} />
      {summary.duplicates > 0 || draft.settings.duplicateRule !== 'keep-first' ? <DuplicateRule draft={draft} /> : null}
      <Findings findings={summary.findings} />
      <SummaryCounts summary={summary} />
    </div>
  );
}

function Running({ answer }: { readonly answer: CheckAnswer | null }) {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords);
  const rows = answer?.progress.rows ?? 0;
  const total = answer?.progress.rowsTotal ?? null;
  const template = total === null ? words.check.running : words.check.runningOf;
  const text = fill(template, { rows: format.count(rows), total: format.count(total ?? 0) });
  return <ProgressBar label={text} text={text} share={total ? Math.min(1, rows / total) : null} spoken="" />;
}

type CheckStepProps = {
  readonly draft: Draft;
  readonly number: number;
  readonly check: Check;
  readonly isReady: boolean;
};

/** The dry run: what would go in, what would stay out and why. */
export function CheckStep({ draft, number, check, isReady }: CheckStepProps) {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords);
  const { answer, isCurrent, isRunning, error, start } = check;
  const summary = answer?.summary ?? null;
  const mayStart = isReady && !isRunning && !isCurrent;
  const hasEnded = answer?.status === 'failed' || answer?.status === 'cancelled';
  const count = format.count(draft.file.facts.rowCount);
  return (
    <Step id="check" number={number} state={error ? 'problem' : isCurrent ? 'done' : 'open'}>
      {isReady || summary ? null : <p className="text-sm text-ink-muted">{words.check.waiting}</p>}
      {isRunning ? <Running answer={isCurrent ? null : answer} /> : null}
      {error ? <ProblemNote error={error} onRetry={start} /> : null}
      {answer?.status === 'failed' ? <p className="text-sm text-none-known">{answer.reason}</p> : null}
      {mayStart && !error && (hasEnded || !check.isAutomatic) ? (
        <button type="button" onClick={start} className={quietLook}>
          {hasEnded || summary ? words.check.again : fill(words.check.start, { count })}
        </button>
      ) : null}
      {summary && answer ? (
        <div className={isCurrent ? '' : 'opacity-60'}>
          <Result draft={draft} answer={answer} summary={summary} />
        </div>
      ) : null}
    </Step>
  );
}
