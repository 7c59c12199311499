import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { lazy, Suspense } from 'react';
import { gapTaskWords } from '../../i18n/gap-task-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { gapTasks } from '../../state/url.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { GapListPage } from './gap-list-page.tsx';

const SitesPage = lazy(() => import('../sites/sites-page.tsx').then((module) => ({ default: module.SitesPage })));
const CorridorsPage = lazy(() =>
  import('../pairing/corridors-page.tsx').then((module) => ({ default: module.CorridorsPage })),
);
const ScenariosPage = lazy(() =>
  import('../scenarios/scenarios-page.tsx').then((module) => ({ default: module.ScenariosPage })),
);

type GapFactsProps = {
  readonly answer: CoverageAnswer;
  readonly place: string;
  readonly isWide: boolean;
  readonly onWiden: ((isWide: boolean) => void) | null;
};

function TaskChoice() {
  const { state, set } = useView();
  const words = useFeatureWords(gapTaskWords);
  return (
    <Segmented
      label={words.task}
      isLabelled={false}
      options={gapTasks.map((value) => ({ value, label: words[value] }))}
      value={state.task}
      onChange={(task) => set({ task, selected: null, sort: null, columns: [], find: '' })}
    />
  );
}

const pages = { list: GapListPage, sites: SitesPage, corridors: CorridorsPage, scenarios: ScenariosPage } as const;

/** Branch gaps: where they are, where to go next, whom to follow, and the plans that were kept. */
export function GapFacts(props: GapFactsProps) {
  const { state } = useView();
  const Page = pages[state.task];
  return (
    <>
      <TaskChoice />
      <Suspense fallback={<Skeleton lines={8} />}>
        <Page {...props} />
      </Suspense>
    </>
  );
}
