import { max } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ChartSvg } from '../../ui/chart-svg.tsx';
import { groupHead, type PlacedGroup, placeGroups, rowHeight } from './region-layout.ts';
import type { RegionGroup, RegionRow } from './region-rows.ts';

type RegionChartProps = {
  readonly width: number;
  readonly groups: readonly RegionGroup[];
  readonly nation: RegionRow;
  readonly nameOf: (region: string) => string;
  readonly write: (value: number | null) => string;
  readonly isShare: boolean;
  readonly selected: string;
  readonly title: string;
  readonly description: string;
  readonly onOpen: (region: string) => void;
};

const nameWidth = 112;
const valueWidth = 40;

type RowProps = {
  readonly row: RegionRow;
  readonly x: ScaleLinear<number, number>;
  readonly name: string;
  readonly value: string;
  readonly isSelected: boolean;
};

function Marks({ row, x }: Pick<RowProps, 'row' | 'x'>) {
  const { value, possible, isSmall } = row;
  const middle = rowHeight / 2;
  const [from, to] = x.range();
  if (value === null) {
    return <rect x={from} y={middle - 4} width={(to ?? 0) - (from ?? 0)} height={8} fill="url(#unmeasured)" />;
  }
  const opacity = isSmall ? 0.5 : 1;
  return (
    <g opacity={opacity} transform={`translate(0 ${middle})`}>
      <line x1={x(0)} x2={x(value)} strokeWidth={2} style={{ stroke: 'var(--verdict-certain)' }} />
      {possible !== null && possible > value ? (
        <>
          <line
            x1={x(value)}
            x2={x(possible)}
            strokeWidth={2}
            strokeDasharray="2 2"
            style={{ stroke: 'var(--verdict-possible)' }}
          />
          <circle
            cx={x(possible)}
            r={3.5}
            strokeWidth={1.5}
            style={{ fill: 'var(--panel-solid)', stroke: 'var(--verdict-possible)' }}
          />
        </>
      ) : null}
      <circle cx={x(value)} r={4.5} style={{ fill: 'var(--verdict-certain)' }} />
    </g>
  );
}

function Row({ row, x, name, value, isSelected }: RowProps) {
  const right = (x.range()[1] ?? 0) + 8 + valueWidth;
  return (
    <>
      <text y={rowHeight / 2} dy="0.35em" className={isSelected ? 'fill-accent-strong font-semibold' : 'fill-ink'}>
        {name}
        <tspan dx={5} className="fill-ink-faint text-[10px] font-normal">
          {row.clusters}
          {row.isSmall && row.value !== null ? '*' : ''}
        </tspan>
      </text>
      <Marks row={row} x={x} />
      <text x={right} y={rowHeight / 2} dy="0.35em" textAnchor="end" className="fill-ink">
        {value}
      </text>
    </>
  );
}

type GroupProps = Pick<RegionChartProps, 'nation' | 'nameOf' | 'write' | 'selected'> & {
  readonly placed: PlacedGroup;
  readonly end: number;
};

function Group({ placed, end, nation, nameOf, write, selected }: GroupProps) {
  const { group, isContinued, left, top, width, rows } = placed;
  const x = scaleLinear([0, end], [nameWidth, width - valueWidth - 8]);
  const bottom = groupHead + rows.length * rowHeight;
  return (
    <g transform={`translate(${left} ${top})`} className="text-xs">
      <text y={16} className="fill-ink-muted font-semibold">
        {isContinued ? '' : nameOf(group.id)}
      </text>
      <text x={width} y={16} textAnchor="end" className="fill-ink-muted font-semibold">
        {isContinued ? '' : write(group.own?.value ?? null)}
      </text>
      <line x2={width} y1={groupHead - 6} y2={groupHead - 6} className="stroke-line-strong" />
      <line x1={x(0)} x2={x(0)} y1={groupHead} y2={bottom} className="stroke-line-strong" />
      {nation.value === null ? null : (
        <line x1={x(nation.value)} x2={x(nation.value)} y1={groupHead - 6} y2={bottom} className="stroke-ink-muted" />
      )}
      {rows.map(({ row, top: rowTop }) => (
        <g key={row.id} transform={`translate(0 ${rowTop - top})`}>
          <Row row={row} x={x} name={nameOf(row.id)} value={write(row.value)} isSelected={row.id === selected} />
        </g>
      ))}
    </g>
  );
}

function Hatch() {
  return (
    <defs>
      <pattern id="unmeasured" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2={5} strokeWidth={1.5} className="stroke-line-strong" />
      </pattern>
    </defs>
  );
}

type RowButtonsProps = Pick<RegionChartProps, 'nameOf' | 'write' | 'onOpen'> & {
  readonly placed: readonly PlacedGroup[];
};

/** One button over each row: a drawing holds nothing that can be pressed. */
function RowButtons({ placed, nameOf, write, onOpen }: RowButtonsProps) {
  const words = useFeatureWords(chartWords).regions;
  return placed.flatMap(({ rows, left, width }) =>
    rows.map(({ row, top }) => (
      <button
        key={row.id}
        type="button"
        aria-label={fill(words.row, { place: nameOf(row.id), value: write(row.value), clusters: row.clusters })}
        onClick={() => onOpen(row.id)}
        style={{ left, top, width, height: rowHeight }}
        className="absolute cursor-pointer rounded-sm hover:bg-accent/10"
      />
    )),
  );
}

/** A dot for every region on one scale, in columns by macro-region; a line runs through at the nation's figure. */
export function RegionChart(props: RegionChartProps) {
  const { width, groups, nation, isShare, title, description } = props;
  const { placed, height } = placeGroups(groups, width);
  const values = groups.flatMap(({ rows }) => rows.map(({ value }) => value ?? 0));
  const end = isShare ? 1 : Math.max(max(values) ?? 0, nation.value ?? 0) || 1;
  return (
    <div className="relative">
      <ChartSvg title={title} description={description} width={width} height={height}>
        <Hatch />
        {placed.map((each) => (
          <Group key={`${each.group.id}-${each.left}`} placed={each} end={end} {...props} />
        ))}
      </ChartSvg>
      <RowButtons {...props} placed={placed} />
    </div>
  );
}
