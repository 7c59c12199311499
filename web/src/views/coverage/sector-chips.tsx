import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SectorGlyph } from '../../map/marks.tsx';
import { useView } from '../shell/view-context.tsx';
import { CodeChips } from './code-chips.tsx';

/** The sectors of some records. */
export function SectorChips({ sectors }: { readonly sectors: readonly string[] }) {
  const { state, set } = useView();
  const { words } = useWords();
  const names = useNames();
  return (
    <CodeChips
      legend={words.filters.sectors}
      named={sectors}
      chosen={state.sectors}
      label={(code) => (
        <>
          <SectorGlyph group={names.sectorGroups[code] ?? 'other'} />
          {names.sector(code)}
        </>
      )}
      onChoose={(chosen) => set({ sectors: chosen })}
    />
  );
}
