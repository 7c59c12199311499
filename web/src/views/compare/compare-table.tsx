import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { coverageQuery } from '../../api/queries.ts';
import { compareWords } from '../../i18n/compare-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { HowComputed } from '../../ui/how-computed.tsx';
import { choroplethRates } from '../coverage/choropleth-rates.ts';
import { useView } from '../shell/view-context.tsx';
import { CompareCell } from './compare-cell.tsx';
import { type CompareRow, compareRows, type RowGroup } from './compare-rows.ts';
import type { ComparedPlace } from './compared-place.ts';
import { PlaceHead } from './place-head.tsx';
import { SmallMap } from './small-map.tsx';
import type { SmallMaps } from './use-small-maps.ts';

type CompareTableProps = {
  readonly nation: ComparedPlace;
  readonly places: readonly ComparedPlace[];
  readonly ids: readonly string[];
  readonly maps: SmallMaps;
};

const labelLook = 'sticky left-0 z-10 w-24 bg-panel-solid pr-2 text-left align-top font-normal md:w-36';
const columnLook = 'snap-start scroll-ml-24 px-2 align-top md:scroll-ml-36';

const labelWidth = 144;
/** Widths of a column in pixels: narrower its figures would break, wider its bars would say no more. */
const [narrowest, widest] = [136, 224];

function useRates() {
  const { state } = useView();
  const { data } = useQuery(coverageQuery({ ...state, region: 'nation' }));
  return useMemo(
    () => ({
      ...choroplethRates(data, 'prefecture', state.depth),
      ...choroplethRates(data, 'province', state.depth),
    }),
    [data, state.depth],
  );
}

function TableHead({ nation, places, ids, maps }: CompareTableProps) {
  const words = useFeatureWords(compareWords);
  const rates = useRates();
  return (
    <thead>
      <tr>
        <th scope="col" className={labelLook}>
          <span className="sr-only">{words.measure}</span>
        </th>
        {[nation, ...places].map((place) => (
          <th
            key={place.id}
            scope="col"
            className={`${columnLook} pb-2 text-left ${place.id === 'nation' ? 'bg-panel-sunken' : ''}`}
          >
            <PlaceHead place={place} ids={ids} />
            <SmallMap
              place={place}
              drawing={maps.drawings.get(place.id)}
              rates={rates}
              located={place.id === 'nation' ? ids : null}
            />
          </th>
        ))}
      </tr>
    </thead>
  );
}

type GroupProps = { readonly group: RowGroup; readonly columns: readonly ComparedPlace[] };

function MeasureRow({ row, columns }: { readonly row: CompareRow; readonly columns: readonly ComparedPlace[] }) {
  return (
    <tr className="border-t border-line" data-measure={row.id}>
      <th scope="row" className={`${labelLook} py-1.5 text-xs`}>
        <span className="flex items-start justify-between gap-0.5">
          <span className="py-0.5 leading-5">{row.label}</span>
          {row.how ? <HowComputed title={row.label} {...row.how} /> : null}
        </span>
      </th>
      {columns.map((place) => (
        <td
          key={place.id}
          data-place={place.id}
          className={`${columnLook} py-1.5 ${place.id === 'nation' ? 'bg-panel-sunken' : ''}`}
        >
          <CompareCell cell={row.cellOf(place)} place={place} line={row.line} hasBar={row.id !== 'clusters'} />
        </td>
      ))}
    </tr>
  );
}

function TableGroup({ group, columns }: GroupProps) {
  return (
    <tbody>
      <tr className="border-t border-line-strong">
        <th scope="rowgroup" className={`${labelLook} pt-3 pb-1.5 text-xs font-semibold text-ink-muted`}>
          {group.label}
        </th>
        <td className="bg-panel-sunken" />
        <td colSpan={Math.max(columns.length - 1, 1)} />
      </tr>
      {group.rows.map((row) => (
        <MeasureRow key={row.id} row={row} columns={columns} />
      ))}
    </tbody>
  );
}

/** The places side by side, the nation first: a small map each, then every measure on one scale a row. */
export function CompareTable(props: CompareTableProps) {
  const { nation, places } = props;
  const { state } = useView();
  const own = useFeatureWords(compareWords);
  const { words, format } = useWords();
  const columns = [nation, ...places];
  const groups = compareRows({ words, own, format, nation, places, depth: state.depth });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section aria-label={own.table} tabIndex={0} className="scroll-quiet snap-x overflow-x-auto">
      <table
        className="w-full table-fixed border-separate border-spacing-0"
        style={{ minWidth: 96 + columns.length * narrowest, maxWidth: labelWidth + columns.length * widest }}
      >
        <caption className="sr-only">{own.table}</caption>
        <TableHead {...props} />
        {groups.map((group) => (
          <TableGroup key={group.id} group={group} columns={columns} />
        ))}
      </table>
    </section>
  );
}
