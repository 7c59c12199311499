import { useQuery } from '@tanstack/react-query';
import { bankBranchesQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';
import { DetailHead } from './detail-head.tsx';
import { QueryStates } from './query-states.tsx';

/** One bank: its specialised branches on the list. */
export function BankPanel({ id }: { readonly id: string }) {
  const { select, setHovered } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const query = useQuery(bankBranchesQuery(id));
  return (
    <div className="space-y-3">
      <DetailHead title={id} />
      <QueryStates query={query}>
        {({ features }) => (
          <>
            <p className="text-sm text-ink-muted">
              {fill(words.search.bankBranches, { count: format.count(features.length) })}
            </p>
            <ul className="-mx-2">
              {features.map(({ id: branchId, properties }) => (
                <li key={branchId}>
                  <button
                    type="button"
                    onClick={() => select({ kind: 'branch', id: branchId })}
                    onPointerEnter={() => setHovered(`branch:${branchId}`)}
                    onPointerLeave={() => setHovered(null)}
                    className="w-full cursor-pointer rounded-md px-2 py-1 text-left text-sm hover:bg-panel-hover"
                  >
                    {properties.nameZh}
                    <span className="block text-xs text-ink-muted">
                      {format.list(properties.specialities.map(names.speciality)) || words.branch.noSpeciality}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryStates>
    </div>
  );
}
