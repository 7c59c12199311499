import { type ReactNode, useId } from 'react';

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
