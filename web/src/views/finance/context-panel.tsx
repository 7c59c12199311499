import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { contextQuery } from '../../api/context-query.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { financeWords } from '../../i18n/finance-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { EmptyState } from '../../ui/states.tsx';
import { DetailHead } from '../detail/detail-head.tsx';
import { QueryStates } from '../detail/query-states.tsx';
import { useView } from '../shell/view-context.tsx';
import { unitName } from '../transfers/unit-name.ts';
import { type ContextPlace, contextPlaces } from './context-points.ts';
import { ContextStatementCard } from './context-statement.tsx';

function Found({ place }: { readonly place: ContextPlace }) {
  const { select } = useView();
  const names = useNames();
  const words = useFeatureWords(financeWords).contextPanel;
  const { unit, kind, statements } = place;
  const name = unitName(unit, names);
  return (
    <>
      <DetailHead title={name} further={words[kind]} />
      <p className="text-xs text-ink-muted text-pretty">{words.note}</p>
      <button
        type="button"
        onClick={() => select({ kind: 'place', id: unit.id })}
        className="inline-flex cursor-pointer items-center gap-1 rounded-lg border border-line-strong px-3 py-1 text-sm hover:bg-panel-hover"
      >
        {fill(words.goThere, { place: name })}
        <ArrowRight size={14} aria-hidden />
      </button>
      {statements.map((statement) => (
        <ContextStatementCard key={statement.id} statement={statement} />
      ))}
    </>
  );
}

/** Demonstration zones or matchmaking events of one place, each with its sources. */
export function ContextPanel({ id }: { readonly id: string }) {
  const words = useFeatureWords(financeWords).contextPanel;
  const query = useQuery(contextQuery);
  return (
    <div className="space-y-3">
      <QueryStates query={query}>
        {({ statements }) => {
          const place = contextPlaces(statements, ['zone', 'event']).find((each) => each.id === id);
          if (place) return <Found place={place} />;
          return (
            <>
              <DetailHead title={id} />
              <EmptyState>{words.missing}</EmptyState>
            </>
          );
        }}
      </QueryStates>
    </div>
  );
}
