import type { TransfersAnswer, TransferUnit } from '@icfm/api/transfers/schema';
import { fill } from '../../i18n/fill.ts';
import type { FlowChartWords } from '../../i18n/flow-chart-words.ts';
import type { Format } from '../../i18n/format.ts';
import type { UrlState } from '../../state/url.ts';
import type { ChartTableData } from '../charts/chart-table.tsx';
import type { Cell } from '../table/field.ts';
import type { TableRecords } from '../table/records.ts';
import type { FlowMeasure } from '../transfers/flow-weight.ts';
import { measureOfAnswer } from './chart-links.ts';
import { rankedPlaces } from './ranking-rows.ts';
import { timelineYears } from './timeline-rows.ts';

export type TableContext = {
  readonly words: FlowChartWords;
  readonly format: Format;
  readonly nameOf: (unit: TransferUnit) => string;
  readonly basisName: string | null;
};

type Column = TableRecords['columns'][number];

const textCell = (text: string): Cell => ({ value: null, text });
const textColumn = (id: string, title: string): Column => ({ id, title, kind: 'text' });
const numberColumn = (id: string, title: string): Column => ({ id, title, kind: 'count' });

function amountCell(amount: number | null, { words, format }: TableContext): Cell {
  return amount === null ? textCell(words.unknown) : { value: amount, text: format.amount(amount) };
}

const countCell = (count: number, { format }: TableContext): Cell => ({ value: count, text: format.count(count) });

/** All corridors of the answer, drawn or not. */
function corridorTable({ corridors, parameters }: TransfersAnswer, context: TableContext): TableRecords {
  const { columns } = context.words;
  const hasAmount = parameters.basis !== null;
  return {
    columns: [
      textColumn('origin', columns.origin),
      textColumn('destination', columns.destination),
      numberColumn('records', columns.records),
      ...(hasAmount ? [numberColumn('amount', fill(columns.amount, { basis: context.basisName ?? '' }))] : []),
    ],
    rows: corridors.map(({ id, origin, destination, records, amount100mCny }) => ({
      id,
      cells: [
        textCell(context.nameOf(origin)),
        textCell(context.nameOf(destination)),
        countCell(records, context),
        ...(hasAmount ? [amountCell(amount100mCny, context)] : []),
      ],
    })),
  };
}

/** Every place, both ways, in the order of receivers and then of those that only send. */
function placeTable(answer: TransfersAnswer, by: FlowMeasure, context: TableContext): TableRecords {
  const { columns } = context.words;
  const { receivers, senders } = rankedPlaces(answer, by);
  const places = [...new Map([...receivers, ...senders].map((place) => [place.unit.id, place])).values()];
  const cellOf = (weight: number | null) =>
    by === 'amount' ? amountCell(weight, context) : countCell(weight ?? 0, context);
  const isByAmount = by === 'amount';
  return {
    columns: [
      textColumn('place', columns.place),
      numberColumn('in', isByAmount ? columns.amountIn : columns.recordsIn),
      numberColumn('out', isByAmount ? columns.amountOut : columns.recordsOut),
      numberColumn('net', columns.net),
    ],
    rows: places.map(({ unit, weightIn, weightOut, net }) => ({
      id: unit.id,
      cells: [textCell(context.nameOf(unit)), cellOf(weightIn), cellOf(weightOut), cellOf(net)],
    })),
  };
}

function yearTable(answer: TransfersAnswer, context: TableContext): TableRecords {
  const { columns } = context.words;
  const { basisName } = context;
  return {
    columns: [
      textColumn('year', columns.year),
      numberColumn('records', columns.records),
      numberColumn('corridors', columns.corridors),
      ...(basisName === null ? [] : [numberColumn('amount', fill(columns.amount, { basis: basisName }))]),
    ],
    rows: timelineYears(answer).map(({ year, records, corridors, amount100mCny }) => ({
      id: String(year),
      cells: [
        { value: year, text: String(year) },
        countCell(records, context),
        countCell(corridors, context),
        ...(basisName === null ? [] : [amountCell(amount100mCny, context)]),
      ],
    })),
  };
}

type Asked = Pick<UrlState, 'flowChart' | 'flowWidth'>;

/** The figures of a chart: all of them, not only those drawn. */
export function chartRecords(answer: TransfersAnswer, asked: Asked, context: TableContext): TableRecords {
  if (asked.flowChart === 'timeline') return yearTable(answer, context);
  if (asked.flowChart === 'ranking') return placeTable(answer, measureOfAnswer(answer, asked.flowWidth), context);
  return corridorTable(answer, context);
}

/** The same as the page shows it. */
export function toChartTable(caption: string, { columns, rows }: TableRecords): ChartTableData {
  return {
    caption,
    columns: columns.map(({ id, title }) => ({ id, label: title })),
    rows: rows.map(({ id, cells }) => ({ id, cells: cells.map(({ text }) => text) })),
  };
}
