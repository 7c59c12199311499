import { useId } from 'react';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { contextLayers } from '../../state/url.ts';
import { Chip } from '../../ui/chip.tsx';
import { toggled } from '../coverage/toggled.ts';
import { useView } from '../shell/view-context.tsx';

type CheckProps = {
  readonly label: string;
  readonly note?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

function Check({ label, note, isOn, onChange }: CheckProps) {
  const id = useId();
  return (
    <div>
      <label className="flex min-h-6 cursor-pointer items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4 shrink-0 accent-accent"
          checked={isOn}
          aria-describedby={note === undefined ? undefined : id}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {note === undefined ? null : (
        <p id={id} className="text-xs text-ink-muted">
          {note}
        </p>
      )}
    </div>
  );
}

/** Records fit for the map alone, or all of them. */
export function MapReadyToggle() {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  return (
    <Check
      label={words.mapReady}
      note={words.mapReadyNote}
      isOn={state.mapReady}
      onChange={(mapReady) => void set({ mapReady })}
    />
  );
}

export function MotionToggle() {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  return <Check label={words.motion} isOn={state.motion} onChange={(motion) => void set({ motion })} />;
}

/** Demonstration zones and matchmaking events below the arcs. */
export function ContextToggles() {
  const { state, set } = useView();
  const words = useFeatureWords(transferWords);
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-ink-muted">{words.context.label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {contextLayers.map((layer) => (
          <Chip
            key={layer}
            isOn={state.context.includes(layer)}
            onClick={() => set({ context: toggled(state.context, layer) })}
          >
            {words.context[layer]}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
