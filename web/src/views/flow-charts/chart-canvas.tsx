import { memo, useState } from 'react';
import { ChartSvg } from '../../ui/chart-svg.tsx';
import type { ChartDrawing, ChartMark } from './chart-drawing.ts';
import { MarkReader } from './mark-reader.tsx';
import { ShapeMarks } from './shape-mark.tsx';

type ChartCanvasProps = {
  readonly drawing: ChartDrawing;
  readonly title: string;
  readonly description: string;
  /** Names the list of marks to a screen reader. */
  readonly label: string;
  /** Ids of the marks that the map or the panel point at. */
  readonly lit: readonly string[];
  readonly onRead: (mark: ChartMark | null) => void;
  readonly onOpen: (mark: ChartMark) => void;
};

type MarkGroupProps = { readonly mark: ChartMark; readonly isFaint: boolean };

/** Many shapes, seldom changed: only their strength follows the pointer. */
const MarkGroup = memo(function MarkGroup({ mark, isFaint }: MarkGroupProps) {
  return (
    <g data-mark={mark.id} opacity={isFaint ? 0.28 : 1}>
      <ShapeMarks shapes={mark.shapes} />
    </g>
  );
});

/** Marks that stay strong while others are read: those read, and what belongs to them; null where all do. */
function strongMarks({ marks }: ChartDrawing, read: readonly string[]): ReadonlySet<string> | null {
  const found = marks.filter(({ id }) => read.includes(id));
  if (found.length === 0) return null;
  return new Set(found.flatMap(({ id, related }) => [id, ...related]));
}

/** A drawing whose marks can be read with pointer and keys; what is read stands out from the others. */
export function ChartCanvas({ drawing, title, description, label, lit, onRead, onOpen }: ChartCanvasProps) {
  const [readId, setReadId] = useState<string | null>(null);
  const { marks, frame, width, height } = drawing;
  const read = (mark: ChartMark | null) => {
    setReadId(mark?.id ?? null);
    onRead(mark);
  };
  const strong = strongMarks(drawing, readId === null ? lit : [readId]);
  return (
    <div className="relative" style={{ width, height }}>
      <ChartSvg title={title} description={description} width={width} height={height}>
        <ShapeMarks shapes={frame} />
        {marks.map((mark) => (
          <MarkGroup key={mark.id} mark={mark} isFaint={strong !== null && !strong.has(mark.id)} />
        ))}
      </ChartSvg>
      <MarkReader marks={marks} label={label} readId={readId} onRead={read} onOpen={onOpen} />
    </div>
  );
}
