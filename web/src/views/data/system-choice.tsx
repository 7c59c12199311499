import type { CoordinateSystem } from '@icfm/api/intake/schema';
import { fill } from '../../i18n/fill.ts';
import { importWords } from '../../i18n/import-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';

/** Nearer than this the figure would say more than the formulas know. */
const roundMeters = (meters: number) => Math.round(meters / 10) * 10;

type SystemChoiceProps = {
  readonly system: CoordinateSystem;
  /** How far it moves the points; null where no row tells. */
  readonly meters: number | null;
  readonly isChosen: boolean;
  /** The name that the choices share. */
  readonly group: string;
  readonly onChoose: () => void;
};

/** One coordinate system: who uses it, and how far it moves these points. */
export function SystemChoice({ system, meters, isChosen, group, onChoose }: SystemChoiceProps) {
  const { format } = useWords();
  const { coordinates } = useFeatureWords(importWords);
  const moved = meters === null ? null : roundMeters(meters);
  const shift = moved ? fill(coordinates.moves, { meters: format.count(moved) }) : coordinates.stays;
  return (
    <label className="relative flex min-w-36 flex-1 cursor-pointer flex-col gap-0.5 rounded-lg border border-line-strong p-2.5 hover:bg-panel-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus">
      <span className="flex items-center gap-2 text-sm font-semibold">
        <input type="radio" name={group} checked={isChosen} onChange={onChoose} className="accent-accent" />
        {coordinates.name[system]}
      </span>
      <span className="text-xs text-ink-muted">{coordinates.from[system]}</span>
      <span className="text-xs font-medium">{moved === null ? coordinates.unknown : shift}</span>
    </label>
  );
}
