import { useQuery } from '@tanstack/react-query';
import { contextQuery } from '../../api/context-query.ts';
import { fill } from '../../i18n/fill.ts';
import { financeWords } from '../../i18n/finance-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ContextStatementCard } from './context-statement.tsx';

const kinds = ['destination-total', 'group', 'shared-park'];

/** Totals and groups of origins stated for a receiving place, folded: no single flow, so only told. */
export function PlaceContext({ id }: { readonly id: string }) {
  const { format } = useWords();
  const words = useFeatureWords(financeWords).contextPanel;
  const { data } = useQuery(contextQuery);
  const own = (data?.statements ?? []).filter(
    ({ kind, places }) => kinds.includes(kind) && places.some((place) => place.id === id),
  );
  if (own.length === 0) return null;
  return (
    <details className="border-t border-line pt-3">
      <summary className="cursor-pointer text-xs font-semibold text-ink-muted hover:text-ink">
        {fill(words.others, { count: format.count(own.length) })}
      </summary>
      <p className="mt-1.5 text-xs text-ink-muted text-pretty">{words.othersNote}</p>
      <div className="mt-2 space-y-2.5">
        {own.map((statement) => (
          <ContextStatementCard key={statement.id} statement={statement} />
        ))}
      </div>
    </details>
  );
}
