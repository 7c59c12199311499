import type { ScaleLinear } from 'd3-scale';

type Scale = ScaleLinear<number, number>;

export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

type AxisProps = {
  readonly scale: Scale;
  readonly ticks: readonly number[];
  readonly frame: Frame;
  readonly label: string;
  readonly write: (value: number) => string;
};

/** Faint lines across, each with its value at the left; what is measured stands above them. */
export function LeftAxis({ scale, ticks, frame, label, write }: AxisProps) {
  return (
    <g className="fill-ink-muted text-[11px]">
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${scale(tick)})`}>
          <line
            x1={frame.left}
            x2={frame.width - frame.right}
            className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
          />
          <text x={frame.left - 8} dy="0.35em" textAnchor="end">
            {write(tick)}
          </text>
        </g>
      ))}
      <text x={0} y={11}>
        {label}
      </text>
    </g>
  );
}

/** Short ticks with their values below, and what is measured below those. */
export function BottomAxis({ scale, ticks, frame, label, write }: AxisProps) {
  const y = frame.height - frame.bottom;
  return (
    <g className="fill-ink-muted text-[11px]">
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(${scale(tick)} ${y})`}>
          <line y2={4} className="stroke-line-strong" />
          <text y={17} textAnchor="middle">
            {write(tick)}
          </text>
        </g>
      ))}
      <text x={frame.width - frame.right} y={frame.height - 4} textAnchor="end">
        {label}
      </text>
    </g>
  );
}
