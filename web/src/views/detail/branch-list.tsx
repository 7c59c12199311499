import type { BranchInReach } from '@icfm/api/coverage/schema';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { hasWord } from '../../i18n/has-word.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { distanceWords } from '../coverage/distance-words.ts';
import { useView } from '../shell/view-context.tsx';

function byBank(branches: readonly BranchInReach[]): [bank: string, branches: BranchInReach[]][] {
  const banks = new Map<string, BranchInReach[]>();
  for (const branch of branches) banks.set(branch.bankName, [...(banks.get(branch.bankName) ?? []), branch]);
  return [...banks];
}

function BranchRow({ branch }: { readonly branch: BranchInReach }) {
  const { select, setHovered, hovered } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const target = `branch:${branch.branchId}` as const;
  const precision = hasWord(words.precision, branch.positionPrecision) ? words.precision[branch.positionPrecision] : '';
  const specialities = branch.specialities.map((code) => names.speciality(code));
  return (
    <li>
      <button
        type="button"
        onClick={() => select({ kind: 'branch', id: branch.branchId })}
        onPointerEnter={() => setHovered(target)}
        onPointerLeave={() => setHovered(null)}
        onFocus={() => setHovered(target)}
        className={`w-full cursor-pointer rounded-md px-2 py-1 text-left hover:bg-panel-hover ${hovered === target ? 'bg-panel-hover' : ''}`}
      >
        <span className="block text-sm leading-5">{branch.nameZh}</span>
        <span className="block text-xs text-ink-muted">
          {[
            format.list(specialities) || words.branch.noSpeciality,
            distanceWords(branch.distanceKilometers, words, format),
            `${words.branch.precision} ${precision}`,
            words.verdict[branch.verdict === 'certain' ? 'certain' : 'possible'],
          ].join(' · ')}
        </span>
      </button>
    </li>
  );
}

/** Branches in reach, by bank, nearest first. */
export function BranchList({ branches }: { readonly branches: readonly BranchInReach[] }) {
  const { words, format } = useWords();
  return (
    <ul className="-mx-2 space-y-2">
      {byBank(branches).map(([bank, ofBank]) => (
        <li key={bank}>
          <h4 className="px-2 text-xs font-medium text-ink-muted">
            {fill(words.cluster.branchesByBank, { bank, count: format.count(ofBank.length) })}
          </h4>
          <ul>
            {ofBank.map((branch) => (
              <BranchRow key={branch.branchId} branch={branch} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
