import { fill } from '../../i18n/fill.ts';
import { kindTerm } from '../coverage/kind-word.ts';
import { rankOf } from '../coverage/rank.ts';
import { type BandPlan, bandFields } from '../table/band-fields.ts';
import { countCell, textCell, verdictCell } from '../table/cells.ts';
import { provinceWords } from '../table/province-words.ts';
import { measureFields, whatIfFields } from './gap-measure-fields.ts';
import { type GapContext, type GapField, type GapRow, ownFieldAt, whoseOf } from './gap-row.ts';

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
