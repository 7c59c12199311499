import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useView } from '../shell/view-context.tsx';

type DetailHeadProps = { readonly title: string; readonly further?: string | null; readonly children?: ReactNode };

/** Name of the selected thing and the way back. */
export function DetailHead({ title, further, children }: DetailHeadProps) {
  const { select } = useView();
  const { words } = useWords();
  return (
    <header className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <h2 className="text-base leading-6 font-semibold text-balance">{title}</h2>
        {further ? <p className="text-xs text-ink-muted">{further}</p> : null}
        {children}
      </div>
      <IconButton icon={X} label={words.app.closeDetail} onClick={() => select(null)} className="-mt-1 -mr-1" />
    </header>
  );
}
