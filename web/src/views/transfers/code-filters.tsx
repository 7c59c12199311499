import { useQuery } from '@tanstack/react-query';
import { transfersQuery } from '../../api/transfer-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { mostArcs } from '../../state/url.ts';
import { Chip } from '../../ui/chip.tsx';
import { SectorChips } from '../coverage/sector-chips.tsx';
import { toggled } from '../coverage/toggled.ts';
import { useView } from '../shell/view-context.tsx';

/** Sectors that the flows name under the other filters, each with its flows. */
export function TransferSectorFilter() {
  const { state } = useView();
  const { data } = useQuery(transfersQuery({ ...state, sectors: [], most: mostArcs }));
  const named = (data?.corridors ?? []).flatMap(({ sectors }) => sectors);
  return named.length + state.sectors.length === 0 ? null : <SectorChips sectors={named} />;
}

/** Models likewise; those chosen always stay in sight. */
export function ModelFilter() {
  const { state, set } = useView();
  const { format } = useWords();
  const names = useNames();
  const words = useFeatureWords(transferWords);
  const { data } = useQuery(transfersQuery({ ...state, models: [], most: mostArcs }));
  const counts = new Map<string, number>(state.models.map((code) => [code, 0]));
  for (const code of (data?.corridors ?? []).flatMap(({ models }) => models)) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-ink-muted">{`${words.models} · ${words.flowCount}`}</legend>
      <div className="flex flex-wrap gap-1.5">
        {[...counts]
          .sort(([, a], [, b]) => b - a)
          .map(([code, count]) => (
            <Chip
              key={code}
              isOn={state.models.includes(code)}
              onClick={() => set({ models: toggled(state.models, code) })}
            >
              {names.label('transferModel', code)} <span className="text-ink-muted">{format.count(count)}</span>
            </Chip>
          ))}
      </div>
    </fieldset>
  );
}
