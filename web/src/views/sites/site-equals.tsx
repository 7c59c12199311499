import type { PlannedSite } from '@icfm/api/sites/schema';
import { fill } from '../../i18n/fill.ts';
import { sitePanelWords } from '../../i18n/site-panel-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { smallLook } from '../data/look.ts';
import { DetailSection } from '../detail/detail-section.tsx';
import { useView } from '../shell/view-context.tsx';
import { useSiteName } from './use-site-name.ts';
import { useChoosePick, useShownChoice, withSite } from './use-site-plan.ts';

/** Other places that cover the very same open clusters; each can be taken instead. */
export function SiteEquals({ site }: { readonly site: PlannedSite }) {
  const { select } = useView();
  const words = useFeatureWords(sitePanelWords);
  const { format } = useWords();
  const nameOf = useSiteName();
  const { shownIds } = useShownChoice();
  const choose = useChoosePick();
  const further = site.equalCount - site.equals.length;
  if (site.equalCount === 0) return null;
  return (
    <DetailSection title={fill(words.equals, { count: format.count(site.equalCount) })}>
      <p className="text-xs leading-5 text-ink-muted text-pretty">{words.equalsNote}</p>
      <ul>
        {site.equals.map((equal) => (
          <li key={equal.id} className="flex items-center gap-2 text-sm">
            <span className="min-w-0 flex-1">{nameOf(equal)}</span>
            {shownIds.includes(site.id) ? (
              <button
                type="button"
                aria-label={fill(words.useInsteadOf, { site: nameOf(equal) })}
                onClick={() => {
                  choose(withSite(shownIds, site.id, equal.id));
                  select({ kind: 'site', id: equal.id });
                }}
                className={smallLook}
              >
                {words.useInstead}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {further > 0 ? (
        <p className="text-xs text-ink-muted">{fill(words.equalsMore, { count: format.count(further) })}</p>
      ) : null}
    </DetailSection>
  );
}
