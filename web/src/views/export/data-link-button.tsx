import { Link2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { dataLinkWords } from '../../i18n/data-link-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { Skeleton } from '../../ui/states.tsx';

const DataLinkList = lazy(() => import('./data-link-list.tsx').then((module) => ({ default: module.DataLinkList })));

const iconLook =
  'grid size-8 shrink-0 cursor-pointer place-items-center rounded-lg text-ink-muted hover:bg-panel-hover hover:text-ink aria-expanded:bg-panel-hover';

type DataLinkButtonProps = {
  /** The look of a button with words; without one it is a picture alone. */
  readonly look?: string;
};

/** Beside what saves a table: the same as an address. */
export function DataLinkButton({ look }: DataLinkButtonProps) {
  const words = useFeatureWords(dataLinkWords);
  return (
    <PopoverButton
      icon={Link2}
      iconSize={look === undefined ? 18 : 14}
      name={words.open}
      label={look === undefined ? undefined : words.open}
      className={look ?? iconLook}
      panelClassName="w-80 p-2"
    >
      {() => (
        <Suspense fallback={<Skeleton lines={3} />}>
          <DataLinkList />
        </Suspense>
      )}
    </PopoverButton>
  );
}
