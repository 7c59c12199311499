import type { PairingAnswer } from '@icfm/api/pairing/schema';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useView } from '../shell/view-context.tsx';
import { countServed, servedInForce } from './kept-corridors.ts';

const ofBank = ['orphan', 'paired', 'destination-only', 'neither', 'all'] as const;
const ofAll = ['all', 'paired', 'orphan'] as const;

/** Keeps the corridors by how their ends are served, each with its count. */
export function ServedChoice({ corridors }: Pick<PairingAnswer, 'corridors'>) {
  const { state, set } = useView();
  const { format } = useWords();
  const words = useFeatureWords(pairingWords);
  const counts = countServed(corridors);
  const inForce = servedInForce(state.served, state.bank);
  const choices =
    state.bank === null
      ? ofAll.map((value) => ({ value, label: words.pairedOfAll[value] }))
      : ofBank.map((value) => ({ value, label: words.served[value] }));
  return (
    <fieldset>
      <legend className="sr-only">{words.servedFilter}</legend>
      <div className="flex flex-wrap gap-1.5">
        {choices.map(({ value, label }) => (
          <Chip key={value} isOn={inForce === value} onClick={() => set({ served: value, selected: null })}>
            {label} {format.count(counts[value])}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
