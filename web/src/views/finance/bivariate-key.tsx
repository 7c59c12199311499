import type { TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { fill } from '../../i18n/fill.ts';
import { financeMapWords } from '../../i18n/finance-map-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { parseHex } from '../../map/colour.ts';
import { useView } from '../shell/view-context.tsx';
import { bivariateColour, countCells, type Third, thirds } from './finance-classes.ts';

/** Dark words on light cells and the other way round. */
function wordsOn(colour: string): string {
  const [red, green, blue] = parseHex(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) > 0.18 ? '#14242D' : '#FFFFFF';
}

type CellProps = { readonly inflow: Third; readonly access: Third; readonly count: number };

function Cell({ inflow, access, count }: CellProps) {
  const { theme } = useView();
  const { format } = useWords();
  const words = useFeatureWords(financeMapWords);
  const levels = [words.axes.low, words.axes.middle, words.axes.high] as const;
  const colour = bivariateColour(theme, inflow, access);
  const label = fill(words.cell, { inflow: levels[inflow], access: levels[access] });
  const written = format.count(count);
  return (
    <li
      title={`${label}: ${written}`}
      style={{ background: colour, color: wordsOn(colour) }}
      className="grid h-7 w-11 place-items-center text-xs font-semibold"
    >
      <span className="sr-only">{label}: </span>
      {written}
    </li>
  );
}

/** The square of nine: inflow upwards, access to the right, each cell with the number of receivers in it. */
export function BivariateKey({ answer }: { readonly answer: TransferFinanceAnswer }) {
  const words = useFeatureWords(financeMapWords);
  const { axes } = words;
  const counts = countCells(answer.receivers);
  return (
    <div className="mt-1.5 grid w-max grid-cols-[auto_auto] gap-x-2 gap-y-1 text-[11px] leading-4 text-ink-muted">
      <div aria-hidden className="flex flex-col justify-between text-right">
        <span>{axes.high}</span>
        <span className="text-ink">↑ {axes.inflow}</span>
        <span>{axes.low}</span>
      </div>
      <ul
        className="grid grid-cols-3 overflow-hidden rounded border border-line-strong"
        aria-label={words.title.bivariate}
      >
        {[...thirds]
          .reverse()
          .flatMap((inflow) =>
            thirds.map((access) => (
              <Cell key={`${inflow}-${access}`} {...{ inflow, access }} count={counts[inflow]?.[access] ?? 0} />
            )),
          )}
      </ul>
      <span aria-hidden />
      <div aria-hidden className="flex justify-between">
        <span>{axes.low}</span>
        <span className="text-ink">{axes.access} →</span>
        <span>{axes.high}</span>
      </div>
    </div>
  );
}
