import type { Import } from '@icfm/api/imports/schema';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { pickPlaces } from '../../api/import-actions.ts';
import { type RejectQuestion, rejectPageSize, rejectQuery } from '../../api/import-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useImporting } from './import-context.tsx';
import { keptCounts } from './kept-counts.ts';
import { KeptRow } from './kept-row.tsx';
import { primaryLook, smallLook } from './look.ts';
import { PlaceField } from './place-field.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useFigures } from './use-figures.ts';
import { useUnitNames } from './use-unit-name.ts';

type Outcome = RejectQuestion['outcome'];
type Places = Readonly<Record<string, string>>;

const outcomes = ['bad', 'unresolved', 'duplicate'] as const satisfies readonly Outcome[];

type PagerProps = { readonly offset: number; readonly total: number; readonly onOffset: (offset: number) => void };

function Pager({ offset, total, onOffset }: PagerProps) {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords).rejects;
  if (total <= rejectPageSize) return null;
  const to = Math.min(total, offset + rejectPageSize);
  const text = fill(words.page, { from: format.count(offset + 1), to: format.count(to), total: format.count(total) });
  return (
    <div className="flex items-center gap-2 text-xs text-ink-muted">
      <span className="flex-1">{text}</span>
      <button
        type="button"
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - rejectPageSize))}
        className={smallLook}
      >
        {words.back}
      </button>
      <button type="button" disabled={to >= total} onClick={() => onOffset(to)} className={smallLook}>
        {words.more}
      </button>
    </div>
  );
}

type PageProps = {
  readonly question: RejectQuestion;
  readonly places: Places;
  readonly onPick: (row: number, adcode: string) => void;
};

function RejectRows({ question, places, onPick }: PageProps) {
  const words = useFeatureWords(importReportWords).rejects;
  const { preview } = useFeatureWords(importWords);
  const unitName = useUnitNames(Object.values(places));
  const { data, error, refetch } = useQuery(rejectQuery(question));
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  if (data.rows.length === 0) return <p className="text-sm text-ink-muted">{words.empty}</p>;
  return (
    <ul className="divide-y divide-line">
      {data.rows.map(({ row, name, findings, outcome }) => {
        const picked = places[String(row.number)];
        return (
          <KeptRow key={row.number} row={row} name={name} findings={findings}>
            {picked === undefined ? null : <p className="text-xs font-medium text-accent-strong">{unitName(picked)}</p>}
            {outcome === 'unresolved' ? (
              <PlaceField name={name || preview.nameless} onPick={({ adcode }) => onPick(row.number, adcode)} />
            ) : null}
          </KeptRow>
        );
      })}
    </ul>
  );
}

/** Sends the places picked, and follows the rows as they are added. */
function useSave(found: Import, places: Places) {
  const queries = useQueryClient();
  const { setStage } = useImporting();
  const before = useFigures();
  return useMutation({
    mutationFn: () => pickPlaces(found.id, places),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['imports'] });
      setStage({ kind: 'import', id: found.id, draft: null, before });
    },
  });
}

/** The rows kept out, by why; those without a place can be given one, and then go in. */
export function RejectList({ found }: { readonly found: Import }) {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords);
  const counts = keptCounts(found);
  const [outcome, setOutcome] = useState<Outcome>(counts.bad > 0 ? 'bad' : 'unresolved');
  const [offset, setOffset] = useState(0);
  const [places, setPlaces] = useState<Places>({});
  const saving = useSave(found, places);
  const picked = Object.keys(places).length;
  return (
    <div className="space-y-2">
      <Segmented
        label={words.rejects.outcome}
        options={outcomes.map((value) => ({ value, label: `${words.rejects[value]} ${format.count(counts[value])}` }))}
        value={outcome}
        onChange={(next) => {
          setOutcome(next);
          setOffset(0);
        }}
        isLabelled={false}
      />
      <RejectRows
        question={{ importId: found.id, outcome, offset }}
        places={places}
        onPick={(row, adcode) => setPlaces({ ...places, [String(row)]: adcode })}
      />
      <Pager offset={offset} total={counts[outcome]} onOffset={setOffset} />
      {saving.error ? <ProblemNote error={saving.error} onRetry={() => saving.mutate()} /> : null}
      {picked > 0 ? (
        <button type="button" disabled={saving.isPending} onClick={() => saving.mutate()} className={primaryLook}>
          {fill(words.place.save, { count: format.count(picked) })}
        </button>
      ) : null}
    </div>
  );
}
