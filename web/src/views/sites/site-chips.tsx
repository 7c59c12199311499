import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { gazetteerQuery } from '../../api/private-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { siteWords } from '../../i18n/site-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';
import { seatName } from './seats.ts';
import { useSitePlan } from './use-site-plan.ts';

const chipLists = ['locked', 'forbidden', 'closed', 'rivalSeats'] as const;

/** Names of candidates by id, from the plan and the gazetteer; a branch that neither names keeps its id. */
function useCandidateNames(isAsked: boolean): (id: string) => string {
  const { language } = useWords();
  const { answer } = useSitePlan();
  const { data } = useQuery({ ...gazetteerQuery, enabled: isAsked });
  const planned = new Map(
    answer?.plan?.sites.map(({ id, nameZh, nameEn }) => [id, language === 'zh' ? nameZh : nameEn]),
  );
  return (id) => planned.get(id) ?? (data ? seatName(data.regions, id, language) : null) ?? id.replace(/^branch-/, '');
}

type ChipProps = { readonly kind: string; readonly name: string; readonly onDrop: () => void };

function NamedChip({ kind, name, onDrop }: ChipProps) {
  const { chips: words } = useFeatureWords(siteWords);
  return (
    <li className="inline-flex min-h-7 max-w-full items-center gap-1 rounded-full border border-line bg-panel-sunken pl-2.5 text-xs">
      <span className="text-ink-muted">{kind}</span>
      <span className="truncate" title={name}>
        {name}
      </span>
      <button
        type="button"
        aria-label={fill(words.drop, { what: `${kind} ${name}` })}
        title={fill(words.drop, { what: `${kind} ${name}` })}
        onClick={onDrop}
        className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-full text-ink-muted hover:bg-panel-hover hover:text-ink"
      >
        <X size={13} aria-hidden />
      </button>
    </li>
  );
}

/** Sites that must and must not be chosen, and what is supposed: each can be dropped, or all of them. */
export function SiteChips() {
  const { state, set } = useView();
  const { chips: words } = useFeatureWords(siteWords);
  const chips = chipLists.flatMap((list) => state[list].map((id) => ({ list, id })));
  const nameOf = useCandidateNames(chips.length > 0);
  if (chips.length === 0) return null;
  return (
    <div className="space-y-1.5">
      <ul className="flex flex-wrap gap-1.5">
        {chips.map(({ list, id }) => (
          <NamedChip
            key={`${list} ${id}`}
            kind={words[list]}
            name={nameOf(id)}
            onDrop={() => void set({ [list]: state[list].filter((each) => each !== id) })}
          />
        ))}
      </ul>
      {chips.length > 1 ? (
        <button
          type="button"
          onClick={() => void set({ locked: [], forbidden: [], closed: [], rivalSeats: [] })}
          className="inline-flex cursor-pointer items-center gap-1 text-xs text-ink-muted hover:text-ink"
        >
          <X size={14} aria-hidden />
          {words.clear}
        </button>
      ) : null}
    </div>
  );
}
