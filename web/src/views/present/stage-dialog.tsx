import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';

type StageDialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** What opens over the slides; the focus goes in, and back where it was. */
export function StageDialog({ title, onClose, children }: StageDialogProps) {
  const words = useFeatureWords(presentWords);
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const first = dialog.current?.querySelector<HTMLElement>('[aria-current="page"]');
    (first ?? dialog.current)?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div className="absolute inset-0 z-40 grid place-items-center bg-black/40 p-6">
      <div
        ref={dialog}
        role="dialog"
        aria-modal="true"
        aria-label={title}
        tabIndex={-1}
        className="scroll-quiet flex max-h-full w-full max-w-2xl flex-col gap-2 overflow-y-auto rounded-panel bg-panel-solid p-5 text-lg shadow-panel outline-none"
      >
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-xl font-semibold">{title}</h2>
          <IconButton icon={X} label={words.close} onClick={onClose} />
        </div>
        {children}
      </div>
    </div>
  );
}
