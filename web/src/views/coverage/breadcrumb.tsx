import { ChevronRight } from 'lucide-react';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';
import { useRegionPath } from './use-region-names.ts';

/** Nation › macro-region › province › prefecture: each step leads there. */
export function Breadcrumb() {
  const { state, openRegion } = useView();
  const { words } = useWords();
  const { steps } = useRegionPath(state.region);
  return (
    <nav aria-label={words.region.breadcrumb}>
      <ol className="flex flex-wrap items-center text-sm">
        {steps.map(({ id, name }, index) => {
          const isLast = index === steps.length - 1;
          return (
            <li key={id} className="flex items-center">
              {index > 0 ? <ChevronRight size={14} aria-hidden className="mx-0.5 text-ink-faint" /> : null}
              <button
                type="button"
                aria-current={isLast ? 'location' : undefined}
                onClick={() => openRegion(id)}
                className={`cursor-pointer rounded px-1 py-0.5 hover:bg-panel-hover ${isLast ? 'text-base font-semibold' : 'text-ink-muted hover:text-ink'}`}
              >
                {name}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
