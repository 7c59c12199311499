import type { FlowProperties } from '@icfm/api/collections/schema';
import { ChevronDown } from 'lucide-react';
import type { Item } from '../../api/records.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SectorChips } from '../coverage/sector-chips.tsx';
import { useView } from '../shell/view-context.tsx';
import { keepFlows } from './flow-pairs.ts';

/** Sectors of the transfer records in the region, folded until wanted. */
export function FlowSectorFilter({ items }: { readonly items: readonly Item<FlowProperties>[] }) {
  const { state } = useView();
  const { words } = useWords();
  const ofRegion = keepFlows(items, { region: state.region, sectors: [] });
  const sectors = ofRegion.flatMap(({ properties }) => properties.sector ?? []);
  const count = state.sectors.length;
  return (
    <details className="group/sectors" open={count > 0}>
      <summary className="flex cursor-pointer list-none items-center gap-1 text-xs text-ink-muted hover:text-ink">
        {count === 0 ? words.filters.allSectors : fill(words.filters.chosenSectors, { count })}
        <ChevronDown size={14} aria-hidden className="group-open/sectors:rotate-180" />
      </summary>
      <div className="mt-1">
        <SectorChips sectors={sectors} />
      </div>
    </details>
  );
}
