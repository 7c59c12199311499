import { fill } from '../../i18n/fill.ts';
import { storyExportWords } from '../../i18n/story-export-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { quietLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { ProgressBar } from '../data/progress-bar.tsx';
import type { ExportRun } from './export-run.ts';
import type { ExportState } from './use-story-export.ts';

type ExportStatusProps = {
  readonly state: ExportState;
  readonly labelOf: (run: ExportRun) => string;
  readonly onCancel: () => void;
  readonly onRetry: (run: ExportRun) => void;
};

/** Slides are the first half of the work, the file the second. */
const half = 0.5;

function Running({ state, onCancel }: Pick<ExportStatusProps, 'state' | 'onCancel'>) {
  const words = useFeatureWords(storyExportWords);
  const { format } = useWords();
  if (state.phase !== 'slides' && state.phase !== 'writing') return null;
  const isSlides = state.phase === 'slides';
  const share = isSlides ? half * (state.done / Math.max(1, state.total)) : half + half * state.share;
  const text = isSlides
    ? fill(words.slides, { done: Math.min(state.done + 1, state.total), total: state.total })
    : fill(words.writing, { percent: format.percent(state.share) });
  return (
    <div className="space-y-2 rounded-lg bg-panel-sunken p-2.5">
      <ProgressBar label={words.progress} share={share} text={text} />
      <button type="button" onClick={onCancel} className={quietLook}>
        {words.cancel}
      </button>
    </div>
  );
}

/** How far an export is, or what became of it. */
export function ExportStatus({ state, labelOf, onCancel, onRetry }: ExportStatusProps) {
  const words = useFeatureWords(storyExportWords);
  const said =
    state.phase === 'saved'
      ? fill(words.saved, { name: state.name })
      : state.phase === 'cancelled'
        ? words.cancelled
        : '';
  return (
    <>
      <Running state={state} onCancel={onCancel} />
      {state.phase === 'failed' ? (
        <div className="space-y-2">
          <ProblemNote error={state.error} title={fill(words.failed, { format: labelOf(state.run) })} />
          <button type="button" onClick={() => onRetry(state.run)} className={quietLook}>
            {words.retry}
          </button>
        </div>
      ) : null}
      <p role="status" className={said === '' ? 'sr-only' : 'text-xs break-all text-accent-strong'}>
        {said}
      </p>
    </>
  );
}
