import type { NotMeasuredReason } from '@icfm/api/access/schema';
import { chartWords } from '../../i18n/chart-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { EmptyState } from '../../ui/states.tsx';

/** Why there is no chart, under its name. */
export function NotMeasured({ name, reason }: { readonly name: string; readonly reason: NotMeasuredReason }) {
  const words = useFeatureWords(chartWords);
  return (
    <section className="space-y-2">
      <h3 className="text-xs text-ink-muted">{name}</h3>
      <EmptyState>{words.notMeasured[reason]}</EmptyState>
    </section>
  );
}
