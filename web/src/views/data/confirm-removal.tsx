import { useMutation } from '@tanstack/react-query';
import { quietLook } from './look.ts';
import { ProblemNote } from './problem-note.tsx';

type ConfirmRemovalProps = {
  readonly question: string;
  readonly labels: { readonly yes: string; readonly no: string };
  /** Removes the thing, and ends once the page knows it. */
  readonly onRemove: () => Promise<unknown>;
  readonly onClose: () => void;
};

/** Whether it is meant, asked right where the thing stands. */
export function ConfirmRemoval({ question, labels, onRemove, onClose }: ConfirmRemovalProps) {
  const removing = useMutation({ mutationFn: onRemove });
  return (
    <div role="alert" className="space-y-2 rounded-lg bg-warning-soft p-3">
      <p className="text-sm break-words">{question}</p>
      {removing.error ? <ProblemNote error={removing.error} /> : null}
      <div className="flex gap-2">
        <button
          type="button"
          disabled={removing.isPending}
          onClick={() => removing.mutate()}
          className={`${quietLook} border-none-known font-medium text-none-known`}
        >
          {labels.yes}
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: the safe answer, where Enter would otherwise repeat the question */}
        <button type="button" autoFocus onClick={onClose} className={quietLook}>
          {labels.no}
        </button>
      </div>
    </div>
  );
}
