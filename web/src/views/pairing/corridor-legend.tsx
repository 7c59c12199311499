import { useQuery } from '@tanstack/react-query';
import { pairingQuery } from '../../api/pairing-queries.ts';
import { fill } from '../../i18n/fill.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';
import { keepCorridors, servedOf } from './kept-corridors.ts';

type LineProps = { readonly isDashed: boolean; readonly label: string; readonly count: string };

function Line({ isDashed, label, count }: LineProps) {
  return (
    <li className="flex items-center gap-2">
      <svg aria-hidden="true" width="28" height="8" viewBox="0 0 28 8" className="shrink-0 text-ink-muted">
        <path d="M1 4H27" stroke="currentColor" strokeWidth="3" strokeDasharray={isDashed ? '6 4' : undefined} />
      </svg>
      <span className="flex-1">{label}</span>
      <span className="font-semibold">{count}</span>
    </li>
  );
}

/** What the lines say: direction by colour and arrowhead, width by records, solid where a bank serves both ends. */
export function CorridorLegend() {
  const { state } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(pairingWords);
  const { data } = useQuery(pairingQuery(state));
  const drawn = data ? keepCorridors(data, state.served) : [];
  const paired = drawn.filter((corridor) => servedOf(corridor) === 'paired').length;
  const lines = state.bank === null ? own.legend.ofAll : own.legend.ofBank;
  return (
    <section className="text-xs">
      <h3 className="font-semibold">{own.legend.title}</h3>
      <p className="mt-1.5 flex items-center gap-2">
        <span aria-hidden className="swatch-flow h-3.5 w-16" />
        {words.legend.flowDirection}
      </p>
      {data ? (
        <ul className="mt-1.5 space-y-1">
          <Line isDashed={false} label={lines.paired} count={format.count(paired)} />
          <Line isDashed label={lines.unpaired} count={format.count(drawn.length - paired)} />
        </ul>
      ) : null}
      <p className="mt-1.5 text-ink-muted">
        {words.legend.flowWeight}
        {data
          ? ` · ${fill(own.legend.drawn, { count: format.count(drawn.length), total: format.count(data.corridors.length) })}`
          : null}
      </p>
    </section>
  );
}
