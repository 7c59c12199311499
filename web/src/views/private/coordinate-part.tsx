import type { CoordinateSystem, Finding } from '@icfm/api/intake/schema';
import { useId } from 'react';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { TakenList } from '../../private/messages.ts';
import { FindingList } from '../data/finding-list.tsx';
import type { DecidePartProps } from './decide-part.ts';
import { Part } from './part.tsx';
import { usePrivate } from './use-private.ts';

const systems = ['wgs84', 'gcj02', 'bd09'] as const satisfies readonly CoordinateSystem[];

/** Nearer than this the figure would say more than the formulas know. */
const roundMeters = (meters: number) => Math.round(meters / 10) * 10;

type CoordinatePartProps = DecidePartProps & {
  readonly shifts: TakenList['shifts'] | null;
  readonly findings: readonly Finding[];
};

type ChoiceProps = Pick<CoordinatePartProps, 'list' | 'settings' | 'shifts'> & {
  readonly system: CoordinateSystem;
  readonly group: string;
};

function SystemChoice({ list, settings, shifts, system, group }: ChoiceProps) {
  const { format } = useWords();
  const { coordinates } = useFeatureWords(importWords);
  const { setSettings } = usePrivate(list);
  const meters = shifts?.[system] ?? null;
  const moved = meters === null ? null : roundMeters(meters);
  const shift = moved ? fill(coordinates.moves, { meters: format.count(moved) }) : coordinates.stays;
  return (
    <label className="relative flex min-w-36 flex-1 cursor-pointer flex-col gap-0.5 rounded-lg border border-line-strong p-2.5 hover:bg-panel-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus">
      <span className="flex items-center gap-2 text-sm font-semibold">
        <input
          type="radio"
          name={group}
          checked={settings.coordinateSystem === system}
          onChange={() => setSettings({ ...settings, coordinateSystem: system })}
          className="accent-accent"
        />
        {coordinates.name[system]}
      </span>
      <span className="text-xs text-ink-muted">{coordinates.from[system]}</span>
      <span className="text-xs font-medium">{moved === null ? coordinates.unknown : shift}</span>
    </label>
  );
}

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
          {systems.map((system) => (
            <SystemChoice key={system} list={list} settings={settings} shifts={shifts} system={system} group={group} />
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
