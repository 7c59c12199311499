import type { PlannedSite, SiteChoice } from '@icfm/api/sites/schema';
import { Ban, Lock, LockOpen } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { PlanMark } from '../../map/layers/plan-mark.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { useSiteLists } from './use-site-lists.ts';
import { useSiteName } from './use-site-name.ts';

type SiteRowProps = {
  readonly site: PlannedSite;
  readonly rank: number;
  readonly isHollow: boolean;
  readonly isWide: boolean;
};

const newlyCovered = ({ serves }: PlannedSite) => serves.filter(({ isNew }) => isNew).length;

/** What else is to be said of a site, in one line. */
function useSiteLine(site: PlannedSite): string {
  const { table: words } = useFeatureWords(siteAnswerWords);
  const { format } = useWords();
  const { nearestOwnKilometers: nearest, rivalsInReach, cost, action } = site;
  const nearestText = nearest === null ? words.noOwn : fill(words.nearest, { distance: format.kilometers(nearest) });
  const rivalText = rivalsInReach ? fill(words.rivalCount, { count: format.count(rivalsInReach) }) : words.noRival;
  return [
    ...(action === 'upgrade' ? [words.upgrade] : []),
    fill(words.serves, { count: format.count(newlyCovered(site)) }),
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
      <td className="px-2 text-right">{format.count(newlyCovered(site))}</td>
      <td className="px-2 text-right">{nearest === null ? words.noOwn : format.kilometers(nearest)}</td>
      <td className="px-2 text-right">{rivalsInReach === null ? shell.distance.none : format.count(rivalsInReach)}</td>
      <td className="px-2 text-right">{format.figure(cost)}</td>
    </>
  );
}

function SiteRow({ site, rank, isHollow, isWide }: SiteRowProps) {
  const { theme, selection, hovered, select, setHovered } = useView();
  const { format } = useWords();
  const nameOf = useSiteName();
  const line = useSiteLine(site);
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
        <PlanMark
          theme={theme}
          rank={rank}
          action={site.action}
          isHollow={isHollow}
          isLocked={site.isLocked}
          height={30}
        />
        <span className="sr-only">{rank}</span>
      </td>
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

function Head({ isWide }: { readonly isWide: boolean }) {
  const { table: words } = useFeatureWords(siteAnswerWords);
  const look = 'px-2 py-1 text-right text-xs font-medium whitespace-nowrap text-ink-muted';
  const wide = [words.covers, words.nearestOwn, words.rivals, words.cost];
  return (
    <thead>
      <tr>
        <th scope="col" className={`${look} !px-1 !text-left`}>
          {words.rank}
        </th>
        <th scope="col" className={`${look} !text-left`}>
          {words.name}
        </th>
        {isWide ? (
          <th scope="col" className={`${look} !text-left`}>
            {words.action}
          </th>
        ) : null}
        {isWide
          ? wide.map((label) => (
              <th key={label} scope="col" className={look}>
                {label}
              </th>
            ))
          : null}
        <th scope="col" title={words.gainLong} className={`${look} !px-1`}>
          {words.gain}
        </th>
        <th scope="col">
          <span className="sr-only">{words.tools}</span>
        </th>
      </tr>
    </thead>
  );
}

type SiteTableProps = {
  readonly plan: SiteChoice;
  /** The user's own choice, shown in place of the plan. */
  readonly pick: SiteChoice | null;
  readonly isWide: boolean;
};

/** The sites chosen, the largest gain first; beside an own choice those of the plan that it leaves out. */
export function SiteTable({ plan, pick, isWide }: SiteTableProps) {
  const { table: words } = useFeatureWords(siteAnswerWords);
  const shown = (pick ?? plan).sites;
  const chosen = new Set(shown.map(({ id }) => id));
  const left = plan.sites.flatMap((site, index) => (chosen.has(site.id) ? [] : [{ site, rank: index + 1 }]));
  return (
    <div id="listing" className={isWide ? 'overflow-x-auto' : '-mx-1'}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{words.caption}</caption>
        <Head isWide={isWide} />
        <tbody>
          {shown.map((site, index) => (
            <SiteRow key={site.id} site={site} rank={index + 1} isHollow={false} isWide={isWide} />
          ))}
        </tbody>
        {left.length > 0 ? (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={isWide ? 9 : 4} className="px-1 pt-3 pb-1 text-left text-xs text-ink-muted">
                {words.leftOut}
              </th>
            </tr>
            {left.map(({ site, rank }) => (
              <SiteRow key={site.id} site={site} rank={rank} isHollow isWide={isWide} />
            ))}
          </tbody>
        ) : null}
      </table>
    </div>
  );
}
