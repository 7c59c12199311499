import type { Gap } from '@icfm/api/gaps/schema';
import { rankOf } from '../coverage/rank.ts';
import { countCell, indexCell, unknownCell, verdictCell, yesNoCell } from '../table/cells.ts';
import type { Cell, FieldContext } from '../table/field.ts';
import { type GapContext, type GapField, hasWhatIf, whoseOf } from './gap-row.ts';
import { isLost } from './listed-gaps.ts';

function figureCell(value: number | null, none: string, context: FieldContext): Cell {
  return value === null ? unknownCell(none) : indexCell(value, context);
}

/** What a gap weighs, who is in reach, and how concentrated they are, before and with the bank. */
export function measureFields(context: GapContext): GapField[] {
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
export function whatIfFields(context: GapContext): GapField[] {
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
