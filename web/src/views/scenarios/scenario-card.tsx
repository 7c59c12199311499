import type { Scenario } from '@icfm/api/scenarios/schema';
import { History } from 'lucide-react';
import { useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { RemoveScenario } from './remove-scenario.tsx';
import { RenameScenario } from './rename-scenario.tsx';
import { type OpenPart, ScenarioActions } from './scenario-actions.tsx';
import { savedFigures, savedTimes } from './scenario-figures.ts';

type ScenarioCardProps = {
  readonly scenario: Scenario;
  readonly canEdit: boolean;
  /** Whether the data are others than those it was saved from. */
  readonly isOutdated: boolean;
  readonly isCompared: boolean;
  readonly onCompare: (isCompared: boolean) => void;
};

function CompareBox({ scenario, isCompared, onCompare }: ScenarioCardProps) {
  const words = useFeatureWords(scenarioWords).actions;
  return (
    <label className="flex shrink-0 cursor-pointer items-center gap-1.5 text-xs text-ink-muted">
      <input
        type="checkbox"
        aria-label={fill(words.compareOf, { name: scenario.name })}
        checked={isCompared}
        onChange={(event) => onCompare(event.target.checked)}
        className="size-4 cursor-pointer accent-accent"
      />
      {words.compare}
    </label>
  );
}

function Outdated() {
  const words = useFeatureWords(scenarioWords);
  return (
    <p className="flex gap-1.5 rounded-md bg-warning-soft px-2 py-1 text-xs leading-5">
      <History size={14} aria-hidden className="mt-0.5 shrink-0 text-warning" />
      {words.changed}
    </p>
  );
}

/** One scenario: what it came to when it was saved, and what can be done with it. */
export function ScenarioCard(props: ScenarioCardProps) {
  const { scenario, canEdit, isOutdated } = props;
  const words = useFeatureWords(scenarioWords);
  const { language, format } = useWords();
  const [part, setPart] = useState<OpenPart | null>(null);
  const close = () => setPart(null);
  return (
    <article aria-label={scenario.name} className="relative space-y-1.5 rounded-lg border border-line p-3">
      {part === 'rename' ? (
        <RenameScenario scenario={scenario} onClose={close} />
      ) : (
        <div className="flex items-start justify-between gap-3">
          <h3 className="min-w-0 text-sm font-medium break-words">{scenario.name}</h3>
          <CompareBox {...props} />
        </div>
      )}
      <p className="flex flex-wrap gap-x-3 text-xs leading-5">
        {savedFigures(scenario.summary, words, format).map((figure) => (
          <span key={figure} className="whitespace-nowrap">
            {figure}
          </span>
        ))}
      </p>
      <p className="text-xs text-ink-muted">{savedTimes(scenario, words, language)}</p>
      {isOutdated ? <Outdated /> : null}
      <ScenarioActions scenario={scenario} canEdit={canEdit} part={part} onPart={setPart} />
      {part === 'remove' ? <RemoveScenario scenario={scenario} onClose={close} /> : null}
    </article>
  );
}
