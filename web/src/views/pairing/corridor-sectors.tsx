import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { pairingQuery } from '../../api/pairing-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SectorChips } from '../coverage/sector-chips.tsx';
import { useView } from '../shell/view-context.tsx';

/** Sectors that the corridors of the region name, folded until wanted. */
export function CorridorSectors() {
  const { state } = useView();
  const { words } = useWords();
  const { data } = useQuery(pairingQuery({ ...state, sectors: [] }));
  const count = state.sectors.length;
  return (
    <details className="group/sectors" open={count > 0}>
      <summary className="flex cursor-pointer list-none items-center gap-1 text-xs text-ink-muted hover:text-ink">
        {count === 0 ? words.filters.allSectors : fill(words.filters.chosenSectors, { count })}
        <ChevronDown size={14} aria-hidden className="group-open/sectors:rotate-180" />
      </summary>
      <div className="mt-1">
        <SectorChips sectors={(data?.corridors ?? []).flatMap(({ sectors }) => sectors)} />
      </div>
    </details>
  );
}
