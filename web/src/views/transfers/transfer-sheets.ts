import type { FlowProperties } from '@icfm/api/collections/schema';
import type { TransferCorridor } from '@icfm/api/transfers/schema';
import type { Vocabulary } from '@icfm/api/vocabulary/schema';
import type { SheetRow } from '../../export/parameter-sheet.ts';
import { sourceSheet } from '../../export/source-sheet.ts';
import type { PlainSheet } from '../../export/xlsx.ts';
import type { ExportWords } from '../../i18n/export-words.ts';
import { fill } from '../../i18n/fill.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import type { Table } from '../table/table.ts';
import { yearsWords } from './active-filters.ts';
import { leftOutReasons } from './left-out-reasons.ts';
import { totalAmount } from './transfer-headline.ts';
import type { TransferInput } from './transfer-table.ts';
import { routeOf } from './unit-name.ts';

type TransferOrigin = {
  readonly input: TransferInput;
  readonly table: Table<TransferCorridor>;
  readonly words: ExportWords;
  readonly place: string;
  readonly permalink: string;
};

type Provenance = {
  readonly vocabulary: Pick<Vocabulary, 'datasets'>;
  readonly flows: readonly { readonly properties: Pick<FlowProperties, 'id' | 'sources'> }[];
};

function questionRows({ input, table, words }: TransferOrigin): SheetRow[] {
  const { context, answer } = input;
  const { transfer, names, format, language, state } = context;
  const { parameter } = transfer;
  const { level, side, direction, models, sectors, basis, mapReady, most } = answer.parameters;
  const { yearFrom, yearTo } = answer.parameters;
  const own = transferWords[language];
  const listOf = (items: readonly string[]) => (items.length === 0 ? words.all : format.list(items));
  return [
    [parameter.level, own.level[level]],
    [parameter.side, own.side[side]],
    [parameter.direction, own.direction[direction]],
    [parameter.years, yearsWords({ fromYear: yearFrom, toYear: yearTo }, own)],
    [parameter.basis, basis === null ? parameter.allBases : names.label('amountBasis', basis)],
    [words.sectors, listOf(sectors.map(names.sector))],
    [parameter.models, listOf(models.map((model) => names.label('transferModel', model)))],
    [parameter.mapReady, mapReady ? context.table.yes : context.table.no],
    [parameter.most, most],
    ...(state.find.trim() === '' ? [] : [[words.find, state.find.trim()] satisfies SheetRow]),
    [words.rows, fill(words.of, { count: table.rows.length, total: table.total })],
  ];
}

function countRows({ input: { answer, context } }: TransferOrigin): SheetRow[] {
  const { parameter } = context.transfer;
  const { records, shown, total, nodes, parameters } = answer;
  const own = transferWords[context.language];
  const amount = totalAmount(nodes);
  const level = own.unitOf[parameters.level];
  return [
    [parameter.total, `${shown} / ${total}`],
    [parameter.records, `${records.documented} / ${records.kept}`],
    ...leftOutReasons
      .filter((reason) => records.leftOut[reason] > 0)
      .map((reason): SheetRow => {
        const why = fill(own.leftOut[reason], { level });
        return [fill(parameter.leftOut, { why }), records.leftOut[reason]];
      }),
    ...(amount === null ? [] : [[parameter.amount, amount] satisfies SheetRow]),
  ];
}

function parameterSheet(origin: TransferOrigin): PlainSheet {
  const { input, words, place, permalink } = origin;
  const { answer, context } = input;
  const rows: SheetRow[] = [
    [words.item, words.value],
    [words.place, place],
    ...questionRows(origin),
    ...countRows(origin),
    [words.dataVersion, answer.dataVersion],
    [words.dataAsOf, answer.dataAsOf],
    [words.note, transferWords[context.language].honesty],
    [words.note, context.transfer.note],
    [words.note, words.noteUnknown],
    [words.permalink, permalink],
  ];
  return { name: words.sheetParameters, rows, widths: [36, 100] };
}

/** The question of a table of flows with what is left out, and the sources of every record listed behind the flows in it. */
export function transferSheets(origin: TransferOrigin, { vocabulary, flows }: Provenance): PlainSheet[] {
  const { input, table, words } = origin;
  const { context } = input;
  const byId = new Map(flows.map(({ properties }) => [properties.id, properties.sources]));
  const records = table.rows.flatMap((corridor) => {
    const name = routeOf(corridor, context);
    return corridor.recordIds.map((id) => ({ id, nameZh: name, nameEn: name, sources: byId.get(id) ?? [] }));
  });
  const named = { words, language: context.language, context };
  return [parameterSheet(origin), sourceSheet(named, { rows: records }, { vocabulary, clusters: records })];
}
