import type { SiteChoice } from '@icfm/api/sites/schema';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { SiteRow } from './site-row.tsx';

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
