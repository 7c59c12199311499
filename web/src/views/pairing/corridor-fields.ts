import type { Corridor } from '@icfm/api/pairing/schema';
import { fill } from '../../i18n/fill.ts';
import type { PairingWords } from '../../i18n/pairing-words.ts';
import type { Language } from '../../state/url.ts';
import { bandFields } from '../table/band-fields.ts';
import { countCell, textCell, unknownCell, yesNoCell } from '../table/cells.ts';
import { type Cell, type Field, type FieldContext, tidy } from '../table/field.ts';
import { flowYears } from '../transfers/flow-words.ts';
import { endName } from './end-name.ts';
import { servedOf } from './kept-corridors.ts';

export type CorridorContext = FieldContext & { readonly pairing: PairingWords; readonly language: Language };

type CorridorField = Field<Corridor>;

export function routeName({ origin, destination }: Corridor, context: Pick<FieldContext, 'names' | 'words'>): string {
  const ends = { origin: endName(origin, context.names), destination: endName(destination, context.names) };
  return fill(context.words.flow.title, ends);
}

export function sectorWords({ sectors }: Corridor, { names, format, pairing }: CorridorContext): string {
  return sectors.length === 0 ? pairing.noSector : format.list(sectors.map(names.sector));
}

export function servedWords(corridor: Corridor, { pairing }: Pick<CorridorContext, 'pairing'>): string {
  const served = servedOf(corridor);
  if (corridor.ofBank !== null) return pairing.servedLong[served];
  return pairing.pairedOfAll[served === 'paired' ? 'paired' : 'orphan'];
}

/** The amount of the one record that stands for the corridor, in the unit of the language; never without its basis near. */
export function amountCell({ amount100mCny }: Corridor, { pairing, format, language }: CorridorContext): Cell {
  if (amount100mCny === null) return unknownCell(pairing.noAmount);
  return { value: tidy(language === 'zh' ? amount100mCny : amount100mCny / 10), text: format.amount(amount100mCny) };
}

const text = (id: string, header: string, look: (row: Corridor) => string, widthPixels = 128): CorridorField => ({
  id,
  header,
  unit: null,
  kind: 'text',
  widthPixels,
  cell: (row) => textCell(look(row)),
});

function placeFields(context: CorridorContext): CorridorField[] {
  const { column } = context.pairing;
  return [
    text('name', column.route, (row) => routeName(row, context), 220),
    text('served', column.served, (row) => servedWords(row, context), 260),
    text('origin', column.origin, ({ origin }) => endName(origin, context.names)),
    text('destination', column.destination, ({ destination }) => endName(destination, context.names)),
  ];
}

function recordFields(context: CorridorContext): CorridorField[] {
  const { pairing, names, format } = context;
  const { column } = pairing;
  const sectors = (row: Corridor) =>
    row.sectors.length === 0 ? unknownCell(pairing.noSector) : textCell(sectorWords(row, context));
  return [
    {
      id: 'records',
      header: column.records,
      unit: null,
      kind: 'count',
      widthPixels: 88,
      cell: ({ flowIds }) => countCell(flowIds.length, context),
    },
    { ...text('sectors', column.sectors, () => '', 200), cell: sectors },
    text(
      'models',
      column.models,
      ({ models }) => format.list(models.map((model) => names.label('transferModel', model))),
      168,
    ),
    {
      id: 'amount',
      header: column.amount,
      unit: pairing.amountUnit,
      kind: 'weight',
      widthPixels: 104,
      cell: (row) => amountCell(row, context),
      order: ({ amount100mCny }) => amount100mCny,
    },
    text('basis', column.basis, ({ basis }) => names.label('amountBasis', basis), 104),
    text('years', column.years, flowYears, 96),
  ];
}

function nearestFields(context: CorridorContext): CorridorField[] {
  const { column, noBranch } = context.pairing;
  const headers = {
    estimate: column.nearest,
    lower: column.nearestLower,
    upper: column.nearestUpper,
    branch: column.nearestBranch,
  };
  const find = ({ ofBank }: Corridor) => ofBank?.nearestToDestination ?? null;
  return bandFields({ id: 'nearest', headers, bankHeader: null, find, none: noBranch }, context);
}

/** How the bank stands at the ends; columns only where there is one. */
function bankFields(context: CorridorContext): CorridorField[] {
  if (context.state.bank === null) return [];
  const { column, unranked, noSector } = context.pairing;
  const count = (id: 'originBranches' | 'destinationBranches'): CorridorField => ({
    id,
    header: column[id],
    unit: null,
    kind: 'count',
    widthPixels: 120,
    cell: ({ ofBank }) => countCell(ofBank?.[id] ?? 0, context),
  });
  return [
    {
      id: 'followRank',
      header: column.rank,
      unit: null,
      kind: 'count',
      widthPixels: 96,
      cell: ({ ofBank }) => (ofBank?.rank ? countCell(ofBank.rank, context) : unknownCell(unranked)),
    },
    ...nearestFields(context),
    count('originBranches'),
    count('destinationBranches'),
    {
      ...text('isMatched', column.matched, () => '', 120),
      cell: ({ ofBank, sectors }) =>
        sectors.length === 0 ? unknownCell(noSector) : yesNoCell(ofBank?.isMatched === true, context),
    },
  ];
}

function pairingFields(context: CorridorContext): CorridorField[] {
  const { pairing, format } = context;
  const { column } = pairing;
  return [
    {
      id: 'pairingBanks',
      header: column.banks,
      unit: null,
      kind: 'count',
      widthPixels: 120,
      cell: ({ pairingBankCount }) => countCell(pairingBankCount, context),
    },
    {
      ...text('bankNames', column.bankNames, () => '', 240),
      cell: ({ pairingBanks }) =>
        pairingBanks.length === 0 ? unknownCell(pairing.noBanks) : textCell(format.list(pairingBanks)),
    },
  ];
}

/** Every column of the corridors, in its usual order: which, what is documented, how the bank stands, who else does. */
export function corridorFields(context: CorridorContext): readonly CorridorField[] {
  return [
    ...placeFields(context),
    ...recordFields(context),
    ...bankFields(context),
    ...pairingFields(context),
    text('id', context.pairing.column.id, ({ id }) => id),
  ];
}
