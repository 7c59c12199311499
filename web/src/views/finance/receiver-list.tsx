import type { FinanceReceiver, TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { FileSpreadsheet } from 'lucide-react';
import { useMemo } from 'react';
import { writeCsv } from '../../export/csv.ts';
import { fileName } from '../../export/file-name.ts';
import { saveFile } from '../../export/save-file.ts';
import { fill } from '../../i18n/fill.ts';
import { replaced } from '../../state/use-view-state.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { RowButton } from '../../ui/row-button.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { DataLinkButton } from '../export/data-link-button.tsx';
import { useView } from '../shell/view-context.tsx';
import { unitName } from '../transfers/unit-name.ts';
import { bivariateColour, unrankedReason } from './finance-classes.ts';
import type { Quadrant } from './finance-sentences.tsx';
import { inflowText, mismatchText, shareText } from './finance-text.ts';
import { type ReceiverTexts, receiverRecords, useReceiverTexts } from './receiver-records.ts';

type PlaceCellProps = {
  readonly receiver: FinanceReceiver;
  readonly answer: TransferFinanceAnswer;
  readonly texts: ReceiverTexts;
};

/** The name with the colour of the bivariate map, and below it what comes in and why there is no rank. */
function PlaceCell({ receiver, answer, texts }: PlaceCellProps) {
  const { selection, theme } = useView();
  const { words, mapWords, format, names } = texts;
  const { unit, finance, clusters } = receiver;
  const reason = unrankedReason(receiver, answer);
  const flow = inflowText(receiver, answer.inflowBy, { words: mapWords, format });
  const why = reason === null ? fill(words.list.clusters, { count: format.count(clusters) }) : mapWords.reason[reason];
  const colour = finance ? bivariateColour(theme, finance.inflowThird, finance.accessThird) : 'transparent';
  return (
    <RowButton isSelected={selection?.kind === 'place' && selection.id === unit.id}>
      <span className="flex items-center gap-1.5 leading-5">
        <span
          aria-hidden
          className="size-2.5 shrink-0 rounded-full border border-ink-faint"
          style={{ background: colour }}
        />
        <span className="truncate">{unitName(unit, names)}</span>
      </span>
      <span className="block truncate text-xs leading-4 text-ink-muted" title={`${flow} · ${why}`}>
        {flow} · {why}
      </span>
    </RowButton>
  );
}

type Figure = {
  readonly id: string;
  readonly header: string;
  readonly of: (receiver: FinanceReceiver) => number | null;
};

/** A column of figures; what is not known is a dash, and sorts below every figure. */
function figureColumn(
  { id, header, of }: Figure,
  write: (value: number) => string,
  absent: string,
): Column<FinanceReceiver> {
  return {
    id,
    header,
    accessorFn: (receiver) => of(receiver) ?? Number.NEGATIVE_INFINITY,
    cell: ({ row }) => {
      const value = of(row.original);
      return value === null ? absent : write(value);
    },
    sortFn: (a, b) => a.getValue<number>(id) - b.getValue<number>(id) || 0,
  };
}

function columnsOf(answer: TransferFinanceAnswer, texts: ReceiverTexts): Column<FinanceReceiver>[] {
  const { words, format, names } = texts;
  const { list } = words;
  const absent = list.unknown;
  return [
    {
      id: 'place',
      header: list.place,
      accessorFn: ({ unit }) => unitName(unit, names),
      cell: ({ row }) => <PlaceCell receiver={row.original} answer={answer} texts={texts} />,
      sortFn: (a, b) => format.compare(a.getValue<string>('place'), b.getValue<string>('place')),
    },
    figureColumn(
      { id: 'mismatch', header: list.mismatch, of: (each) => each.finance?.mismatch ?? null },
      mismatchText,
      absent,
    ),
    figureColumn({ id: 'access', header: list.access, of: (each) => each.meanAccess }, format.figure, absent),
    figureColumn({ id: 'overlap', header: list.overlap, of: (each) => each.sectorOverlap }, shareText, absent),
  ];
}

const looks = {
  mismatch: { width: '66px', className: 'text-right' },
  access: { width: '58px', className: 'text-right' },
  overlap: { width: '62px', className: 'text-right' },
} as const;

function SaveCsv({ answer, texts }: Omit<PlaceCellProps, 'receiver'>) {
  const { state } = useView();
  const { steps } = useRegionPath(state.region);
  const { csv, file } = texts.words.list;
  const save = () => {
    const blob = new Blob([writeCsv(receiverRecords(answer, texts))], { type: 'text/csv;charset=utf-8' });
    saveFile(blob, fileName({ place: steps.at(-1)?.name ?? '', what: file, asOf: answer.dataAsOf, extension: 'csv' }));
  };
  return <IconButton icon={FileSpreadsheet} label={csv} onClick={save} />;
}

type ListProps = {
  readonly answer: TransferFinanceAnswer;
  /** Keeps one quadrant; null for all. */
  readonly quadrant: Quadrant | null;
  readonly onQuadrant: (quadrant: Quadrant | null) => void;
};

function ListHead({ answer, quadrant, onQuadrant, texts }: ListProps & { readonly texts: ReceiverTexts }) {
  const { list, chart } = texts.words;
  return (
    <div className="flex items-center gap-2">
      <h3 className="flex-1 text-xs font-semibold text-ink-muted">
        {quadrant === null ? list.title : fill(list.onlyQuadrant, { quadrant: chart.quadrants[quadrant] })}
      </h3>
      {quadrant === null ? null : (
        <button
          type="button"
          onClick={() => onQuadrant(null)}
          className="cursor-pointer rounded-lg border border-line-strong px-2 py-0.5 text-xs hover:bg-panel-hover"
        >
          {list.showAll}
        </button>
      )}
      <SaveCsv answer={answer} texts={texts} />
      <DataLinkButton />
    </div>
  );
}

/** Receivers by mismatch, those not ranked last and with the reason; hovered and selected together with map and chart. */
export function ReceiverList(props: ListProps) {
  const { answer, quadrant } = props;
  const { state, set, selection, hovered, setHovered, select } = useView();
  const texts = useReceiverTexts(answer);
  const columns = useMemo(() => columnsOf(answer, texts), [answer, texts]);
  const rows = answer.receivers.filter(({ finance }) => quadrant === null || finance?.quadrant === quadrant);
  return (
    <section id="listing" aria-label={texts.words.list.title} className="flex h-96 shrink-0 flex-col">
      <ListHead {...props} texts={texts} />
      <DataTable
        caption={texts.words.list.caption}
        rows={rows}
        columns={columns}
        looks={looks}
        rowId={({ unit }) => unit.id}
        rowHeight={48}
        sort={state.sort ?? '-mismatch'}
        onSort={(sort) => set({ sort }, replaced)}
        selectedId={selection?.kind === 'place' ? selection.id : null}
        hoveredId={hovered?.startsWith('place:') ? hovered.slice('place:'.length) : null}
        onHover={(id) => setHovered(id === null ? null : `place:${id}`)}
        onSelect={(id) => select({ kind: 'place', id })}
      />
    </section>
  );
}
