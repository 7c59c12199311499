import type { PlannedSite, SitesAnswer } from '@icfm/api/sites/schema';
import type { PrintedBranch, PrintedGround } from '../../api/print-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { planPageWords } from '../../i18n/plan-page-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { groupBy } from '../../map/group-by.ts';
import { planColours } from '../../map/layers/plan-mark.tsx';
import { markBox, markStrokes } from '../../map/mark-geometry.ts';
import { palettes } from '../../map/palette.ts';
import { spreadOffsets } from '../../map/spread.ts';
import { type Point, scaleBarKilometers } from '../compare/small-map-geometry.ts';
import { type ChinaDrawing, chinaPicture, type SiteDrawing, sitePicture } from './site-drawing.ts';

export type Drawings = {
  readonly china: ChinaDrawing;
  readonly site: SiteDrawing;
  readonly members: PrintedGround['members'];
  readonly names: PrintedGround['names'];
  readonly branches: readonly PrintedBranch[];
};

type MapProps = { readonly site: PlannedSite; readonly name: string; readonly drawings: Drawings };

/** Paper is light, whatever the screen. */
const palette = palettes.light;
export const accent = '#0E6873';
const planned = planColours.light.fill;
const markScale = 0.5;
/** Pixels between the middles of marks side by side. */
const markGap = 11;

type MarkProps = { readonly at: Point; readonly kind: string; readonly isNew: boolean };

/** A cluster as the map of the page has it: shape by kind, hollow where nothing covers it today. */
export function ClusterMark({ at: [x, y], kind, isNew }: MarkProps) {
  const half = (markBox / 2) * markScale;
  return (
    <g transform={`translate(${(x - half).toFixed(1)} ${(y - half).toFixed(1)}) scale(${markScale})`}>
      {markStrokes({ verdict: isNew ? 'none-known' : 'certain', kind, theme: 'light', hue: null }).map((each) => (
        <path
          key={each.path}
          d={each.path}
          fill={each.fill ?? 'none'}
          stroke={each.stroke ?? 'none'}
          strokeWidth={each.width}
        />
      ))}
    </g>
  );
}

export function SiteMark({ at: [x, y], text }: { readonly at: Point; readonly text: string }) {
  return (
    <g>
      <circle cx={x} cy={y} r="8.5" fill={planned} stroke="#fff" strokeWidth="1.6" />
      <text x={x} y={y + 3.4} textAnchor="middle" fontSize="9.5" fontWeight="600" fill="#fff">
        {text}
      </text>
    </g>
  );
}

export function BranchMark({ at: [x, y] }: { readonly at: Point }) {
  return <rect x={x - 3} y={y - 3} width="6" height="6" fill={palette.branch} stroke="#fff" strokeWidth="0.8" />;
}

type Seat = { readonly at: Point; readonly clusters: PlannedSite['serves'] };

/** Clusters by the member place that is served: those at one seat stand around it, the site's own mark in the middle. */
function seatsOf({ serves, longitude, latitude }: PlannedSite, { site, members }: Drawings): Seat[] {
  const own = site.at([longitude, latitude]);
  const bySeat = [...groupBy(serves, ({ memberAdcode }) => memberAdcode)].map(([adcode, clusters]) => {
    const position = members.get(adcode);
    // A place within the unit of the site stands where the site stands.
    const at = position ? site.at([...position]) : null;
    return { at: at ?? (clusters[0]?.distanceKilometers === 0 ? own : null), clusters };
  });
  return bySeat.flatMap(({ at, clusters }) => (at ? [{ at, clusters }] : []));
}

