import { siteMapWords } from '../../i18n/site-map-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { PlanMark } from '../../map/layers/plan-mark.tsx';
import { useView } from '../shell/view-context.tsx';
import { useShownChoice } from './use-site-plan.ts';

/** What the marks of planned sites are; those alone that the map shows. */
export function PlanLegend() {
  const { theme } = useView();
  const words = useFeatureWords(siteMapWords);
  const { plan, pick, shown, shownIds } = useShownChoice();
  const sites = shown?.sites ?? [];
  if (sites.length === 0) return null;
  const usual = { isHollow: false, isLocked: false };
  const entries = [
    {
      look: { ...usual, action: 'open' as const },
      text: words.open,
      isShown: sites.some(({ action }) => action === 'open'),
    },
    {
      look: { ...usual, action: 'upgrade' as const },
      text: words.upgrade,
      isShown: sites.some(({ action }) => action === 'upgrade'),
    },
    {
      look: { ...usual, action: 'open' as const, isHollow: true },
      text: words.leftOutMark,
      isShown: pick !== null && (plan?.sites ?? []).some(({ id }) => !shownIds.includes(id)),
    },
  ];
  return (
    <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-2 text-xs text-ink-muted">
      {entries
        .filter(({ isShown }) => isShown)
        .map(({ look, text }) => (
          <p key={text} className="flex items-center gap-1.5">
            <PlanMark theme={theme} height={18} {...look} />
            {text}
          </p>
        ))}
      <p>{words.lines}</p>
    </div>
  );
}
