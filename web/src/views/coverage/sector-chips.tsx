import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SectorGlyph } from '../../map/marks.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useView } from '../shell/view-context.tsx';
import { toggled } from './toggled.ts';

/** The sectors of some records, most frequent first; those chosen always stay in sight. */
export function SectorChips({ sectors }: { readonly sectors: readonly string[] }) {
  const { state, set } = useView();
  const { words, format } = useWords();
  const names = useNames();
  const counts = new Map<string, number>(state.sectors.map((code) => [code, 0]));
  for (const code of sectors) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-ink-muted">{words.filters.sectors}</legend>
      <div className="flex flex-wrap gap-1.5">
        {[...counts]
          .sort(([, a], [, b]) => b - a)
          .map(([code, count]) => (
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
