import type { AccessAnswer } from '@icfm/api/access/schema';
import { fill } from '../../i18n/fill.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { compareFigures } from './compare-figures.ts';
import { type AccessMetric, regionValue } from './metric-values.ts';

type FiguresProps = { readonly answer: AccessAnswer; readonly metric: AccessMetric; readonly place: string };

type FigureProps = { readonly value: string; readonly label: string; readonly look: string };

function Figure({ value, label, look }: FigureProps) {
  return (
    <div className="min-w-0 rounded-lg border border-line px-2.5 py-1.5">
      <dd className={`text-xl leading-7 font-semibold whitespace-nowrap ${look}`}>{value}</dd>
      <dt className="text-xs text-ink-muted">{label}</dt>
    </div>
  );
}

/** Lowest and highest of the macro-regions; null where fewer than two are measured. */
function macroBand({ macroRegions }: AccessAnswer, metric: AccessMetric): { low: number; high: number } | null {
  const known = macroRegions.map((region) => regionValue(region, metric)).filter((value) => value !== null);
  return known.length < 2 ? null : { low: Math.min(...known), high: Math.max(...known) };
}

/** Beside the figure of a place stands the nation's; beside the nation's, what its macro-regions span. */
function useReference({ answer, metric }: FiguresProps): { readonly value: string; readonly label: string } | null {
  const { format } = useWords();
  const words = useFeatureWords(metricWords);
  if (answer.scope.id !== 'nation') {
    const nation = regionValue(answer.nation, metric);
    return nation === null ? null : { value: format.figure(nation), label: words.nation };
  }
  const band = macroBand(answer, metric);
  if (band === null) return null;
  const short = (value: number) => format.figure(Number(value.toPrecision(2)));
  const ends = { low: short(band.low), high: short(band.high) };
  return { value: fill(words.band, ends), label: words.macroRegions };
}

/** The figure of the scope with its unit, beside what it is compared with, and the comparison in words. */
export function MetricFigures(props: FiguresProps) {
  const { answer, metric, place } = props;
  const { format } = useWords();
  const words = useFeatureWords(metricWords);
  const reference = useReference(props);
  const figure = regionValue(answer.scope, metric);
  if (figure === null) return null;
  const nation = answer.scope.id === 'nation' ? null : regionValue(answer.nation, metric);
  const comparison = compareFigures(figure, nation);
  const ratio = comparison?.kind === 'ratio' ? format.figure(Number(comparison.ratio.toPrecision(2))) : '';
  return (
    <>
      <dl className="grid grid-cols-2 gap-2">
        <Figure
          value={format.figure(figure)}
          label={words.unit[metric]}
          look={metric === 'gap' ? 'text-none-known' : 'text-certain'}
        />
        {reference ? <Figure {...reference} look="text-ink" /> : null}
      </dl>
      {comparison ? (
        <p className="text-sm">{fill(comparison.kind === 'level' ? words.level : words.ratio, { place, ratio })}</p>
      ) : null}
    </>
  );
}
