import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { coverageQuery, placeQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { levelOf, provinceOf } from '../../state/region-code.ts';
import { DepthLadder } from '../coverage/depth-ladder.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { countsAt } from '../coverage/verdict-at.ts';
import { PlaceContext } from '../finance/place-context.tsx';
import { OpenRival } from '../gaps/open-rival.tsx';
import { useView } from '../shell/view-context.tsx';
import { DetailHead } from './detail-head.tsx';
import { DetailSection } from './detail-section.tsx';
import { PlaceMadeOf } from './place-made-of.tsx';
import { QueryStates } from './query-states.tsx';

type PartProps = { readonly id: string; readonly answer: CoverageAnswer };

function PlaceChildren({ id, answer }: PartProps) {
  const { state, openRegion } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const children = answer.prefectures.filter((each) => each.id !== id && provinceOf(each.id) === id);
  if (levelOf(id) !== 'province' || children.length === 0) return null;
  return (
    <DetailSection title={words.place.children}>
      <ul className="-mx-2">
        {children.map((child) => {
          const { clusters } = child.summary;
          const certain = format.count(countsAt(child.summary, state.depth).certain);
          return (
            <li key={child.id}>
              <button
                type="button"
                onClick={() => openRegion(child.id)}
                className="flex w-full cursor-pointer justify-between rounded-md px-2 py-1 text-left text-sm hover:bg-panel-hover"
              >
                {names.of(child)}
                <span className="text-ink-muted">
                  {fill(words.place.share, { certain, total: format.count(clusters) })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </DetailSection>
  );
}

/** One place: its coverage at every depth, the regions inside, its clusters. */
export function PlacePanel({ id }: { readonly id: string }) {
  const { state, openRegion } = useView();
  const { words } = useWords();
  const names = useNames();
  const { data: place } = useQuery(placeQuery(id));
  const { steps } = useRegionPath(id);
  const query = useQuery({ ...coverageQuery({ ...state, region: id }), placeholderData: undefined });
  const parents = steps.slice(0, -1).map(({ name }) => name);
  return (
    <div className="space-y-3">
      <DetailHead
        title={place ? names.of(place.properties) : (steps.at(-1)?.name ?? id)}
        further={parents.join(' › ')}
      />
      {state.region === id ? null : (
        <button
          type="button"
          onClick={() => openRegion(id)}
          className="inline-flex cursor-pointer items-center gap-1 rounded-lg bg-accent px-3 py-1.5 text-sm font-medium text-on-accent hover:bg-accent-strong"
        >
          {words.place.goThere}
          <ArrowRight size={14} aria-hidden />
        </button>
      )}
      <OpenRival adcode={id} />
      <QueryStates query={query}>
        {(answer) => (
          <>
            <DepthLadder summary={answer.scope.summary} />
            <PlaceMadeOf id={id} answer={answer} />
            <PlaceChildren id={id} answer={answer} />
          </>
        )}
      </QueryStates>
      {state.view === 'transfers' ? <PlaceContext id={id} /> : null}
    </div>
  );
}
