import type { TransferCorridor } from '@icfm/api/transfers/schema';
import { fill } from '../../i18n/fill.ts';
import type { TransferTableWords } from '../../i18n/transfer-table-words.ts';
import type { Language } from '../../state/url.ts';
import { countCell, textCell, unknownCell, yesNoCell } from '../table/cells.ts';
import { type Cell, type Field, type FieldContext, tidy } from '../table/field.ts';
import { flowYears } from './flow-words.ts';
import { routeOf, unitName } from './unit-name.ts';

export type TransferContext = FieldContext & {
  readonly transfer: TransferTableWords;
  readonly language: Language;
};

type TransferField = Field<TransferCorridor>;

/** The amount in the unit of the language; never without its basis near. */
export function amountCell(
  { amount100mCny }: TransferCorridor,
  { transfer, format, language }: Pick<TransferContext, 'transfer' | 'format' | 'language'>,
): Cell {
  if (amount100mCny === null) return unknownCell(transfer.noAmount);
  return { value: tidy(language === 'zh' ? amount100mCny : amount100mCny / 10), text: format.amount(amount100mCny) };
}

export function yearsCell(corridor: TransferCorridor, { transfer }: Pick<TransferContext, 'transfer'>): Cell {
  const { yearFrom, yearTo } = corridor;
  return yearFrom === null && yearTo === null ? unknownCell(transfer.noYear) : textCell(flowYears(corridor));
}

/** One record, or the sum of how many: a sum is told as what it is. */
export function madeOf({ sum }: TransferCorridor, { transfer, format }: TransferContext): string {
  return sum ? fill(transfer.sum, { records: format.count(sum.records) }) : transfer.one;
}

function listCell(names: readonly string[], none: string, { format }: Pick<FieldContext, 'format'>): Cell {
  return names.length === 0 ? unknownCell(none) : textCell(format.list(names));
}

const text = (id: string, header: string, cell: TransferField['cell'], widthPixels = 128): TransferField => ({
  ...{ id, header, cell, widthPixels },
  unit: null,
  kind: 'text',
});

function placeFields(context: TransferContext): TransferField[] {
  const { transfer, names, words } = context;
  const { column } = transfer;
  return [
    text('name', column.route, (row) => textCell(routeOf(row, context)), 200),
    text('origin', column.origin, ({ origin }) => textCell(unitName(origin, names))),
    text('originRegion', column.originRegion, ({ origin }) => textCell(words.region[origin.macroRegion]), 112),
    text('destination', column.destination, ({ destination }) => textCell(unitName(destination, names))),
    text(
      'destinationRegion',
      column.destinationRegion,
      ({ destination }) => textCell(words.region[destination.macroRegion]),
      112,
    ),
  ];
}

function amountFields(context: TransferContext): TransferField[] {
  const { transfer, names } = context;
  const { column } = transfer;
  const qualifier = ({ amountQualifier }: TransferCorridor) =>
    amountQualifier === null ? unknownCell(transfer.noAmount) : textCell(transfer[amountQualifier]);
  return [
    {
      ...text('amount', column.amount, (row) => amountCell(row, context), 104),
      ...{ unit: transfer.amountUnit, kind: 'weight', order: ({ amount100mCny }) => amount100mCny },
    },
    text('basis', column.basis, ({ basis }) => textCell(names.label('amountBasis', basis)), 104),
    text('qualifier', column.qualifier, qualifier, 96),
    text('made', column.made, (row) => textCell(madeOf(row, context)), 200),
    {
      ...text('unknownAmounts', column.unknownAmounts, ({ sum }) =>
        sum ? countCell(sum.recordsWithoutAmount, context) : unknownCell(transfer.noSum),
      ),
      kind: 'count',
    },
    {
      ...text('years', column.years, (row) => yearsCell(row, context), 112),
      order: ({ yearFrom, yearTo }) => yearTo ?? yearFrom,
    },
  ];
}

function recordFields(context: TransferContext): TransferField[] {
  const { transfer, names } = context;
  const { column } = transfer;
  const year = (id: 'first' | 'last', header: string): TransferField => ({
    ...text(`${id}Year`, header, ({ years }) =>
      years === null ? unknownCell(transfer.noYear) : { value: years[id], text: String(years[id]) },
    ),
    ...{ kind: 'year', widthPixels: 88 },
  });
  const model = (code: string) => names.label('transferModel', code);
  return [
    { ...text('records', column.records, ({ records }) => countCell(records, context), 88), kind: 'count' },
    ...amountFields(context),
    year('first', column.firstYear),
    year('last', column.lastYear),
    text(
      'sectors',
      column.sectors,
      ({ sectors }) => listCell(sectors.map(names.sector), transfer.noSector, context),
      200,
    ),
    text('models', column.models, ({ models }) => listCell(models.map(model), transfer.noModel, context), 184),
  ];
}

/** Every column of the flows, in its usual order: from where to where, what is documented, and by which record. */
export function transferFields(context: TransferContext): readonly TransferField[] {
  const { column } = context.transfer;
  return [
    ...placeFields(context),
    ...recordFields(context),
    text('isStated', column.isStated, ({ isStatedHere }) => yesNoCell(isStatedHere, context), 120),
    text('isMapReady', column.isMapReady, ({ isMapReady }) => yesNoCell(isMapReady, context), 96),
    text('drawn', column.drawn, ({ drawnRecordId }) => textCell(drawnRecordId), 104),
    text('id', column.id, ({ id }) => textCell(id), 136),
  ];
}
