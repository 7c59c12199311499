import { fill } from '../../i18n/fill.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { MapClusterFigures } from '../../map/map-props.ts';
import { markScale } from '../../map/mark-size.ts';
import { useClusterFigures } from './use-cluster-figures.ts';

const radiusPixels = 11;
const lineHeight = 15;

/** Up to three figures to show, the largest first: those that occur, or the top, a quarter of it and 0. */
export function shownFigures({ rates }: MapClusterFigures, top: number): number[] {
  const found = [...new Set(Object.values(rates).filter((value) => value !== null))].sort((a, b) => b - a);
  return found.length > 0 && found.length <= 3 ? found : [top, top / 4, 0];
}

function Circles({ scales }: { readonly scales: readonly number[] }) {
  const radii = scales.map((scale) => scale * radiusPixels);
  const side = 2 * Math.max(...radii) + 2;
  const height = Math.max(side, scales.length * lineHeight);
  return (
    <svg aria-hidden="true" width={side + 14} height={height} className="shrink-0">
      {radii.map((radius, index) => {
        const [bottom, y] = [height - 1, index * lineHeight + lineHeight / 2];
        return (
          <g key={radius} fill="none" stroke="var(--ink-muted)">
            <circle cx={side / 2} cy={bottom - radius} r={radius} fill="var(--panel-solid)" />
            <path d={`M${side / 2} ${bottom - 2 * radius}L${side + 4} ${y}H${side + 14}`} strokeOpacity="0.55" />
          </g>
        );
      })}
    </svg>
  );
}

/** Nested circles for the area of marks; nothing where all are of one size. */
export function SizeLegend() {
  const words = useFeatureWords(metricWords);
  const figures = useClusterFigures();
  if (figures === null || figures.top === null) return null;
  const { top, rates, label, write } = figures;
  const shown = shownFigures(figures, top);
  const isCut = Object.values(rates).some((value) => value !== null && value > top);
  return (
    <section className="mt-2 flex items-center justify-between gap-x-3 border-t border-line pt-2">
      <h3 className="text-xs font-semibold">{fill(words.size, { what: label })}</h3>
      <div className="flex items-end gap-1.5">
        <Circles scales={shown.map((value) => markScale(value, top))} />
        <ol className="text-ink-muted" style={{ lineHeight: `${lineHeight}px` }}>
          {shown.map((value, index) => (
            <li key={value}>{index === 0 && isCut ? fill(words.atLeast, { value: write(value) }) : write(value)}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}
