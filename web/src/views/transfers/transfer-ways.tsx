import type { TransferCorridor, TransfersAnswer } from '@icfm/api/transfers/schema';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeftRight, type LucideIcon, MapPin, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { pairingQuery } from '../../api/pairing-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { transferPanelWords } from '../../i18n/transfer-panel-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';
import { routeOf, unitName } from './unit-name.ts';

type WayProps = { readonly icon: LucideIcon; readonly onClick: () => void; readonly children: ReactNode };

function Way({ icon: Icon, onClick, children }: WayProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-lg px-2 py-1 text-left text-sm hover:bg-panel-hover"
    >
      <Icon size={16} aria-hidden className="shrink-0 text-ink-muted" />
      {children}
    </button>
  );
}

type WaysProps = { readonly corridor: TransferCorridor; readonly answer: TransfersAnswer };

function useTransferRegion() {
  const { set } = useView();
  // A region is meant to be seen with all that comes and goes.
  return (region: string) => void set({ region, side: 'any', selected: null, camera: null });
}

/** The banks of the same corridor, where the pairing knows it: it is measured between the places of records. */
function Pairing({ corridor }: Pick<WaysProps, 'corridor'>) {
  const { state, set } = useView();
  const words = useFeatureWords(transferPanelWords);
  const asked = { region: 'nation', sectors: [] };
  const { data } = useQuery(pairingQuery({ ...state, ...asked }));
  if (!data) return null;
  if (!data.corridors.some(({ id }) => id === corridor.id)) {
    return <p className="px-2 text-xs text-ink-muted">{words.noPairing}</p>;
  }
  const follow = { view: 'gaps', task: 'corridors', served: 'all', selected: `corridor:${corridor.id}` } as const;
  const open = () => void set({ ...asked, ...follow, sort: null, columns: [], find: '' });
  return (
    <Way icon={UsersRound} onClick={open}>
      {words.pairing}
    </Way>
  );
}

/** Where one flow leads: the way back, the banks that could follow it, its two ends as regions. */
export function TransferWays({ corridor, answer }: WaysProps) {
  const { select } = useView();
  const { words } = useWords();
  const names = useNames();
  const own = useFeatureWords(transferPanelWords);
  const openRegion = useTransferRegion();
  const { origin, destination } = corridor;
  const reverse = answer.corridors.find(({ id }) => id === `${destination.id}-${origin.id}`);
  return (
    <div className="-mx-2">
      {reverse ? (
        <Way icon={ArrowLeftRight} onClick={() => select({ kind: 'corridor', id: reverse.id })}>
          {fill(own.reverse, { route: routeOf(reverse, { names, words }) })}
        </Way>
      ) : null}
      <Pairing corridor={corridor} />
      {[origin, destination].map((unit) => (
        <Way key={unit.id} icon={MapPin} onClick={() => openRegion(unit.id)}>
          {fill(own.openRegion, { name: unitName(unit, names) })}
        </Way>
      ))}
    </div>
  );
}
