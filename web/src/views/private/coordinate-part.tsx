import type { Finding } from '@icfm/api/intake/schema';
import { useId } from 'react';
import { importWords } from '../../i18n/import-words.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { TakenList } from '../../private/messages.ts';
import { FindingList } from '../data/finding-list.tsx';
import { SystemChoice } from '../data/system-choice.tsx';
import { coordinateSystems } from '../data/use-preview.ts';
import type { DecidePartProps } from './decide-part.ts';
import { Part } from './part.tsx';
import { usePrivate } from './use-private.ts';

type CoordinatePartProps = DecidePartProps & {
  readonly shifts: TakenList['shifts'] | null;
  readonly findings: readonly Finding[];
};

/** Asked, never guessed. The map is not moved to the points here: its tiles would say where they are. */
export function CoordinatePart({ list, settings, shifts, findings }: CoordinatePartProps) {
  const words = useFeatureWords(privateWords);
  const { coordinates } = useFeatureWords(importWords);
  const { setSettings } = usePrivate(list);
  const group = useId();
  return (
    <Part title={words.coordinates}>
      <fieldset className="space-y-2">
        <legend className="text-sm">{coordinates.question}</legend>
        <div className="flex flex-wrap gap-2">
          {coordinateSystems.map((system) => (
            <SystemChoice
              key={system}
              system={system}
              meters={shifts?.[system] ?? null}
              isChosen={system === settings.coordinateSystem}
              group={group}
              onChoose={() => setSettings({ ...settings, coordinateSystem: system })}
            />
          ))}
        </div>
      </fieldset>
      <label className="flex cursor-pointer items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={settings.isSwapped}
          onChange={({ target }) => setSettings({ ...settings, isSwapped: target.checked })}
          className="accent-accent"
        />
        {coordinates.swapped}
      </label>
      <FindingList findings={findings} />
    </Part>
  );
}
