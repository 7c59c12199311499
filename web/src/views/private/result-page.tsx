import type { IntakeSettings } from '@icfm/api/intake/schema';
import { useMemo, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { OwnMark, TakenList } from '../../private/messages.ts';
import { Skeleton } from '../../ui/states.tsx';
import { Breadcrumb } from '../coverage/breadcrumb.tsx';
import { Filters } from '../coverage/filters.tsx';
import { titleOf } from '../data/draft.ts';
import { smallLook } from '../data/look.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { GapList } from './gap-list.tsx';
import { gapRowsOf, type Listed, withOwnVerdict } from './gap-rows.ts';
import { ListFailure } from './list-failure.tsx';
import type { OwnResult } from './list-queries.ts';
import { OwnHeadline } from './own-headline.tsx';
import { Part } from './part.tsx';
import type { PrivateList } from './private-stage.ts';
import { useArrival } from './use-arrival.ts';
import { useTaken } from './use-list.ts';
import { useOverlay } from './use-overlay.ts';
import { usePrivate } from './use-private.ts';
import { useResult } from './use-result.ts';

const noMarks: readonly OwnMark[] = [];

type CountedProps = { readonly list: PrivateList; readonly taken: TakenList | null };

/** Which list this is, how much of it counts, and the way back to how it is read. */
function Counted({ list, taken }: CountedProps) {
  const { format } = useWords();
  const words = useFeatureWords(privateWords).result;
  const { setDecided } = usePrivate(list);
  const summary = taken?.summary;
  if (!summary) return <Skeleton lines={1} />;
  const text = fill(words.counted, {
    name: titleOf(list.file.name),
    good: format.count(summary.good),
    kept: format.count(summary.bad + summary.unresolved + summary.duplicates),
  });
  return (
    <p className="flex flex-wrap items-center justify-between gap-2 text-sm">
      <span className="min-w-0 break-words">{text}</span>
      <button type="button" onClick={() => setDecided(false)} className={smallLook}>
        {words.change}
      </button>
    </p>
  );
}

function Found({ result, listed, onList }: { result: OwnResult; listed: Listed; onList: (listed: Listed) => void }) {
  const words = useFeatureWords(privateWords);
  return (
    <>
      <div className="px-4 pb-4">
        <OwnHeadline result={result} onList={onList} />
      </div>
      <Part title={words.gaps.title}>
        <GapList result={result} listed={listed} onList={onList} />
      </Part>
    </>
  );
}

type ResultPageProps = { readonly list: PrivateList; readonly settings: IntakeSettings };

/** The clusters of the place shown against the own branches: in numbers, as a list of gaps, and on the map. */
export function ResultPage({ list, settings }: ResultPageProps) {
  const { format } = useWords();
  const words = useFeatureWords(privateWords);
  const heading = useArrival();
  const [listed, setListed] = useState<Listed>({ by: 'presence', kept: 'gaps' });
  const { query } = useTaken(list, settings);
  const { result, error } = useResult(list, settings);
  const clusters = useMemo(
    () => (result ? gapRowsOf(result).map((row) => withOwnVerdict(row, listed.by)) : []),
    [result, listed.by],
  );
  const reach = result ? format.count(result.answer.parameters.reachKilometers) : '';
  const title = result ? fill(words.legend[listed.by], { reach }) : '';
  useOverlay({ title, clusters, branches: query.data?.marks ?? noMarks });
  if (query.error) return <ListFailure title={fill(words.failed, { name: list.file.name })} error={query.error} />;
  return (
    <>
      <div className="space-y-3 p-4">
        <h3 ref={heading} tabIndex={-1} className="rounded text-lg font-semibold outline-none">
          {words.result.title}
        </h3>
        <Counted list={list} taken={query.data ?? null} />
        <Breadcrumb />
        <Filters />
        {error ? <ProblemNote error={error} /> : null}
      </div>
      {result ? (
        <Found result={result} listed={listed} onList={setListed} />
      ) : error ? null : (
        <div className="p-4">
          <Skeleton lines={6} />
        </div>
      )}
    </>
  );
}
