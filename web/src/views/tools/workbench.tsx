import { X } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { fill } from '../../i18n/fill.ts';
import { toolWords } from '../../i18n/tool-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { UrlState } from '../../state/url.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { DataLinkButton } from '../export/data-link-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { useMovedFocus } from './use-moved-focus.ts';

const Compare = lazy(() => import('../compare/compare.tsx').then((module) => ({ default: module.Compare })));
const Charts = lazy(() => import('../charts/charts.tsx').then((module) => ({ default: module.Charts })));

const Data = lazy(() => import('../data/data.tsx').then((module) => ({ default: module.Data })));

const FlowCharts = lazy(() =>
  import('../flow-charts/flow-charts.tsx').then((module) => ({ default: module.FlowCharts })),
);

const contents = { compare: Compare, charts: Charts, data: Data, 'flow-charts': FlowCharts } as const;

export type WorkbenchTool = NonNullable<UrlState['tool']> & keyof typeof contents;

type WorkbenchProps = {
  readonly tool: WorkbenchTool;
  /** Stands before the button that closes. */
  readonly aside?: ReactNode;
};

/** The open tool as a sheet over the map, with its name and the way back. */
export function Workbench({ tool, aside }: WorkbenchProps) {
  const { set } = useView();
  const words = useFeatureWords(toolWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useMovedFocus(heading, tool);
  const Content = contents[tool];
  return (
    <Panel id={tool === 'data' ? 'listing' : undefined} label={words[tool]} className="flex size-full flex-col">
      <div className="flex h-12 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
        <h2 ref={heading} tabIndex={-1} className="rounded text-base font-semibold outline-none">
          {words[tool]}
        </h2>
        <div className="flex items-center gap-1">
          {aside}
          {tool === 'compare' || tool === 'charts' ? <DataLinkButton /> : null}
          <IconButton icon={X} label={fill(words.close, { tool: words[tool] })} onClick={() => set({ tool: null })} />
        </div>
      </div>
      <div
        // What is only read aloud stands absolutely: within the scrolling part, else the page itself would grow by it.
        className={`scroll-quiet relative min-h-0 flex-1 overflow-auto ${tool === 'data' ? 'scroll-pb-20 overflow-x-hidden' : 'p-4'}`}
      >
        <Suspense fallback={<Skeleton lines={8} />}>
          <Content />
        </Suspense>
      </div>
    </Panel>
  );
}
