import { useQuery } from '@tanstack/react-query';
import { coverageQuery } from '../../api/queries.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { type ChoroplethClass, choroplethClasses, choroplethClassOf } from '../../map/choropleth-ramp.ts';
import { useView } from '../shell/view-context.tsx';
import { choroplethRates } from './choropleth-rates.ts';

type RateClassesProps = {
  readonly classes: readonly ChoroplethClass[];
  readonly rates: readonly (number | null)[];
};

function RateClasses({ classes, rates }: RateClassesProps) {
  const { format } = useWords();
  const found = rates.map(choroplethClassOf);
  return (
    <>
      <ol className="mt-1.5 flex">
        {classes.map(({ from, to, colour }, index) => (
          <li key={from} className="flex-1 text-center" title={`${format.percent(from)}–${format.percent(to)}`}>
            <span className="block h-3 border-y border-line-strong" style={{ background: colour }} aria-hidden />
            <span className="sr-only">{`${format.percent(from)}–${format.percent(to)}: `}</span>
            <span className="block text-ink-muted">{found.filter((each) => each === index).length}</span>
          </li>
        ))}
      </ol>
      <p aria-hidden className="flex justify-between text-[11px] text-ink-faint">
        <span>{format.percent(0)}</span>
        {classes.slice(1).map(({ from }) => (
          <span key={from}>{Math.round(100 * from)}</span>
        ))}
        <span>{format.percent(1)}</span>
      </p>
    </>
  );
}

/** The six classes in the colours as blended on the map, with how many regions fall in each. */
export function RateLegend() {
  const { state, theme } = useView();
  const { words } = useWords();
  const { data } = useQuery(coverageQuery(state));
  const rates = Object.values(choroplethRates(data, state.choropleth, state.depth));
  const level = state.choropleth === 'prefecture' ? words.legend.prefecture : words.legend.province;
  return (
    <section className="mt-2 border-t border-line pt-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 className="text-xs font-semibold">{fill(words.legend.rate, { level, depth: words.depth[state.depth] })}</h3>
        <p className="flex items-center gap-1.5 text-ink-muted">
          <span aria-hidden className="swatch-hatched h-3 w-5 border border-line-strong" />
          {words.legend.unmeasured}
        </p>
      </div>
      {rates.some((rate) => rate !== null) ? <RateClasses classes={choroplethClasses(theme)} rates={rates} /> : null}
    </section>
  );
}
