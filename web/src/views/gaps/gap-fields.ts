import type { Gap } from '@icfm/api/gaps/schema';
import { fill } from '../../i18n/fill.ts';
import type { GapListWords } from '../../i18n/gap-list-words.ts';
import { ownBank, type UrlState, type Verdict } from '../../state/url.ts';
import { kindTerm } from '../coverage/kind-word.ts';
import { rankOf } from '../coverage/rank.ts';
import { type BandPlan, bandFields } from '../table/band-fields.ts';
import { countCell, indexCell, textCell, unknownCell, yesNoCell } from '../table/cells.ts';
import type { Cell, Field, FieldContext } from '../table/field.ts';
import { isLost } from './listed-gaps.ts';

/** A gap with the provinces its members lie in, which the coverage answer knows. */
export type GapRow = { readonly id: string; readonly gap: Gap; readonly provinceAdcodes: readonly string[] };

export type GapContext = FieldContext & { readonly gapWords: GapListWords };

type GapField = Field<GapRow>;

/** Whose branches the words speak of. */
export function whoseOf({ bank }: Pick<UrlState, 'bank'>): 'any' | 'own' | 'bank' {
  if (bank === null) return 'any';
  return bank === ownBank ? 'own' : 'bank';
}

/** Whether things are looked at as they would be. */
export function hasWhatIf({ closed, rivalSeats }: Pick<UrlState, 'closed' | 'rivalSeats'>): boolean {
  return closed.length + rivalSeats.length > 0;
}

/** The distance that answers at a depth: to the nearest own branch that suits it, by which the gaps are ranked. */
export function ownFieldAt({ depth }: Pick<UrlState, 'depth'>) {
  if (depth === 'presence') return 'nearestOwn';
  return depth === 'matched' ? 'nearestOwnMatched' : 'nearestOwnSuitable';
}

export function provinceWords({ provinceAdcodes }: GapRow, { nameOf, format }: FieldContext): string {
  return format.list(provinceAdcodes.map(nameOf).filter((name) => name !== ''));
}

function verdictCell(verdict: Verdict, { words }: FieldContext): Cell {
  return verdict === 'not-measured' ? unknownCell(words.verdict[verdict]) : textCell(words.verdict[verdict]);
}

function figureCell(value: number | null, none: string, context: FieldContext): Cell {
  return value === null ? unknownCell(none) : indexCell(value, context);
}

function whatFields(context: GapContext): GapField[] {
  const { words, names, gapWords } = context;
  const text = (id: string, header: string, look: (row: GapRow) => string): GapField => ({
    id,
    header,
    unit: null,
    kind: 'text',
    widthPixels: { name: 248, kind: 152, sector: 140 }[id] ?? 112,
    cell: (row) => textCell(look(row)),
  });
  return [
    {
      id: 'verdict',
      header: words.table.verdict,
      unit: words.depth[context.state.depth],
      kind: 'verdict',
      widthPixels: 40,
      cell: ({ gap }) => verdictCell(gap.verdict, context),
      order: ({ gap }) => rankOf(gap.verdict),
    },
    text('name', words.table.name, ({ gap }) => names.of(gap)),
    {
      id: 'rank',
      header: gapWords.column.rank,
      unit: null,
      kind: 'count',
      widthPixels: 72,
      cell: ({ gap }) => countCell(gap.rank, context),
    },
    text('kind', words.table.kind, ({ gap }) => kindTerm(gap.kind, words)),
    text('sector', words.table.sector, ({ gap }) => names.sector(gap.sector)),
    text('province', words.table.province, (row) => provinceWords(row, context)),
  ];
}

function plan(
  id: 'nearestOwn' | 'nearestOwnSuitable' | 'nearestOwnMatched' | 'nearestRival',
  context: GapContext,
): Omit<BandPlan<GapRow>, 'bankHeader'> & { readonly bankHeader: string } {
  const { column, noRival } = context.gapWords;
  const { depth } = context.state;
  const template = id === 'nearestRival' ? column[id] : column[id][whoseOf(context.state)];
  const what = fill(template, { depth: context.words.gaps.depth[depth] });
  const headers = {
    estimate: what,
    lower: fill(column.lower, { what }),
    upper: fill(column.upper, { what }),
    branch: fill(column.name, { what }),
  };
  const none = id === 'nearestRival' ? noRival : context.table.noBranch;
  return { id, headers, bankHeader: fill(column.bank, { what }), find: ({ gap }) => gap[id], none };
}

