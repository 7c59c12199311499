import { useQuery } from '@tanstack/react-query';
import { coverageQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SectorGlyph } from '../../map/marks.tsx';
import { useView } from '../shell/view-context.tsx';
import { LegendEntry } from './legend-entry.tsx';
import { toggledLegend } from './toggled.ts';

/** The sectors of some clusters, the most frequent first. */
export function SectorEntries({ clusters }: { readonly clusters: readonly { readonly sector: string }[] }) {
  const { state, set } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const counts = new Map<string, number>();
  for (const { sector } of clusters) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  const shown = [...counts].sort(([, a], [, b]) => b - a);
  const codes = shown.map(([code]) => code);
  return (
    <section>
      <h3 className="text-xs font-semibold">{words.legend.sectors}</h3>
      <ul className="mt-1">
        {shown.map(([code, count]) => (
          <LegendEntry
            key={code}
            isKept={state.sectors.length === 0 || state.sectors.includes(code)}
            label={names.sector(code)}
            count={format.count(count)}
            onToggle={() => set({ sectors: toggledLegend(state.sectors, code, codes) })}
            onIsolate={() => set({ sectors: [code] })}
          >
            <SectorGlyph group={names.sectorGroups[code] ?? 'other'} size={12} />
          </LegendEntry>
        ))}
      </ul>
    </section>
  );
}

/** The sectors while the map is coloured by them. */
export function SectorLegend() {
  const { state } = useView();
  const { data } = useQuery(coverageQuery({ ...state, sectors: [] }));
  return <SectorEntries clusters={data?.clusters ?? []} />;
}