/** Around the mark of the site, which stays free. */
function ringOffsets(count: number): Point[] {
  const radius = Math.max(16, (count * markGap) / (2 * Math.PI));
  return Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

function Clusters({ site, drawings }: Omit<MapProps, 'name'>) {
  const own = drawings.site.at([site.longitude, site.latitude]) ?? [0, 0];
  return seatsOf(site, drawings).flatMap(({ at: [x, y], clusters }) => {
    const isAtSite = Math.hypot(x - own[0], y - own[1]) < 14;
    const offsets = isAtSite ? ringOffsets(clusters.length) : spreadOffsets(clusters.length, markGap);
    return clusters.map(({ id, kind, isNew }, index) => {
      const [right = 0, down = 0] = offsets[index] ?? [];
      return <ClusterMark key={id} at={[x + right, y + down]} kind={kind} isNew={isNew} />;
    });
  });
}

function Ground({ drawing }: { readonly drawing: SiteDrawing }) {
  return (
    <>
      <rect {...sitePicture} fill={palette.water} />
      <path d={drawing.world} fill={palette.land} stroke={palette.landLine} strokeWidth="0.6" />
      <path d={drawing.provinces} fill={palette.ground} fillRule="evenodd" />
      <path d={drawing.prefectures} fill="none" stroke={palette.prefectureLine} strokeWidth="0.6" />
      <path d={drawing.provinces} fill="none" stroke={palette.outline} strokeWidth="1.1" strokeLinejoin="round" />
      <path d={drawing.dashes} fill="none" stroke={palette.dashLine} strokeWidth="1.3" strokeLinecap="round" />
      <path
        d={drawing.reach}
        fill={accent}
        fillOpacity="0.07"
        stroke={accent}
        strokeWidth="1.2"
        strokeDasharray="5 3"
      />
    </>
  );
}

/** Names of the prefectures in the picture, above what stands at their seats; none where the site itself stands. */
function PlaceNames({ site, drawings }: Omit<MapProps, 'name'>) {
  const names = useNames();
  const own = drawings.site.at([site.longitude, site.latitude]) ?? [0, 0];
  return drawings.names.map((place) => {
    const at = drawings.site.at([...place.position]);
    if (!at || Math.hypot(at[0] - own[0], at[1] - own[1]) < 18) return null;
    const [x, y] = at;
    return (
      <text
        key={place.nameZh}
        x={Math.min(Math.max(x, 30), sitePicture.width - 30)}
        y={Math.max(y - 15, 12)}
        textAnchor="middle"
        fontSize="10"
        fill={palette.label}
      >
        {names.of(place)}
      </text>
    );
  });
}

function ScaleBar({ pixelsPerKilometer }: { readonly pixelsPerKilometer: number }) {
  const page = useFeatureWords(planPageWords);
  const { format } = useWords();
  const kilometers = scaleBarKilometers(pixelsPerKilometer, 90);
  const [right, down] = [sitePicture.width - 12, sitePicture.height - 12];
  const left = right - kilometers * pixelsPerKilometer;
  return (
    <g>
      <path d={`M${left} ${down - 4}V${down}H${right}V${down - 4}`} fill="none" stroke="#14242d" strokeWidth="1" />
      <text x={right} y={down - 7} textAnchor="end" fontSize="9.5" fill="#14242d">
        {fill(page.scale, { count: format.count(kilometers) })}
      </text>
    </g>
  );
}

type SurroundingsProps = MapProps & { readonly answer: SitesAnswer; readonly rank: number };

/** The site, its reach, the clusters served, the other sites of the plan and present branches. */
export function Surroundings({ site, name, drawings, answer, rank }: SurroundingsProps) {
  const page = useFeatureWords(planPageWords);
  const { format } = useWords();
  const { site: drawing } = drawings;
  const label = fill(page.surroundings, { name, reach: format.count(answer.parameters.reachKilometers) });
  const closed = new Set(answer.parameters.closedBranches);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${sitePicture.width} ${sitePicture.height}`} {...sitePicture}>
      <Ground drawing={drawing} />
      {drawings.branches.map(({ id, position }) => {
        const at = closed.has(id) ? null : drawing.at([...position]);
        return at ? <BranchMark key={id} at={at} /> : null;
      })}
      <PlaceNames site={site} drawings={drawings} />
      <Clusters site={site} drawings={drawings} />
      {(answer.plan?.sites ?? []).map((each, at) => {
        const place = drawing.at([each.longitude, each.latitude]);
        if (!place || each.id === site.id) return null;
        return (
          <g key={each.id} opacity="0.55">
            <SiteMark at={place} text={String(at + 1)} />
          </g>
        );
      })}
      <SiteMark at={drawing.at([site.longitude, site.latitude]) ?? [0, 0]} text={String(rank)} />
      <ScaleBar pixelsPerKilometer={drawing.pixelsPerKilometer} />
    </svg>
  );
}

/** Where in China the site lies: the whole country with its islands and the ten dashes. */
export function Locator({ site, name, drawings }: MapProps) {
  const page = useFeatureWords(planPageWords);
  const [x, y] = drawings.china.at([site.longitude, site.latitude]);
  return (
    <svg
      role="img"
      aria-label={fill(page.locator, { name })}
      viewBox={`0 0 ${chinaPicture.width} ${chinaPicture.height}`}
      {...chinaPicture}
    >
      <rect {...chinaPicture} fill={palette.water} />
      <path
        d={drawings.china.provinces}
        fill={palette.ground}
        stroke={palette.provinceLinePlain}
        strokeWidth="0.5"
        strokeLinejoin="round"
      />
      <path d={drawings.china.dashes} fill="none" stroke={palette.dashLine} strokeWidth="1.1" strokeLinecap="round" />
      <circle cx={x} cy={y} r="4" fill={planned} stroke="#fff" strokeWidth="1.2" />
    </svg>
  );
}
