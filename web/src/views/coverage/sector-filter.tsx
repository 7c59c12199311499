import { useQuery } from '@tanstack/react-query';
import { coverageQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SectorGlyph } from '../../map/marks.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useView } from '../shell/view-context.tsx';
import { toggled } from './toggled.ts';

/** The sectors that occur among the clusters of the region, most frequent first; those chosen always stay in sight. */
export function SectorFilter() {
  const { state, set } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const { data } = useQuery(coverageQuery({ ...state, sectors: [] }));
  const counts = new Map<string, number>(state.sectors.map((code) => [code, 0]));
  for (const { sector } of data?.clusters ?? []) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  const sectors = [...counts].sort(([, a], [, b]) => b - a);
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-ink-muted">{words.filters.sectors}</legend>
      <div className="flex flex-wrap gap-1.5">
        {sectors.map(([code, count]) => (
          <Chip
            key={code}
            isOn={state.sectors.includes(code)}
            onClick={() => set({ sectors: toggled(state.sectors, code) })}
          >
            <SectorGlyph group={names.sectorGroups[code] ?? 'other'} />
            {names.sector(code)} <span className="text-ink-muted">{format.count(count)}</span>
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
