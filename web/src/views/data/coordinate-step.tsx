import type { Finding } from '@icfm/api/intake/schema';
import { ArrowLeftRight, Minimize2, ZoomIn } from 'lucide-react';
import { useId } from 'react';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { type Draft, stepOf, withSettings } from './draft.ts';
import { FindingList } from './finding-list.tsx';
import { useImporting } from './import-context.tsx';
import { quietLook, smallLook } from './look.ts';
import { Step } from './step.tsx';
import { SystemChoice } from './system-choice.tsx';
import { coordinateSystems, type PreviewState, type Shifts } from './use-preview.ts';

type CoordinateStepProps = {
  readonly draft: Draft;
  readonly number: number;
  readonly preview: PreviewState;
  readonly shifts: Shifts;
  readonly isClose: boolean;
  readonly onClose: (isClose: boolean) => void;
};

/** What the settings lack, and what has been found and proposed about the coordinates. */
function useCoordinateFindings({ draft, preview }: Pick<CoordinateStepProps, 'draft' | 'preview'>): Finding[] {
  const said = draft.file.proposal.findings.filter((finding) => stepOf(finding) === 'coordinates');
  return [...(preview.lacking.coordinates ?? []), ...said];
}

/** Beside what is said of swapped columns: reads them the other way round, or again as they stand. */
function SwapButton({ isSwapped }: { readonly isSwapped: boolean }) {
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  return (
    <button
      type="button"
      onClick={() => setDraft((before) => withSettings(before, { isSwapped: !isSwapped }))}
      className={`${smallLook} -my-1 ml-auto bg-panel-solid`}
    >
      <ArrowLeftRight size={14} aria-hidden />
      {isSwapped ? words.coordinates.unapply : words.coordinates.apply}
    </button>
  );
}

function SwapBox({ draft }: { readonly draft: Draft }) {
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  return (
    <label className="flex cursor-pointer items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={draft.settings.isSwapped}
        onChange={({ target }) => setDraft((before) => withSettings(before, { isSwapped: target.checked }))}
        className="accent-accent"
      />
      {words.coordinates.swapped}
    </label>
  );
}

function SystemChoices({ draft, shifts }: Pick<CoordinateStepProps, 'draft' | 'shifts'>) {
  const words = useFeatureWords(importWords);
  const { setDraft } = useImporting();
  const group = useId();
  const chosen = draft.settings.coordinateSystem;
  const { recognisedBy, settings: proposed } = draft.file.proposal;
  const isRemembered =
    chosen !== null && proposed.coordinateSystem === chosen && Object.values(recognisedBy).includes('remembered');
  return (
    <fieldset className="space-y-2">
      <legend className="text-sm">{words.coordinates.question}</legend>
      <p className="text-xs text-ink-muted">{words.coordinates.why}</p>
      <div className="flex flex-wrap gap-2">
        {coordinateSystems.map((system) => (
          <SystemChoice
            key={system}
            system={system}
            meters={shifts.meters[system]}
            isChosen={system === chosen}
            group={group}
            onChoose={() => setDraft((before) => withSettings(before, { coordinateSystem: system }))}
          />
        ))}
      </div>
      {isRemembered ? <p className="text-xs text-ink-muted">{words.coordinates.remembered}</p> : null}
    </fieldset>
  );
}

/** Asked, never guessed: which coordinate system the file uses, with what each would do to its points. */
export function CoordinateStep(props: CoordinateStepProps) {
  const { draft, number, preview, shifts, isClose, onClose } = props;
  const words = useFeatureWords(importWords);
  const chosen = draft.settings.coordinateSystem;
  const findings = useCoordinateFindings({ draft, preview });
  const hasProblem = chosen === null || findings.some(({ severity }) => severity === 'error');
  const Look = isClose ? Minimize2 : ZoomIn;
  return (
    <Step id="coordinates" number={number} state={hasProblem ? 'problem' : 'done'}>
      <SystemChoices draft={draft} shifts={shifts} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SwapBox draft={draft} />
        <button type="button" aria-pressed={isClose} onClick={() => onClose(!isClose)} className={quietLook}>
          <Look size={16} aria-hidden />
          {isClose ? words.coordinates.all : words.coordinates.close}
        </button>
      </div>
      <FindingList
        findings={findings}
        actionOf={({ code }) => (code.includes('swapped') ? <SwapButton isSwapped={draft.settings.isSwapped} /> : null)}
      />
    </Step>
  );
}
