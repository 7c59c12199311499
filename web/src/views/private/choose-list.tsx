import { FileUp, Upload } from 'lucide-react';
import { useRef } from 'react';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { acceptedFiles } from '../data/drop-zone.tsx';
import { primaryLook, quietLook } from '../data/look.ts';
import { useArrival } from './use-arrival.ts';
import { usePrivate } from './use-private.ts';

type ChooseButtonProps = { readonly label: string; readonly isPrimary: boolean };

/** Chooses a file that is read in the browser. */
export function ChooseButton({ label, isPrimary }: ChooseButtonProps) {
  const words = useFeatureWords(privateWords).choose;
  const { choose } = usePrivate(null);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={acceptedFiles}
        aria-label={words.input}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) choose(file);
          // The same file chosen again, once mended, is a new choice.
          target.value = '';
        }}
      />
      <button
        type="button"
        onClick={() => input.current?.click()}
        className={isPrimary ? primaryLook : `${quietLook} h-10`}
      >
        <Upload size={16} aria-hidden />
        {label}
      </button>
    </>
  );
}

/** Where a list is chosen, or dropped anywhere on the window. */
export function ChooseList() {
  const words = useFeatureWords(privateWords).choose;
  const heading = useArrival();
  return (
    <section
      aria-label={words.title}
      className="m-4 space-y-3 rounded-panel border-2 border-dashed border-line-strong bg-panel-sunken p-4"
    >
      <div className="flex items-start gap-3">
        <FileUp size={26} aria-hidden className="mt-0.5 shrink-0 text-accent" />
        <div>
          <h3 ref={heading} tabIndex={-1} className="rounded text-base font-semibold outline-none">
            {words.title}
          </h3>
          <p className="mt-0.5 text-sm text-ink-muted text-pretty">{words.hint}</p>
        </div>
      </div>
      <ChooseButton label={words.button} isPrimary />
    </section>
  );
}
