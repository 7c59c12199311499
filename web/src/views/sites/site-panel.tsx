import type { PlannedSite } from '@icfm/api/sites/schema';
import { useQuery } from '@tanstack/react-query';
import { Ban, Lock, LockOpen, MoveRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { siteRobustnessQuery } from '../../api/site-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { sitePanelWords } from '../../i18n/site-panel-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { PlanMark } from '../../map/layers/plan-mark.tsx';
import { linkLook } from '../../ui/link-look.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { quietLook } from '../data/look.ts';
import { DetailHead } from '../detail/detail-head.tsx';
import { type Fact, FactList } from '../detail/fact-list.tsx';
import { useView } from '../shell/view-context.tsx';
import { MoveSite } from './move-site.tsx';
import { newClusterCount } from './new-cluster-count.ts';
import { SiteEquals } from './site-equals.tsx';
import { SiteServed } from './site-served.tsx';
import { useSiteLists } from './use-site-lists.ts';
import { isPlanning, useChoosePick, useShownChoice, useSitePick, withSite } from './use-site-plan.ts';

/** The share of draws in which the site is chosen again, where that has been asked; null where not. */
function useStability(id: string) {
  const { state } = useView();
  const { data } = useQuery({ ...siteRobustnessQuery(state), enabled: false, placeholderData: undefined });
  const site = data?.sites.find((each) => each.id === id);
  return data && site ? { draws: data.draws, share: site.share } : null;
}

type FactsProps = { readonly alone: PlannedSite; readonly chosen: PlannedSite | null };

function SiteFacts({ alone, chosen }: FactsProps) {
  const words = useFeatureWords(sitePanelWords);
  const { format } = useWords();
  const stability = useStability(alone.id);
  const { nearestOwnKilometers: nearest, rivalsInReach, cost } = alone;
  const nearestText =
    nearest === null ? words.noOwn : fill(words.nearestValue, { distance: format.kilometers(nearest) });
  const rivalsText = rivalsInReach ? fill(words.rivalsValue, { count: format.count(rivalsInReach) }) : words.rivalsNone;
  const facts: Fact[] = [
    [
      words.alone,
      fill(words.aloneValue, {
        clusters: format.count(newClusterCount(alone)),
        weight: format.figure(alone.gainWeight),
      }),
    ],
    [
      words.inChoice,
      chosen &&
        fill(words.inChoiceValue, { gain: format.figure(chosen.gainWeight), own: format.figure(chosen.ownWeight) }),
    ],
    // Of a branch that is upgraded the nearest is itself.
    [words.nearestOwn, alone.action === 'upgrade' ? null : nearestText],
    [words.rivals, rivalsInReach === null ? null : rivalsText],
    [words.cost, format.figure(cost)],
    [
      words.stability,
      stability &&
        fill(words.stabilityValue, { draws: format.count(stability.draws), share: format.percent(stability.share) }),
    ],
  ];
  return <FactList facts={facts} />;
}

type ToolsProps = { readonly id: string; readonly isChosen: boolean };

function SiteTools({ id, isChosen }: ToolsProps) {
  const words = useFeatureWords(sitePanelWords);
  const lists = useSiteLists();
  const { shownIds } = useShownChoice();
  const choose = useChoosePick();
  const [isMoving, setIsMoving] = useState(false);
  const [isLocked, isForbidden] = [lists.isLocked(id), lists.isForbidden(id)];
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap gap-2">
        <button type="button" aria-pressed={isLocked} onClick={() => lists.toggleLock(id)} className={quietLook}>
          {isLocked ? <Lock size={14} aria-hidden /> : <LockOpen size={14} aria-hidden />}
          {isLocked ? words.unlock : words.lock}
        </button>
        <button type="button" aria-pressed={isForbidden} onClick={() => lists.toggleForbid(id)} className={quietLook}>
          <Ban size={14} aria-hidden />
          {isForbidden ? words.allow : words.forbid}
        </button>
        {isChosen ? (
          <button type="button" aria-expanded={isMoving} onClick={() => setIsMoving(!isMoving)} className={quietLook}>
            <MoveRight size={14} aria-hidden />
            {words.move}
          </button>
        ) : (
          <button type="button" onClick={() => choose(withSite(shownIds, null, id))} className={quietLook}>
            <Plus size={14} aria-hidden />
            {words.keep}
          </button>
        )}
      </div>
      {isChosen && isMoving ? <MoveSite id={id} name={words.moveName} /> : null}
    </div>
  );
}

function useStanding(id: string) {
  const words = useFeatureWords(sitePanelWords);
  const { format } = useWords();
  const { plan, pick, shown } = useShownChoice();
  const at = shown?.sites.findIndex((site) => site.id === id) ?? -1;
  const isInPlan = plan?.sites.some((site) => site.id === id) ?? false;
  const chosen = at < 0 ? null : (shown?.sites[at] ?? null);
  const notes = [
    ...(at >= 0 ? [fill(words.rank, { rank: format.count(at + 1) })] : []),
    ...(isInPlan ? [words.inPlan] : pick && at >= 0 ? [words.inPick] : [words.outside]),
    ...(chosen?.isLocked ? [words.locked] : []),
  ];
  return { chosen, rank: at < 0 ? undefined : at + 1, notes, isLeftOut: isInPlan && at < 0 };
}

function PlannedPanel({ id }: { readonly id: string }) {
  const { theme, select } = useView();
  const words = useFeatureWords(sitePanelWords);
  const names = useNames();
  const { chosen, rank, notes, isLeftOut } = useStanding(id);
  const { answer, error } = useSitePick([id]);
  const alone = answer?.pick?.choice.sites.find((site) => site.id === id) ?? null;
  const site = chosen ?? alone;
  const further = site ? [words[site.action], ...notes].join(' · ') : null;
  return (
    <div className="space-y-3">
      <DetailHead title={site ? names.of(site) : id} further={further}>
        {site ? (
          <span className="mt-1 inline-block">
            <PlanMark {...site} theme={theme} rank={rank} isHollow={isLeftOut} height={34} />
          </span>
        ) : null}
      </DetailHead>
      {error ? <ErrorState error={error} onRetry={() => select(null)} onReset={() => select(null)} /> : null}
      <SiteTools id={id} isChosen={chosen !== null} />
      {alone ? <SiteFacts alone={alone} chosen={chosen} /> : error ? null : <Skeleton lines={5} />}
      {site?.branchId ? (
        <button
          type="button"
          onClick={() => select({ kind: 'branch', id: site.branchId ?? '' })}
          className={`text-sm ${linkLook}`}
        >
          {words.openBranch}
        </button>
      ) : null}
      {site ? <SiteServed site={site} isInChoice={chosen !== null} /> : null}
      {site ? <SiteEquals site={site} /> : null}
    </div>
  );
}

/** One site: what it adds alone and in the plan, whom it serves and from how far, and what may take its place. */
export function SitePanel({ id }: { readonly id: string }) {
  const { state, set } = useView();
  const words = useFeatureWords(sitePanelWords);
  if (isPlanning(state)) return <PlannedPanel id={id} />;
  return (
    <div className="space-y-3">
      <DetailHead title={id} />
      <EmptyState action={words.toTask} onAction={() => void set({ view: 'gaps', task: 'sites', tool: null })}>
        {words.noTask}
      </EmptyState>
    </div>
  );
}
