import type { TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { financeMapWords } from '../../i18n/finance-map-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { LegendEntry, LegendGroup } from '../../slides/slide.ts';
import { useView } from '../shell/view-context.tsx';
import { LegendSymbol } from '../transfers/legend-symbol.tsx';
import { BivariateKey } from './bivariate-key.tsx';
import { financeRamp, useFinanceLegend } from './finance-legend.ts';
import { useFinance } from './use-finance.ts';

type RampKeyProps = { readonly answer: TransferFinanceAnswer; readonly map: 'mismatch' | 'overlap' };

/** The classes side by side with their counts, and their edges below. */
function RampKey({ answer, map }: RampKeyProps) {
  const { theme } = useView();
  const words = useFeatureWords(financeMapWords);
  const { classes, found, write } = financeRamp(answer, map, theme);
  const edges = [...classes.map(({ from }) => from), classes.at(-1)?.to ?? 1];
  return (
    <>
      {map === 'mismatch' ? (
        <p className="mt-1 flex justify-between gap-2 text-[11px] text-ink-muted">
          <span>← {words.mismatchEnds.negative}</span>
          <span className="text-right">{words.mismatchEnds.positive} →</span>
        </p>
      ) : null}
      <ol className="mt-1 flex">
        {classes.map(({ from, to, colour }, index) => (
          <li key={from} className="flex-1 text-center" title={`${write(from)}–${write(to)}`}>
            <span className="block h-3 border-y border-line-strong" style={{ background: colour }} aria-hidden />
            <span className="sr-only">{`${write(from)}–${write(to)}: `}</span>
            <span className="block text-ink-muted">{found.filter((each) => each === index).length}</span>
          </li>
        ))}
      </ol>
      <p aria-hidden className="flex justify-between text-[11px] text-ink-faint">
        {edges.map((edge) => (
          <span key={edge}>{write(edge).replace(/\.?0+$/, '') || '0'}</span>
        ))}
      </p>
    </>
  );
}

function Entry({ entry: { symbol, label, count } }: { readonly entry: LegendEntry }) {
  return (
    <li className="flex items-center gap-2 py-0.5">
      <LegendSymbol shapes={symbol} />
      <span className="flex-1">{label}</span>
      <span className="font-semibold">{count}</span>
    </li>
  );
}

type MapKeyProps = { readonly group: LegendGroup; readonly answer: TransferFinanceAnswer };

/** The map of receivers: as a square or a strip, and below it what has no place on it. */
function MapKey({ group, answer }: MapKeyProps) {
  const { financeMap } = useView().state;
  if (financeMap === 'none') return null;
  const classes = financeMap === 'bivariate' ? 9 : 6;
  return (
    <section aria-label={group.title}>
      <h3 className="font-semibold">{group.title}</h3>
      {financeMap === 'bivariate' ? <BivariateKey answer={answer} /> : <RampKey answer={answer} map={financeMap} />}
      <ul className="mt-1">
        {group.entries.slice(classes).map((entry) => (
          <Entry key={entry.label} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

/** Legend of the map of receivers and of the context layers; nothing where the view shows neither. */
export function FinanceLegend() {
  const { state } = useView();
  const { answer } = useFinance();
  const groups = useFinanceLegend();
  const hasMap = answer !== undefined && state.financeMap !== 'none';
  return (
    <div className="space-y-2 text-xs">
      {groups?.map((group, index) =>
        hasMap && index === 0 ? (
          <MapKey key={group.title} group={group} answer={answer} />
        ) : (
          <section key={group.title}>
            <h3 className="font-semibold">{group.title}</h3>
            <ul className="mt-0.5">
              {group.entries.map((entry) => (
                <Entry key={entry.label} entry={entry} />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}
