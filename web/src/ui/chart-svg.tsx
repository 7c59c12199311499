import { type ReactNode, useId } from 'react';

/** A seam in the colour of the panel around words that stand on lines. */
export const labelHalo = { stroke: 'var(--panel-solid)', strokeWidth: 3, paintOrder: 'stroke' } as const;

type ChartSvgProps = {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A drawing that a screen reader takes as one picture, with its title and what it shows. */
export function ChartSvg({ title, description, width, height, className = '', children }: ChartSvgProps) {
  const [titleId, descriptionId] = [useId(), useId()];
  return (
    <svg
      role="img"
      aria-labelledby={`${titleId} ${descriptionId}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={`block ${className}`}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{description}</desc>
      {children}
    </svg>
  );
}
