import { ChevronDown, ChevronUp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../i18n/use-words.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CoverageLegend } from '../coverage/legend.tsx';
import { useView } from './view-context.tsx';

const TransfersLegend = lazy(() =>
  import('../transfers/transfers-legend.tsx').then((module) => ({ default: module.TransfersLegend })),
);
const GapsLegend = lazy(() => import('../gaps/gaps-legend.tsx').then((module) => ({ default: module.GapsLegend })));

const legends = { coverage: CoverageLegend, gaps: GapsLegend, transfers: TransfersLegend } as const;

/** The legend of the view around it, without a frame. */
export function ViewLegend() {
  const Legend = legends[useView().state.view];
  return (
    <Suspense fallback={null}>
      <Legend />
    </Suspense>
  );
}

/** The legend over the map; it folds to its title. */
export function LegendCard({ isOpenAtFirst }: { readonly isOpenAtFirst: boolean }) {
  const { state } = useView();
  const { words } = useWords();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const Arrow = isOpen ? ChevronDown : ChevronUp;
  // Wide and low: a tall legend would stand on the south-west of the country.
  const isOfFlows = state.view === 'transfers' || (state.view === 'gaps' && state.task === 'corridors');
  const openWidth = isOfFlows ? 'w-60' : 'w-60 lg:w-[25rem]';
  return (
    <Panel label={words.legend.title} className={isOpen ? openWidth : 'w-32'}>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="flex w-full cursor-pointer items-center justify-between px-3 py-2 text-xs font-medium text-ink-muted hover:text-ink"
        >
          {words.legend.title}
          <Arrow size={14} aria-hidden />
        </button>
      </h2>
      {isOpen && !isOfFlows ? (
        <p className="px-3 pb-1 text-xs text-ink-faint lg:absolute lg:top-2 lg:left-16">{words.legend.hint}</p>
      ) : null}
      {isOpen ? (
        <div className="scroll-quiet max-h-[60vh] overflow-y-auto px-3 pb-3">
          <ViewLegend />
        </div>
      ) : null}
    </Panel>
  );
}
