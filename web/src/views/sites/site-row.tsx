import type { PlannedSite } from '@icfm/api/sites/schema';
import { Ban, Lock, LockOpen } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { PlanMark } from '../../map/layers/plan-mark.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { newClusterCount } from './new-cluster-count.ts';
import { useSiteLists } from './use-site-lists.ts';
import { useSiteName } from './use-site-name.ts';

type SiteRowProps = {
  readonly site: PlannedSite;
  readonly rank: number;
  readonly isHollow: boolean;
  readonly isWide: boolean;
};

/** What else is to be said of a site, in one line. */
function useSiteLine(site: PlannedSite): string {
  const { table: words } = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const { nearestOwnKilometers: nearest, rivalsInReach, cost, action } = site;
  const nearestText = nearest === null ? words.noOwn : fill(words.nearest, { distance: format.kilometers(nearest) });
  const rivalText = rivalsInReach ? fill(words.rivalCount, { count: format.count(rivalsInReach) }) : words.noRival;
  return [
    ...(action === 'upgrade' ? [words.upgrade] : []),
    fill(words.serves, { count: format.count(newClusterCount(site)) }),
    ...(action === 'upgrade' ? [] : [nearestText]),
    ...(rivalsInReach === null ? [] : [rivalText]),
    ...(cost === 1 ? [] : [fill(words.costOf, { cost: format.figure(cost) })]),
  ].join(' · ');
}

function SiteTools({ site }: { readonly site: PlannedSite }) {
  const { table: words } = useFeatureWords(siteAnswerWords);
  const nameOf = useSiteName();
  const { isLocked, toggleLock, toggleForbid } = useSiteLists();
  const name = nameOf(site);
  const isHeld = isLocked(site.id);
  return (
    <div className="flex justify-end">
      <IconButton
        icon={isHeld ? Lock : LockOpen}
        label={fill(isHeld ? words.unlock : words.lock, { site: name })}
        onClick={() => toggleLock(site.id)}
        className={isHeld ? '!text-accent-strong' : ''}
      />
      <IconButton icon={Ban} label={fill(words.forbid, { site: name })} onClick={() => toggleForbid(site.id)} />
    </div>
  );
}

function WideCells({ site }: { readonly site: PlannedSite }) {
  const { table: words } = useFeatureWords(siteAnswerWords);
  const { format, words: shell } = useWords();
  const { nearestOwnKilometers: nearest, rivalsInReach, cost, action } = site;
  return (
    <>
      <td className="px-2 whitespace-nowrap">{words[action]}</td>
      <td className="px-2 text-right">{format.count(newClusterCount(site))}</td>
      <td className="px-2 text-right">{nearest === null ? words.noOwn : format.kilometers(nearest)}</td>
      <td className="px-2 text-right">{rivalsInReach === null ? shell.distance.none : format.count(rivalsInReach)}</td>
      <td className="px-2 text-right">{format.figure(cost)}</td>
    </>
  );
}

type NameCellProps = Pick<SiteRowProps, 'site' | 'isWide'> & { readonly isSelected: boolean };

function NameCell({ site, isSelected, isWide }: NameCellProps) {
  const { select } = useView();
  const nameOf = useSiteName();
  const line = useSiteLine(site);
  return (
    <th scope="row" className="px-2 py-1.5 text-left font-normal">
      <button
        type="button"
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => select({ kind: 'site', id: site.id })}
        className="block w-full cursor-pointer rounded text-left text-sm leading-5 font-medium text-ink hover:underline"
      >
        {nameOf(site)}
      </button>
      {isWide ? null : <span className="block text-xs leading-5 text-ink-muted">{line}</span>}
    </th>
  );
}

/** One site of the plan: its mark, what is to be said of it, what it adds, and the two things that can be done to it. */
export function SiteRow({ site, rank, isHollow, isWide }: SiteRowProps) {
  const { theme, selection, hovered, setHovered } = useView();
  const { format } = useWords();
  const isSelected = selection?.kind === 'site' && selection.id === site.id;
  const target = `site:${site.id}` as const;
  const state = isSelected ? 'selected' : hovered === target ? 'hovered' : undefined;
  return (
    <tr
      data-site={site.id}
      data-state={state}
      onPointerEnter={() => setHovered(target)}
      onPointerLeave={() => setHovered(null)}
      onFocus={() => setHovered(target)}
      className="border-t border-line hover:bg-panel-hover data-[state=hovered]:bg-panel-hover data-[state=selected]:bg-accent-soft"
    >
      <td className="w-8 py-1 pl-1">
        <PlanMark {...site} theme={theme} rank={rank} isHollow={isHollow} height={30} />
        <span className="sr-only">{rank}</span>
      </td>
      <NameCell site={site} isSelected={isSelected} isWide={isWide} />
      {isWide ? <WideCells site={site} /> : null}
      <td className="px-1 text-right text-sm font-semibold whitespace-nowrap">
        {isHollow ? '' : `+${format.figure(site.gainWeight)}`}
      </td>
      <td className="w-16 p-0">
        <SiteTools site={site} />
      </td>
    </tr>
  );
}
