import { ChartLine, Download, Table2 } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ChartTable, type ChartTableData } from './chart-table.tsx';
import { saveSvg } from './save-svg.ts';
import { useWidth } from './use-width.ts';

type ChartFigureProps = {
  /** What kind of chart it is. */
  readonly name: string;
  /** What it shows, in a sentence. */
  readonly finding: string;
  readonly tables: readonly ChartTableData[];
  readonly source: string;
  /** Draws in the given width. */
  readonly children: (width: number) => ReactNode;
  readonly notes?: readonly string[];
};

type HeadProps = Pick<ChartFigureProps, 'name' | 'finding'> & {
  readonly titleId: string;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  readonly onSave: () => void;
};

function Head({ name, finding, titleId, isTable, onTable, onSave }: HeadProps) {
  const words = useFeatureWords(chartWords);
  return (
    <figcaption className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <p className="text-xs text-ink-muted">{name}</p>
        <h3 id={titleId} className="text-base leading-6 font-semibold text-pretty">
          {finding}
        </h3>
      </div>
      <div className="-mt-1 flex shrink-0">
        <IconButton
          icon={isTable ? ChartLine : Table2}
          label={`${name} · ${isTable ? words.chart : words.table}`}
          onClick={() => onTable(!isTable)}
        />
        {isTable ? null : <IconButton icon={Download} label={fill(words.save, { name })} onClick={onSave} />}
      </div>
    </figcaption>
  );
}

/** A chart under the sentence it proves, with the same figures as a table: for the eye on request, for a screen reader always. */
export function ChartFigure({ name, finding, tables, source, children, notes = [] }: ChartFigureProps) {
  const titleId = useId();
  const [isTable, setIsTable] = useState(false);
  const { ref, width } = useWidth<HTMLDivElement>();
  const drawing = useRef<HTMLDivElement>(null);
  const save = () => {
    const svg = drawing.current?.querySelector('svg');
    if (svg) saveSvg(svg, { name, finding, source });
  };
  return (
    <figure aria-labelledby={titleId} className="flex min-w-0 flex-col">
      <Head {...{ name, finding, titleId, isTable }} onTable={setIsTable} onSave={save} />
      <div ref={ref} className="relative mt-2 min-w-0">
        {isTable || width === 0 ? null : <div ref={drawing}>{children(width)}</div>}
        <div className={isTable ? 'max-h-96 space-y-4 overflow-auto' : 'sr-only'}>
          {tables.map((table) => (
            <ChartTable key={table.caption} {...table} />
          ))}
        </div>
      </div>
      {notes.map((note) => (
        <p key={note} className="mt-1 text-xs leading-5 text-ink-muted">
          {note}
        </p>
      ))}
    </figure>
  );
}
