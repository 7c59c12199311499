import { Popover } from '@base-ui/react/popover';
import { CircleHelp } from 'lucide-react';
import { useWords } from '../i18n/use-words.tsx';

type HowComputedProps = { readonly title: string; readonly definition: string; readonly method: string };

/** The definition of a measure in one line, how it is computed, and where the formula comes from. */
export function HowComputed({ title, definition, method }: HowComputedProps) {
  const { words } = useWords();
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`${words.measure.how}: ${title}`}
        title={words.measure.how}
        className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-md text-ink-faint hover:bg-panel-hover hover:text-ink"
      >
        <CircleHelp size={14} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="right" align="start" sideOffset={8} collisionPadding={8} className="z-50">
          <Popover.Popup className="w-80 max-w-[calc(100vw-16px)] rounded-panel border border-line bg-panel-solid p-4 text-sm text-ink shadow-panel">
            <Popover.Title className="text-sm font-semibold">{title}</Popover.Title>
            <Popover.Description className="mt-1">{definition}</Popover.Description>
            <p className="mt-2 text-ink-muted">{method}</p>
            <p className="mt-3 border-t border-line pt-2 text-xs text-ink-muted">{words.measure.source}</p>
            <p className="mt-1 text-xs text-ink-muted">{words.measure.policy}</p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
