import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import { compareWords } from '../../i18n/compare-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { choroplethClasses, choroplethClassOf, coverageScale } from '../../map/choropleth-ramp.ts';
import { groupBy } from '../../map/group-by.ts';
import { markBox, markStrokes } from '../../map/mark-geometry.ts';
import { MarkPaths } from '../../map/mark-paths.tsx';
import { palettes } from '../../map/palette.ts';
import { spreadOffsets } from '../../map/spread.ts';
import { levelOf } from '../../state/region-code.ts';
import { countsAt, verdictAt } from '../coverage/verdict-at.ts';
import { useView } from '../shell/view-context.tsx';
import type { ComparedPlace } from './compared-place.ts';
import { project, scaleBarKilometers, toPixel } from './small-map-geometry.ts';
import { picture, type SmallMapDrawing } from './use-small-maps.ts';

/** Share certainly covered by adcode; absent where there is no cluster. */
export type Rates = Readonly<Record<string, number | null>>;

/** A small map grows with its column up to this many pixels. */
const mostWidth = 208;

type PartProps = { readonly drawing: SmallMapDrawing };

/** Marks get smaller where there are many, so that they stay apart. */
function markScale(count: number): number {
  if (count > 60) return 0.26;
  return count > 25 ? 0.34 : 0.46;
}

function useFillOf(place: ComparedPlace, rates: Rates) {
  const { theme } = useView();
  const classes = choroplethClasses(theme, coverageScale);
  const palette = palettes[theme];
  return (id: string) => {
    if (levelOf(place.id) === 'prefecture' || levelOf(id) === 'county') return palette.ground;
    const index = choroplethClassOf(rates[id] ?? null, coverageScale);
    return index === null ? palette.unmeasured : (classes[index]?.colour ?? palette.unmeasured);
  };
}

/** The outer edge is what stays visible of a thick line below the areas. */
function Ground({ drawing, fillOf }: PartProps & { readonly fillOf: (id: string) => string }) {
  const { theme } = useView();
  const palette = palettes[theme];
  return (
    <>
      <path
        d={drawing.parts.map(({ path }) => path).join('')}
        fill="none"
        stroke={palette.outline}
        strokeWidth="2.2"
        strokeLinejoin="round"
      />
      {drawing.parts.map(({ id, path }) => (
        <path key={id} d={path} fill={fillOf(id)} stroke={palette.provinceLine} strokeWidth="0.5" />
      ))}
      <path d={drawing.dashes} fill="none" stroke={palette.dashLine} strokeWidth="1.2" strokeLinecap="round" />
    </>
  );
}

/** The places compared, outlined on the map of the nation. */
function Located({ drawing, ids }: PartProps & { readonly ids: readonly string[] }) {
  return drawing.parts
    .filter(({ id }) => ids.includes(id))
    .map(({ id, path }) => (
      <path key={id} d={path} fill="none" stroke="var(--ink)" strokeWidth="0.9" strokeLinejoin="round" />
    ));
}

type MarkedCluster = { readonly cluster: ClusterCoverage; readonly at: readonly [number, number] };

/** Clusters at one seat stand side by side. */
function spreadClusters({ drawing }: PartProps, clusters: readonly ClusterCoverage[], scale: number): MarkedCluster[] {
  const seats = groupBy(clusters, ({ longitude, latitude }) => `${longitude},${latitude}`);
  return [...seats.values()].flatMap((group) => {
    const offsets = spreadOffsets(group.length, 15 * scale);
    return group.map((cluster, index): MarkedCluster => {
      const seat = project([cluster.longitude, cluster.latitude], drawing.centralMeridian);
      const [x, y] = toPixel(seat, drawing.frame);
      const [right = 0, down = 0] = offsets[index] ?? [];
      return { cluster, at: [x + right, y + down] };
    });
  });
}

function Marks({ drawing, clusters }: PartProps & { readonly clusters: readonly ClusterCoverage[] }) {
  const { state, theme } = useView();
  const scale = markScale(clusters.length);
  return spreadClusters({ drawing }, clusters, scale).map(({ cluster, at: [x, y] }) => (
    <g
      key={cluster.id}
      transform={`translate(${(x - (markBox / 2) * scale).toFixed(1)} ${(y - (markBox / 2) * scale).toFixed(1)}) scale(${scale})`}
    >
      <MarkPaths
        strokes={markStrokes({ verdict: verdictAt(cluster, state.depth), kind: cluster.kind, theme, hue: null })}
      />
    </g>
  ));
}

function ScaleBar({ drawing }: PartProps) {
  const words = useFeatureWords(compareWords);
  const { format } = useWords();
  const { pixelsPerKilometer } = drawing.frame;
  const kilometers = scaleBarKilometers(pixelsPerKilometer, 44);
  return (
    <div className="flex items-center justify-end gap-1.5 text-[11px] leading-4 font-normal text-ink-muted">
      <span
        aria-hidden
        className="h-1.5 border border-t-0 border-current"
        // As a share of the width, since the picture grows with its column.
        style={{ width: `${(100 * kilometers * pixelsPerKilometer) / picture.width}%` }}
      />
      {fill(words.kilometers, { count: format.count(kilometers) })}
    </div>
  );
}

function useLabel({ name, summary }: ComparedPlace): string {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(compareWords);
  const { isMeasured, certain, possible, noneKnown } = countsAt(summary, state.depth);
  if (!isMeasured) return fill(words.mapOfUnmeasured, { place: name });
  const counts = { certain: format.count(certain), possible: format.count(possible) };
  return fill(words.mapOf, { place: name, ...counts, noneKnown: format.count(noneKnown) });
}

type SmallMapProps = {
  readonly place: ComparedPlace;
  readonly drawing: SmallMapDrawing | undefined;
  readonly rates: Rates;
  /** Places to outline instead of marks: for the nation, whose marks would cover each other. */
  readonly located: readonly string[] | null;
};

/** One place drawn small: the regions inside by rate, its clusters by verdict and kind, and a scale bar. */
export function SmallMap({ place, drawing, rates, located }: SmallMapProps) {
  const label = useLabel(place);
  const fillOf = useFillOf(place, rates);
  if (!drawing) return <div className="aspect-[152/148] animate-pulse rounded-lg bg-panel-sunken" />;
  return (
    <figure>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        className="w-full rounded-lg bg-water"
        style={{ maxWidth: mostWidth }}
      >
        <Ground drawing={drawing} fillOf={fillOf} />
        {located ? <Located drawing={drawing} ids={located} /> : <Marks drawing={drawing} clusters={place.clusters} />}
      </svg>
      <figcaption style={{ maxWidth: mostWidth }}>
        <ScaleBar drawing={drawing} />
      </figcaption>
    </figure>
  );
}
