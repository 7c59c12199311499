import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import { fill } from '../../i18n/fill.ts';
import { SectorGlyph, VerdictMark } from '../../map/marks.tsx';
import type { Theme } from '../../state/url.ts';
import type { Column } from '../../ui/data-table.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import type { ClusterRow } from '../table/cluster-fields.ts';
import { chosenFields, type Field, type FieldContext } from '../table/field.ts';
import { fieldColumn } from '../table/field-column.tsx';
import { nearestFieldAt } from '../table/nearest-fields.ts';
import { provinceWords } from '../table/province-words.ts';
import { clusterMetricField } from '../table/table.ts';
import { nearestWord } from './nearest-word.ts';
import { verdictAt } from './verdict-at.ts';

export type ColumnContext = FieldContext & {
  readonly theme: Theme;
  readonly selectedId: string | null;
  readonly isWide: boolean;
};

type CellProps = { readonly cluster: ClusterCoverage; readonly context: ColumnContext };

function NameCell({ cluster, context }: CellProps) {
  const { names, isWide } = context;
  const further = [names.sector(cluster.sector), provinceWords(cluster, context)];
  return (
    <RowButton isSelected={cluster.id === context.selectedId}>
      <span className={isWide ? 'block truncate leading-5' : 'line-clamp-2 leading-5'} title={names.of(cluster)}>
        {names.of(cluster)}
      </span>
      {isWide ? null : (
        <span className="flex items-center gap-1 text-xs leading-4 text-ink-muted">
          <SectorGlyph group={names.sectorGroups[cluster.sector] ?? 'other'} size={8} />
          <span className="truncate">{further.join(' · ')}</span>
        </span>
      )}
    </RowButton>
  );
}

function BranchesCell({ cluster, context }: CellProps) {
  const { certain, possible } = cluster.branchesInReach;
  return (
    <>
      <span className="block leading-5">{context.format.count(certain)}</span>
      {possible > 0 ? (
        <span className="block text-xs leading-4 text-ink-muted">+{context.format.count(possible)}</span>
      ) : null}
    </>
  );
}

function VerdictCell({ cluster, context }: CellProps) {
  const { words, state, theme } = context;
  const verdict = verdictAt(cluster, state.depth);
  return (
    <span className="flex justify-center" title={words.verdict[verdict]}>
      <VerdictMark verdict={verdict} kind={cluster.kind} theme={theme} size={18} />
      <span className="sr-only">{words.verdict[verdict]}</span>
    </span>
  );
}

function NearestHeader({ context: { words, state } }: { readonly context: ColumnContext }) {
  return (
    <span title={fill(words.table.nearestLong, { branch: nearestWord(state.depth, words) })}>
      {words.table.nearestShort} {words.table.nearestUnit}
    </span>
  );
}

/** The fields of the table as it is drawn: the chosen ones where it is wide, else those that say most at a glance. */
export function shownFields(fields: readonly Field<ClusterRow>[], context: ColumnContext) {
  const { state, isWide } = context;
  if (isWide) return chosenFields(fields, state.columns);
  const metric = clusterMetricField(state);
  // Branches in reach are counted of the specialised ones: beside presence they would be another answer.
  const counted = state.depth === 'presence' && context.hasPresence ? [] : ['branches'];
  const ids = ['verdict', 'name', ...(metric ? [metric] : [nearestFieldAt(state.depth, context), ...counted])];
  return fields.filter(({ id }) => ids.includes(id));
}

function columnOf(field: Field<ClusterRow>, context: ColumnContext): Column<ClusterRow> {
  const { words, isWide } = context;
  if (field.id === 'verdict') {
    return fieldColumn(field, {
      header: () => <span className="sr-only">{words.table.verdict}</span>,
      cell: ({ coverage }) => <VerdictCell cluster={coverage} context={context} />,
    });
  }
  if (field.id === 'name') {
    return fieldColumn(field, { cell: ({ coverage }) => <NameCell cluster={coverage} context={context} /> });
  }
  if (isWide) return fieldColumn(field);
  if (field.id === nearestFieldAt(context.state.depth, context))
    return fieldColumn(field, { header: () => <NearestHeader context={context} /> });
  if (field.id !== 'branches') return fieldColumn(field);
  return fieldColumn(field, {
    header: () => <span title={words.table.branchesLong}>{words.table.branches}</span>,
    cell: ({ coverage }) => <BranchesCell cluster={coverage} context={context} />,
  });
}

/** The columns of the cluster table: few in the narrow panel, all of those chosen when it is widened. */
export function clusterColumns(fields: readonly Field<ClusterRow>[], context: ColumnContext): Column<ClusterRow>[] {
  return shownFields(fields, context).map((field) => columnOf(field, context));
}

export const narrowLooks = {
  verdict: { width: '34px' },
  nearestAny: { width: '76px', className: 'text-right' },
  nearest: { width: '76px', className: 'text-right' },
  nearestMatched: { width: '76px', className: 'text-right' },
  branches: { width: '54px', className: 'text-right' },
  access: { width: '104px', className: 'text-right' },
  gap: { width: '104px', className: 'text-right' },
  effectiveBanks: { width: '120px', className: 'text-right' },
} as const;
