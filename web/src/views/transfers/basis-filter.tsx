import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { flowWidths } from '../../state/url.ts';
import { Chip } from '../../ui/chip.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useView } from '../shell/view-context.tsx';
import { measureOf } from './flow-weight.ts';

type Bases = Pick<TransfersAnswer, 'bases'>;

function BasisNote({ bases }: Bases) {
  const { state } = useView();
  const names = useNames();
  const words = useFeatureWords(transferWords);
  if (state.basis === null) return <p className="text-xs text-ink-muted">{words.widthNote}</p>;
  const known = bases.find(({ basis }) => basis === state.basis)?.records ?? 0;
  const basis = names.label('amountBasis', state.basis);
  return <p className="text-xs text-ink-muted">{fill(known > 0 ? words.basisNote : words.basisNone, { basis })}</p>;
}

function WidthChoice() {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  if (state.basis === null) return null;
  return (
    <Segmented
      label={words.width.label}
      options={flowWidths.map((value) => ({ value, label: words.width[value] }))}
      value={measureOf(state)}
      onChange={(flowWidth) => set({ flowWidth: flowWidth === 'amount' ? null : flowWidth })}
    />
  );
}

/** One basis of amounts, or every one; each with its records. Width goes by amount only within one. */
export function BasisFilter({ bases }: Bases) {
  const { state, set } = useView();
  const { format } = useWords();
  const names = useNames();
  const words = useFeatureWords(transferWords);
  return (
    <div className="space-y-1.5">
      <fieldset>
        <legend className="mb-1 text-xs text-ink-muted">{words.basis}</legend>
        <div className="flex flex-wrap gap-1.5">
          <Chip isOn={state.basis === null} onClick={() => set({ basis: null, flowWidth: null })}>
            {words.allBases}
          </Chip>
          {bases.map(({ basis, records }) => (
            <Chip key={basis} isOn={state.basis === basis} onClick={() => set({ basis, flowWidth: null })}>
              {names.label('amountBasis', basis)} <span className="text-ink-muted">{format.count(records)}</span>
            </Chip>
          ))}
        </div>
      </fieldset>
      <BasisNote bases={bases} />
      <WidthChoice />
    </div>
  );
}
