import type { FlowProperties } from '@icfm/api/collections/schema';
import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { flowsQuery } from '../../api/queries.ts';
import type { Item } from '../../api/records.ts';
import { transfersQuery } from '../../api/transfer-queries.ts';
import { mostArcs } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';

/** The flow that each record stands behind. */
function corridorsByRecord({ corridors }: Pick<TransfersAnswer, 'corridors'>): ReadonlyMap<string, string> {
  return new Map(corridors.flatMap(({ id, recordIds }) => recordIds.map((record) => [record, id] as const)));
}

/** Single records that are counted, or are not, as far as they are listed; `total` is how many there are. */
export function useListedRecords(scope: 'kept' | 'left') {
  const { state } = useView();
  const flows = useQuery(flowsQuery);
  // However few flows are drawn, the records of all of them are counted.
  const whole = useQuery(transfersQuery({ ...state, most: mostArcs }));
  const corridorOf = useMemo(() => corridorsByRecord(whole.data ?? { corridors: [] }), [whole.data]);
  const rows = useMemo(
    (): Item<FlowProperties>[] =>
      (flows.data?.features ?? []).filter(({ id }) => corridorOf.has(id) === (scope === 'kept')),
    [flows.data, corridorOf, scope],
  );
  const { kept, documented } = whole.data?.records ?? { kept: 0, documented: 0 };
  const isWhole = corridorOf.size === kept;
  return {
    // What is not listed among those counted would pass for left out.
    rows: scope === 'left' && !isWhole ? [] : rows,
    total: scope === 'kept' ? kept : documented - kept,
    corridorOf,
    isReady: flows.data !== undefined && whole.data !== undefined,
  };
}
