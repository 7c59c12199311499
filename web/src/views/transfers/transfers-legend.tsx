import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useFlowPairs } from './use-map-flows.ts';

/** What an arc says: direction by colour and arrowhead, width by the number of records. */
export function TransfersLegend() {
  const { words, format } = useWords();
  const { query, kept, pairs } = useFlowPairs();
  return (
    <section className="text-xs">
      <h3 className="font-semibold">{words.legend.flows}</h3>
      <p className="mt-1.5 flex items-center gap-2">
        <span aria-hidden className="swatch-flow h-3.5 w-16" />
        {words.legend.flowDirection}
      </p>
      <p className="mt-1 text-ink-muted">{words.legend.flowWeight}</p>
      {query.data ? (
        <p className="mt-1 text-ink-muted">
          {fill(words.legend.drawn, { total: format.count(kept.length), drawn: format.count(pairs.length) })}
        </p>
      ) : null}
    </section>
  );
}
