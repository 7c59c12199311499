import { Download } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { exportWords } from '../../i18n/export-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { Skeleton } from '../../ui/states.tsx';

const ExportList = lazy(() => import('./export-list.tsx').then((module) => ({ default: module.ExportList })));

const look =
  'inline-flex h-8 shrink-0 cursor-pointer items-center gap-1.5 rounded-lg px-2 text-sm whitespace-nowrap text-ink-muted hover:bg-panel-hover hover:text-ink aria-expanded:bg-panel-hover aria-expanded:text-ink';

/** What can be taken away from the place shown. */
export function ExportMenu() {
  const words = useFeatureWords(exportWords);
  return (
    <PopoverButton
      icon={Download}
      name={words.open}
      label={<span className="hidden md:inline">{words.open}</span>}
      className={look}
      panelClassName="w-80 p-2"
    >
      {() => (
        <Suspense fallback={<Skeleton lines={4} />}>
          <ExportList />
        </Suspense>
      )}
    </PopoverButton>
  );
}
