import { SectorGlyph, VerdictMark } from '../../map/marks.tsx';
import type { Theme } from '../../state/url.ts';
import type { Column } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { shortBranchName } from '../banks/short-branch-name.ts';
import { chosenFields, type Field } from '../table/field.ts';
import { fieldColumn } from '../table/field-column.tsx';
import { provinceWords } from '../table/province-words.ts';
import { type GapContext, type GapRow, ownFieldAt } from './gap-row.ts';
import { isLost } from './listed-gaps.ts';

export type GapColumnContext = GapContext & {
  readonly theme: Theme;
  readonly selectedId: string | null;
  readonly isWide: boolean;
};

type CellProps = { readonly row: GapRow; readonly context: GapColumnContext };

/** Below the name: what is lost by closing, else the branch by which a bank knows the place, else what it is. */
function furtherWords({ row, context }: CellProps): string {
  const { state, names } = context;
  const nearest = state.bank === null ? null : row.gap.nearestOwnSuitable;
  return [nearest ? shortBranchName(nearest) : names.sector(row.gap.sector), provinceWords(row, context)]
    .filter((text) => text !== '')
    .join(' · ');
}

function NameCell({ row, context }: CellProps) {
  const { names, isWide, gapWords } = context;
  const name = names.of(row.gap);
  return (
    <RowButton isSelected={row.id === context.selectedId}>
      <span className={isWide ? 'block truncate leading-5' : 'line-clamp-2 leading-5'} title={name}>
        {name}
      </span>
      {isLost(row.gap) ? (
        <span data-lost className="block truncate text-xs leading-4 font-medium text-none-known">
          {gapWords.whatIf.lost}
        </span>
      ) : isWide ? null : (
        <span className="flex items-center gap-1 text-xs leading-4 text-ink-muted">
          <SectorGlyph group={names.sectorGroups[row.gap.sector] ?? 'other'} size={8} />
          <span className="truncate">{furtherWords({ row, context })}</span>
        </span>
      )}
    </RowButton>
  );
}

/** The mark, and in the narrow table the rank below it. */
function MarkCell({ row, context }: CellProps) {
  const { words, theme, isWide, format } = context;
  const { verdict, kind, rank } = row.gap;
  return (
    <span className="flex flex-col items-center gap-0.5" title={words.verdict[verdict]}>
      <VerdictMark verdict={verdict} kind={kind} theme={theme} size={18} />
      <span className="sr-only">{words.verdict[verdict]}</span>
      {isWide ? null : <span className="text-xs leading-4 text-ink-muted">{format.count(rank)}</span>}
    </span>
  );
}

/** The rank has room for one character. */
function MarkHeader({ header, isWide }: { readonly header: string; readonly isWide: boolean }) {
  return (
    <>
      <span className="sr-only">{header}</span>
      {isWide ? null : <span aria-hidden>#</span>}
    </>
  );
}

/** The chosen fields where the table is wide; else those that say most at a glance. */
export function shownFields(fields: readonly Field<GapRow>[], context: GapColumnContext) {
  if (context.isWide) return chosenFields(fields, context.state.columns);
  const ids = ['rank', 'name', ownFieldAt(context.state), context.state.bank === null ? 'gap' : 'nearestRival'];
  return ids.flatMap((wanted) => fields.filter(({ id }) => id === wanted));
}

function shortHeader({ id }: Field<GapRow>, { gapWords, words }: GapColumnContext): string {
  if (id === 'gap') return gapWords.short.gap;
  const what = id === 'nearestRival' ? gapWords.short.rival : gapWords.short.own;
  return `${what} ${words.table.nearestUnit}`;
}

function columnOf(field: Field<GapRow>, context: GapColumnContext): Column<GapRow> {
  const { isWide } = context;
  if (field.id === 'name') return fieldColumn(field, { cell: (row) => <NameCell row={row} context={context} /> });
  // The mark stands in a column of its own, or above the rank where there is no room for one.
  if (field.id === (isWide ? 'verdict' : 'rank')) {
    return fieldColumn(field, {
      header: () => <MarkHeader header={field.header} isWide={isWide} />,
      cell: (row) => <MarkCell row={row} context={context} />,
    });
  }
  if (isWide) return fieldColumn(field);
  return fieldColumn(field, { header: () => <span title={field.header}>{shortHeader(field, context)}</span> });
}

export function gapColumns(fields: readonly Field<GapRow>[], context: GapColumnContext): Column<GapRow>[] {
  return shownFields(fields, context).map((field) => columnOf(field, context));
}

export const narrowLooks = {
  rank: { width: '40px' },
  nearestOwn: { width: '76px', className: 'text-right' },
  nearestOwnSuitable: { width: '76px', className: 'text-right' },
  nearestOwnMatched: { width: '76px', className: 'text-right' },
  nearestRival: { width: '76px', className: 'text-right' },
  gap: { width: '56px', className: 'text-right' },
} as const;
