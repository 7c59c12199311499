import { useQuery } from '@tanstack/react-query';
import { transfersQuery } from '../../api/transfer-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { mostArcs } from '../../state/url.ts';
import { LegendEntry } from '../coverage/legend-entry.tsx';
import { toggledLegend } from '../coverage/toggled.ts';
import { FinanceLegend } from '../finance/finance-legend-card.tsx';
import { useView } from '../shell/view-context.tsx';
import { flowClassColour } from './flow-class.ts';
import { arcSymbol } from './flow-symbols.ts';
import { LegendSymbol } from './legend-symbol.tsx';
import { type TransferLegendEntry, type TransferLegendGroup, useTransferLegend } from './transfer-legend.ts';

function PlainEntry({ entry: { symbol, label, count } }: { readonly entry: TransferLegendEntry }) {
  return (
    <li className="flex items-center gap-2 px-1 py-0.5">
      <LegendSymbol shapes={symbol} />
      <span className="flex-1">{label}</span>
      {count === null ? null : <span className="font-semibold">{count}</span>}
    </li>
  );
}

/** The codes that a colour filters by: what is kept, all there are, and how they are called. */
function useCodes() {
  const { state, set } = useView();
  const names = useNames();
  const isSector = state.flowColour === 'sector';
  const { data } = useQuery(
    transfersQuery({ ...state, ...(isSector ? { sectors: [] } : { models: [] }), most: mostArcs }),
  );
  const corridors = data?.corridors ?? [];
  const named = corridors.flatMap(({ sectors, models }) => (isSector ? sectors : models));
  const kept = isSector ? state.sectors : state.models;
  return {
    kept,
    all: [...new Set([...named, ...kept])],
    labelOf: (code: string) => (isSector ? names.sector(code) : names.label('transferModel', code)),
    keep: (codes: string[]) => void set(isSector ? { sectors: codes } : { models: codes }),
    sectorGroups: names.sectorGroups,
  };
}

/** Colours whose entries filter: a click drops or brings back, a double click keeps one alone; those dropped stay in sight. */
function FilterEntries({ entries }: { readonly entries: readonly TransferLegendEntry[] }) {
  const { state, theme } = useView();
  const { words } = useWords();
  const { kept, all, labelOf, keep, sectorGroups } = useCodes();
  const isKept = (code: string) => kept.length === 0 || kept.includes(code);
  const dropped = all
    .filter((code) => !isKept(code))
    .map((code): TransferLegendEntry => {
      const colour = flowClassColour(code, { by: state.flowColour, theme, sectorGroups });
      const symbol = arcSymbol({ colour, widthPixels: 4, isDashed: false }, theme);
      return { symbol, label: labelOf(code), count: words.distance.none, code };
    });
  return [...entries, ...dropped].map((entry) => {
    const { code, label, symbol, count } = entry;
    if (code === null) return <PlainEntry key={label} entry={entry} />;
    return (
      <LegendEntry
        key={label}
        isKept={isKept(code)}
        label={label}
        count={count ?? ''}
        onToggle={() => keep(toggledLegend(kept, code, all))}
        onIsolate={() => keep([code])}
      >
        <LegendSymbol shapes={symbol} />
      </LegendEntry>
    );
  });
}

function Group({ group: { id, title, entries } }: { readonly group: TransferLegendGroup }) {
  const { flowColour } = useView().state;
  const isFilter = id === 'colour' && (flowColour === 'sector' || flowColour === 'model');
  return (
    <section data-legend={id}>
      <h3 className="font-semibold">{title}</h3>
      <ul className={id === 'width' || id === 'nodes' ? 'mt-0.5 grid grid-cols-2' : 'mt-0.5'}>
        {isFilter ? (
          <FilterEntries entries={entries} />
        ) : (
          entries.map((entry) => <PlainEntry key={entry.label} entry={entry} />)
        )}
      </ul>
    </section>
  );
}

/** What arcs and nodes say, or the map of receivers in their place, and the context layers; all with counts. */
export function TransfersLegend() {
  const { transfers, financeMap } = useView().state;
  const groups = useTransferLegend();
  const isFilled = transfers === 'finance' && financeMap !== 'none';
  return (
    <div className="space-y-1.5 text-xs">
      {isFilled ? null : groups?.map((group) => <Group key={group.id} group={group} />)}
      <FinanceLegend />
    </div>
  );
}
