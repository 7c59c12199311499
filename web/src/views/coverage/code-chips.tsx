import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.tsx';
import { Chip } from '../../ui/chip.tsx';
import { toggled } from './toggled.ts';

type CodeChipsProps = {
  readonly legend: string;
  /** The codes that records name, one for each time. */
  readonly named: readonly string[];
  readonly chosen: readonly string[];
  readonly label: (code: string) => ReactNode;
  readonly onChoose: (codes: string[]) => void;
};

/** The codes of some records to choose from, most frequent first; those chosen always stay in sight. */
export function CodeChips({ legend, named, chosen, label, onChoose }: CodeChipsProps) {
  const { format } = useWords();
  const counts = new Map<string, number>(chosen.map((code) => [code, 0]));
  for (const code of named) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-ink-muted">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {[...counts]
          .sort(([, a], [, b]) => b - a)
          .map(([code, count]) => (
            <Chip key={code} isOn={chosen.includes(code)} onClick={() => onChoose(toggled(chosen, code))}>
              {label(code)} <span className="text-ink-muted">{format.count(count)}</span>
            </Chip>
          ))}
      </div>
    </fieldset>
  );
}
