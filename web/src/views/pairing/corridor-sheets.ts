import type { FlowProperties } from '@icfm/api/collections/schema';
import type { Definition } from '@icfm/api/definitions/schema';
import type { Corridor } from '@icfm/api/pairing/schema';
import type { Vocabulary } from '@icfm/api/vocabulary/schema';
import { definitionRows } from '../../export/definition-rows.ts';
import { bankWord, type SheetRow } from '../../export/parameter-sheet.ts';
import { sourceSheet } from '../../export/source-sheet.ts';
import type { PlainSheet } from '../../export/xlsx.ts';
import type { ExportWords } from '../../i18n/export-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Language } from '../../state/url.ts';
import type { Table } from '../table/table.ts';
import { routeName } from './corridor-fields.ts';
import type { CorridorInput } from './corridor-table.ts';
import { servedInForce } from './kept-corridors.ts';

type CorridorOrigin = {
  readonly input: CorridorInput;
  readonly table: Table<Corridor>;
  readonly columns: readonly { readonly id: string }[];
  readonly words: ExportWords;
  readonly language: Language;
  readonly place: string;
  readonly permalink: string;
};

/** What the sheets draw on; without definitions they say so. */
type Provenance = {
  readonly definitions: readonly Definition[] | null;
  readonly vocabulary: Pick<Vocabulary, 'datasets'>;
  readonly flows: readonly { readonly properties: Pick<FlowProperties, 'id' | 'sources'> }[];
};

function questionRows({ input, table, words }: CorridorOrigin): SheetRow[] {
  const { parameters } = input.answer;
  const { state, format, names, pairing } = input.context;
  const { sameSector, sameGroup, general } = parameters.matchTable;
  const sectors = parameters.sectors.map(names.sector);
  return [
    [words.rows, fill(words.of, { count: table.rows.length, total: table.total })],
    [words.bank, bankWord(parameters.bank, words)],
    [words.reach, parameters.reachKilometers],
    [words.matchSector, sameSector],
    [words.matchGroup, sameGroup],
    [words.matchGeneral, general],
    [words.least, parameters.minimumMatch],
    [words.sectors, sectors.length === 0 ? words.all : format.list(sectors)],
    [pairing.servedFilter, pairing.served[servedInForce(state.served, parameters.bank)]],
    ...(state.find.trim() === '' ? [] : [[words.find, state.find.trim()] satisfies SheetRow]),
  ];
}

function parameterSheet(origin: CorridorOrigin, definitions: Provenance['definitions']): PlainSheet {
  const { input, columns, words, place, permalink } = origin;
  const { answer, context } = input;
  const { pairing, format } = context;
  const rows: SheetRow[] = [
    [words.item, words.value],
    [words.place, place],
    ...questionRows(origin),
    [words.dataVersion, answer.dataVersion],
    [words.dataAsOf, answer.dataAsOf],
    [words.note, answer.hasOrdinaryBranches ? pairing.knownListed : pairing.knownOnly],
    [words.note, fill(pairing.rule, { reach: format.count(answer.parameters.reachKilometers) })],
    [words.note, pairing.amounts.note],
    [words.note, words.noteUnknown],
    [words.permalink, permalink],
    ...definitionRows({ definitions, words, context }, { columns }),
  ];
  return { name: words.sheetParameters, rows, widths: [36, 100] };
}

/** The question of a table of corridors, and the sources of every record behind the corridors in it. */
export function corridorSheets(origin: CorridorOrigin, provenance: Provenance): PlainSheet[] {
  const { input, table, words, language } = origin;
  const { context } = input;
  const byId = new Map(provenance.flows.map(({ properties }) => [properties.id, properties.sources]));
  const records = table.rows.flatMap((corridor) => {
    const name = routeName(corridor, context);
    return corridor.flowIds.map((id) => ({ id, nameZh: name, nameEn: name, sources: byId.get(id) ?? [] }));
  });
  const named = { words, language, context };
  const { vocabulary, definitions } = provenance;
  return [
    parameterSheet(origin, definitions),
    sourceSheet(named, { rows: records }, { vocabulary, clusters: records }),
  ];
}
