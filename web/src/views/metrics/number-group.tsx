import { RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { fill } from '../../i18n/fill.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { type NumberRange, readNumber } from './read-number.ts';
import { type Draft, useDraft } from './use-draft.ts';

type GroupProps = NumberRange & {
  readonly legend: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
  readonly defaults: readonly number[];
  readonly isSomePositive?: boolean;
  readonly commit: (values: number[]) => void;
};

type FieldProps = { readonly label: string; readonly text: string; readonly isFit: boolean; readonly faultId: string };

function Field({ label, text, isFit, faultId, onText }: FieldProps & { readonly onText: (text: string) => void }) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block truncate text-xs text-ink-muted" title={label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={!isFit}
        aria-describedby={isFit ? undefined : faultId}
        onChange={(event) => onText(event.target.value)}
        className="mt-0.5 h-8 w-full rounded-lg border border-line-strong bg-panel-solid px-2 text-right text-sm aria-invalid:border-none-known aria-invalid:text-none-known"
      />
    </div>
  );
}

/** What was wanted and what was got, for the first field at fault, or for all of them together. */
function useFault({ labels, minimum, maximum, defaults }: GroupProps, { texts, isAllZero }: Draft): string | null {
  const { format } = useWords();
  const { editor } = useFeatureWords(metricWords);
  if (isAllZero)
    return fill(editor.allZero, { got: texts.map((text) => text.trim()).join(defaults.length > 1 ? ', ' : '') });
  const at = texts.findIndex((text) => readNumber(text, { minimum, maximum }).fault !== null);
  if (at < 0) return null;
  const got = texts[at] ?? '';
  const template = readNumber(got, { minimum, maximum }).fault === 'empty' ? editor.empty : editor.wrong;
  const wanted = fill(editor.number, { minimum, maximum: format.count(maximum) });
  return fill(template, { what: labels[at] ?? '', wanted, got: got.slice(0, 40) });
}

function Reset({ what, onReset }: { readonly what: string; readonly onReset: () => void }) {
  const { editor } = useFeatureWords(metricWords);
  return (
    <button
      type="button"
      aria-label={fill(editor.resetOf, { what })}
      onClick={onReset}
      className="inline-flex cursor-pointer items-center gap-1 text-xs text-accent-strong hover:underline"
    >
      <RotateCcw size={12} aria-hidden />
      {editor.reset}
    </button>
  );
}

/** Some numbers that belong together, each in its field, with what is wrong with them and the way back to the usual ones. */
export function NumberGroup(props: GroupProps) {
  const { legend, labels, values, defaults, isSomePositive = false, commit, minimum, maximum } = props;
  const { format } = useWords();
  const { editor } = useFeatureWords(metricWords);
  const faultId = useId();
  const draft = useDraft({ values, isSomePositive, commit, minimum, maximum });
  const fault = useFault(props, draft);
  const isUsual = draft.isFit && values.join() === defaults.join();
  const isFit = (text: string) => !draft.isAllZero && readNumber(text, { minimum, maximum }).fault === null;
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{legend}</legend>
      <div className="mb-1 flex min-h-5 items-center justify-between text-xs text-ink-muted">
        <span aria-hidden>{legend}</span>
        {isUsual ? null : <Reset what={legend} onReset={() => draft.restore(defaults)} />}
      </div>
      <div className="grid grid-cols-3 gap-2">
        {labels.map((label, index) => {
          const text = draft.texts[index] ?? '';
          const onText = (next: string) => draft.change(index, next);
          return <Field key={label} label={label} text={text} isFit={isFit(text)} faultId={faultId} onText={onText} />;
        })}
      </div>
      <p id={faultId} role="status" className="mt-1.5 text-xs leading-5 text-none-known empty:hidden">
        {fault === null ? '' : `${fault} ${fill(editor.kept, { kept: values.map(format.figure).join(' : ') })}`}
      </p>
    </fieldset>
  );
}
