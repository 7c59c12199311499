import { useQuery } from '@tanstack/react-query';
import { transfersQuery } from '../../api/transfer-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { mostArcs } from '../../state/url.ts';
import { CodeChips } from '../coverage/code-chips.tsx';
import { SectorChips } from '../coverage/sector-chips.tsx';
import { useView } from '../shell/view-context.tsx';

/** Sectors that the flows name under the other filters, each with its flows. */
export function TransferSectorFilter() {
  const { state } = useView();
  const { data } = useQuery(transfersQuery({ ...state, sectors: [], most: mostArcs }));
  const named = (data?.corridors ?? []).flatMap(({ sectors }) => sectors);
  return named.length + state.sectors.length === 0 ? null : <SectorChips sectors={named} />;
}

/** Models likewise. */
export function ModelFilter() {
  const { state, set } = useView();
  const names = useNames();
  const words = useFeatureWords(transferWords);
  const { data } = useQuery(transfersQuery({ ...state, models: [], most: mostArcs }));
  return (
    <CodeChips
      legend={`${words.models} · ${words.flowCount}`}
      named={(data?.corridors ?? []).flatMap(({ models }) => models)}
      chosen={state.models}
      label={(code) => names.label('transferModel', code)}
      onChoose={(models) => set({ models })}
    />
  );
}