/** The nearest branches; competitors only where there is a bank that they compete with. */
function nearestFields(context: GapContext): GapField[] {
  const { bank } = context.state;
  const own = (id: 'nearestOwn' | 'nearestOwnSuitable' | 'nearestOwnMatched') => {
    const whole = plan(id, context);
    return bandFields({ ...whole, bankHeader: bank === null ? whole.bankHeader : null }, context);
  };
  const rivals: GapField[] =
    bank === null
      ? []
      : [
          ...bandFields(plan('nearestRival', context), context),
          {
            id: 'rival',
            header: context.gapWords.column.rival,
            unit: null,
            kind: 'verdict',
            widthPixels: 128,
            cell: ({ gap }) => verdictCell(gap.rival, context),
            order: ({ gap }) => rankOf(gap.rival),
          },
        ];
  // At the other depths the suitable branch is one of these two.
  const suitable = ownFieldAt(context.state) === 'nearestOwnSuitable' ? own('nearestOwnSuitable') : [];
  return [...own('nearestOwn'), ...suitable, ...own('nearestOwnMatched'), ...rivals];
}

function measureFields(context: GapContext): GapField[] {
  const { gapWords, words, state } = context;
  const { column, noBankInReach } = gapWords;
  const unmeasured = words.verdict['not-measured'];
  const index = { unit: null, kind: 'index', widthPixels: 112 } as const;
  const count = { unit: null, kind: 'count', widthPixels: 128 } as const;
  // Nothing in reach has no concentration; where nothing was measured that is another matter.
  const none = ({ banks }: Gap) => (banks === null ? unmeasured : noBankInReach);
  const withBank: GapField = {
    ...count,
    id: 'herfindahlWithBank',
    header: column.herfindahlWithBank[whoseOf(state)],
    cell: ({ gap }) => figureCell(gap.herfindahlWithBank, none(gap), context),
  };
  return [
    {
      ...index,
      id: 'weight',
      header: context.table.column.weight,
      kind: 'weight',
      cell: ({ gap }) => indexCell(gap.demandWeight, context),
    },
    {
      ...count,
      id: 'banks',
      header: column.banks,
      cell: ({ gap }) => (gap.banks === null ? unknownCell(unmeasured) : countCell(gap.banks, context)),
    },
    {
      ...count,
      id: 'herfindahl',
      header: column.herfindahl,
      cell: ({ gap }) => figureCell(gap.herfindahl, none(gap), context),
    },
    ...(state.bank === null ? [] : [withBank]),
    { ...index, id: 'gap', header: column.gap, cell: ({ gap }) => figureCell(gap.gap, unmeasured, context) },
  ];
}

/** What was before and what is lost; columns only while something is supposed. */
function whatIfFields(context: GapContext): GapField[] {
  if (!hasWhatIf(context.state)) return [];
  const { column } = context.gapWords;
  return [
    {
      id: 'today',
      header: column.today,
      unit: null,
      kind: 'verdict',
      widthPixels: 112,
      cell: ({ gap }) => verdictCell(gap.verdictToday, context),
      order: ({ gap }) => rankOf(gap.verdictToday),
    },
    {
      id: 'lost',
      header: column.lost,
      unit: null,
      kind: 'text',
      widthPixels: 128,
      cell: ({ gap }) => yesNoCell(isLost(gap), context),
      order: ({ gap }) => Number(isLost(gap)),
    },
  ];
}

/** Every column of the gap list, in its usual order: what it is, who is how near, what it weighs. */
export function gapFields(context: GapContext): readonly GapField[] {
  const id: GapField = {
    id: 'id',
    header: context.table.column.id,
    unit: null,
    kind: 'text',
    widthPixels: 96,
    cell: (row) => textCell(row.id),
  };
  return [...whatFields(context), ...nearestFields(context), ...measureFields(context), ...whatIfFields(context), id];
}
