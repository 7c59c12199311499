import { compareWords } from '../../i18n/compare-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useView } from '../shell/view-context.tsx';
import type { Bar, Cell, CellPart } from './compare-rows.ts';
import type { ComparedPlace } from './compared-place.ts';

type ScaleBarProps = { readonly bar: Bar | null; readonly line: number | null };

/** Shares of one scale with the nation as a line across. The figures stand below. */
function ScaledBar({ bar, line }: ScaleBarProps) {
  const width = (share: number) => `${100 * share}%`;
  return (
    <span aria-hidden className="relative block py-0.5">
      <span
        className={`flex h-2 overflow-hidden rounded-full border ${bar ? 'border-line-strong bg-panel-sunken' : 'border-dashed border-line-strong'}`}
      >
        {bar ? <span className="bar-certain" style={{ width: width(bar.certain) }} /> : null}
        {bar ? <span className="bar-possible" style={{ width: width(bar.possible) }} /> : null}
      </span>
      {line === null ? null : (
        <span className="absolute inset-y-0 -ml-px w-0.5 rounded bg-ink" style={{ left: width(line) }} />
      )}
    </span>
  );
}

type PartProps = { readonly part: CellPart; readonly place: ComparedPlace };

function OpenPart({ part, place }: PartProps) {
  const { set } = useView();
  const words = useFeatureWords(compareWords);
  const { text, further, label, opens } = part;
  const said = [text, further].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      aria-label={fill(words.opens, { place: place.name, label, text: said })}
      onClick={() => set({ ...opens, tool: null, selected: null, camera: null })}
      className="group inline-flex cursor-pointer items-baseline gap-1 rounded text-left whitespace-nowrap"
    >
      {text === '' ? null : (
        <span className="text-sm font-semibold text-ink underline decoration-line-strong underline-offset-4 group-hover:decoration-accent">
          {text}
        </span>
      )}
      {further === '' ? null : <span className="text-xs text-ink-muted group-hover:underline">{further}</span>}
    </button>
  );
}

type CompareCellProps = {
  readonly cell: Cell;
  readonly place: ComparedPlace;
  readonly line: number | null;
  readonly hasBar: boolean;
};

/** One figure of one place: its bar on the row's scale, and the numbers that open its records. */
export function CompareCell({ cell, place, line, hasBar }: CompareCellProps) {
  return (
    <>
      {hasBar ? <ScaledBar bar={cell.bar} line={line} /> : null}
      <span className="flex min-h-6 flex-wrap items-baseline gap-x-2">
        {cell.parts.map((part) => (
          <OpenPart key={`${part.label}${part.further}`} part={part} place={place} />
        ))}
        {cell.note === null ? null : <span className="text-xs text-ink-muted">{cell.note}</span>}
      </span>
    </>
  );
}
