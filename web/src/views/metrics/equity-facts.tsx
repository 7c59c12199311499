import type { AccessEquity } from '@icfm/api/access/schema';
import { fill } from '../../i18n/fill.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { HowComputed } from '../../ui/how-computed.tsx';
import { useRegionNames } from '../coverage/use-region-names.ts';

type Theil = NonNullable<AccessEquity['theil']>;

type FactProps = { readonly label: string; readonly value: string; readonly note?: string };

function Fact({ label, value, note }: FactProps) {
  return (
    <div className="flex items-baseline justify-between gap-2">
      <dt className="text-ink-muted">{label}</dt>
      <dd className="text-right">
        {note ? <span className="mr-2 text-ink-muted">{note}</span> : null}
        <span className="font-semibold">{value}</span>
      </dd>
    </div>
  );
}

function ShareBar({ share, look }: { readonly share: number; readonly look: string }) {
  return <span aria-hidden className={`block h-1 rounded-full ${look}`} style={{ width: `${100 * share}%` }} />;
}

/** Shares of access against shares of demand: where the first is the smaller, a macro-region is worse served. */
function TheilTable({ theil }: { readonly theil: Theil }) {
  const { format } = useWords();
  const words = useFeatureWords(metricWords);
  const nameRegion = useRegionNames();
  const head = 'pb-0.5 text-right font-normal text-ink-muted';
  return (
    <table className="w-full">
      <caption className="sr-only">{words.theilTable}</caption>
      <thead>
        <tr>
          <th className={`${head} text-left`}>{words.macroRegion}</th>
          <th aria-hidden className="w-2/5" />
          <th className={head}>{words.accessShare}</th>
          <th className={head}>{words.demandShare}</th>
        </tr>
      </thead>
      <tbody>
        {theil.macroRegions.map(({ id, accessShare, demandShare }) => (
          <tr key={id}>
            <th className="py-0.5 text-left font-normal">{nameRegion(id)}</th>
            <td aria-hidden className="space-y-0.5 pr-2">
              <ShareBar share={accessShare} look="bar-certain" />
              <ShareBar share={demandShare} look="bg-line-strong" />
            </td>
            <td className="text-right font-semibold">{format.percent(accessShare)}</td>
            <td className="text-right">{format.percent(demandShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Percentiles({ equity }: { readonly equity: AccessEquity }) {
  const { format } = useWords();
  const words = useFeatureWords(metricWords);
  const { percentile10, percentile90, percentileRatio } = equity;
  if (percentile10 === null || percentile90 === null) return null;
  const ends = { high: format.figure(percentile90), low: format.figure(percentile10) };
  if (percentileRatio === null)
    return <Fact label={words.percentiles} value={fill(words.percentileTenIsZero, ends)} note={words.percentileNone} />;
  return (
    <Fact label={words.percentiles} value={format.figure(percentileRatio)} note={fill(words.percentileBand, ends)} />
  );
}

/** How fairly access is spread: Gini, Theil in its parts, and the ratio of the ends. */
export function EquityFacts({ equity }: { readonly equity: AccessEquity }) {
  const { format } = useWords();
  const words = useFeatureWords(metricWords);
  const { gini, theil } = equity;
  // Within one macro-region there is nothing between them.
  const isParted = theil !== null && theil.macroRegions.length > 1;
  return (
    <section aria-label={words.equity} className="space-y-1 border-t border-line pt-1.5 text-xs">
      <div className="flex items-center justify-between">
        <h2 className="font-semibold">{words.equity}</h2>
        <HowComputed title={words.equity} definition={words.method.equity} method={null} measure="M9" />
      </div>
      {gini === null || theil === null ? <p className="text-ink-muted">{words.equityNone}</p> : null}
      <dl className="space-y-0.5">
        {gini === null ? null : <Fact label={words.gini} value={format.figure(gini)} />}
        <Percentiles equity={equity} />
        {theil && !isParted ? <Fact label={words.theil} value={format.figure(theil.total)} /> : null}
      </dl>
      {theil && isParted ? (
        <details className="group/theil">
          <summary className="cursor-pointer text-ink-muted hover:text-ink">
            {fill(words.theilSum, {
              total: format.figure(theil.total),
              between: format.figure(theil.between),
              within: format.figure(theil.within),
            })}
          </summary>
          <TheilTable theil={theil} />
        </details>
      ) : null}
    </section>
  );
}
