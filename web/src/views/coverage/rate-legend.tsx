import { useWords } from '../../i18n/use-words.tsx';
import { type ChoroplethClass, choroplethClasses, choroplethClassOf } from '../../map/choropleth-ramp.ts';
import type { MapChoropleth } from '../../map/map-props.ts';
import { useChoropleth } from '../metrics/use-choropleth.ts';
import { useView } from '../shell/view-context.tsx';
import { useRateHeading } from './use-rate-heading.ts';

type RateClassesProps = { readonly classes: readonly ChoroplethClass[]; readonly choropleth: MapChoropleth };

function RateClasses({ classes, choropleth }: RateClassesProps) {
  const { rates, scale, write } = choropleth;
  const found = Object.values(rates).map((rate) => choroplethClassOf(rate, scale));
  const ends = [...classes.map(({ from }) => from), scale.top];
  return (
    <>
      <ol className="mt-1.5 flex">
        {classes.map(({ from, to, colour }, index) => (
          <li key={from} className="flex-1 text-center" title={`${write(from)}–${write(to)}`}>
            <span className="block h-3 border-y border-line-strong" style={{ background: colour }} aria-hidden />
            <span className="sr-only">{`${write(from)}–${write(to)}: `}</span>
            <span className="block text-ink-muted">{found.filter((each) => each === index).length}</span>
          </li>
        ))}
      </ol>
      <p aria-hidden className="flex justify-between text-[11px] text-ink-faint">
        {ends.map((end, index) => (
          // Percent signs at both ends alone: between them they would crowd.
          <span key={end}>{index === 0 || index === classes.length ? write(end) : write(end).replace('%', '')}</span>
        ))}
      </p>
    </>
  );
}

/** The classes in the colours as blended on the map, with how many regions fall in each, and those not measured. */
export function RateLegend() {
  const { theme } = useView();
  const { words } = useWords();
  const { title, caption } = useRateHeading();
  const choropleth = useChoropleth();
  const rates = Object.values(choropleth.rates);
  const unmeasured = rates.filter((rate) => rate === null).length;
  return (
    <section className="mt-2 border-t border-line pt-2" aria-label={title}>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 className="text-xs font-semibold">{title}</h3>
        {unmeasured > 0 ? (
          <p className="flex items-center gap-1.5 text-ink-muted">
            <span aria-hidden className="swatch-hatched h-3 w-5 border border-line-strong" />
            {words.legend.unmeasured} <span className="font-semibold">{unmeasured}</span>
          </p>
        ) : null}
      </div>
      {caption ? <p className="text-ink-muted">{caption}</p> : null}
      {unmeasured < rates.length ? (
        <RateClasses classes={choroplethClasses(theme, choropleth.scale)} choropleth={choropleth} />
      ) : null}
    </section>
  );
}
