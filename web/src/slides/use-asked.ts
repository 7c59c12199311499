import { useQuery } from '@tanstack/react-query';
import { contextQuery } from '../api/context-query.ts';
import { gapQuery } from '../api/gap-queries.ts';
import { pairingQuery } from '../api/pairing-queries.ts';
import { accessQuery, clusterDetailQuery, coverageQuery, placeQuery, vocabularyQuery } from '../api/queries.ts';
import { scenariosQuery } from '../api/scenario-queries.ts';
import { sessionQuery } from '../api/session-query.ts';
import { sitePickQuery, sitePlanQuery } from '../api/site-queries.ts';
import { transferFinanceQuery, transfersQuery } from '../api/transfer-queries.ts';
import { fixedBounds } from '../state/region-bounds.ts';
import type { UrlState } from '../state/url.ts';
import { useView } from '../views/shell/view-context.tsx';
import { isPlanning } from '../views/sites/use-site-plan.ts';
import { type Asked, type Readiness, readinessOf } from './readiness.ts';

/** What coverage and its legend ask; every view takes names of places from it. */
function useCoverageAsked(state: UrlState, isCounted: boolean): Asked[] {
  const bySector = isCounted && state.colour === 'sector';
  const isAccessed = state.view === 'coverage';
  return [
    { isNeeded: true, query: useQuery(coverageQuery(state)) },
    {
      isNeeded: isCounted,
      query: useQuery({ ...coverageQuery({ ...state, kinds: [] }), enabled: isCounted }),
    },
    {
      isNeeded: bySector,
      query: useQuery({ ...coverageQuery({ ...state, sectors: [] }), enabled: bySector }),
    },
    { isNeeded: isAccessed, query: useQuery({ ...accessQuery(state), enabled: isAccessed }) },
  ];
}

function useGapsAsked(state: UrlState): Asked[] {
  const isList = state.view === 'gaps' && state.task === 'list';
  const bySector = isList && state.colour === 'sector';
  const isCorridors = state.view === 'gaps' && state.task === 'corridors';
  const isPlan = isPlanning(state);
  const isPicked = isPlan && state.picked.length > 0;
  const plan = useQuery({ ...sitePlanQuery(state), enabled: isPlan });
  const isCompared = state.view === 'gaps' && state.task === 'scenarios' && state.compared.length === 2;
  return [
    { isNeeded: isList, query: useQuery({ ...gapQuery(state), enabled: isList }) },
    { isNeeded: isList, query: useQuery({ ...gapQuery({ ...state, kinds: [] }), enabled: isList }) },
    { isNeeded: bySector, query: useQuery({ ...gapQuery({ ...state, sectors: [] }), enabled: bySector }) },
    { isNeeded: isCorridors, query: useQuery({ ...pairingQuery(state), enabled: isCorridors }) },
    { isNeeded: isPlan, query: plan },
    {
      isNeeded: isPicked,
      query: useQuery({ ...sitePickQuery(state), enabled: isPicked && plan.isSuccess && !plan.isPlaceholderData }),
    },
    { isNeeded: isCompared, query: useQuery({ ...scenariosQuery, enabled: isCompared }) },
  ];
}

function useTransfersAsked(state: UrlState): Asked[] {
  const isTransfers = state.view === 'transfers';
  const isPaired = isTransfers && state.flowColour === 'pairing';
  const isFinance = isTransfers && state.transfers === 'finance';
  const hasContext = isTransfers && state.context.length > 0;
  const pairing = pairingQuery({ ...state, region: 'nation', sectors: [] });
  return [
    { isNeeded: isTransfers, query: useQuery({ ...transfersQuery(state), enabled: isTransfers }) },
    { isNeeded: isPaired, query: useQuery({ ...pairing, enabled: isPaired }) },
    { isNeeded: isFinance, query: useQuery({ ...transferFinanceQuery(state), enabled: isFinance }) },
    { isNeeded: hasContext, query: useQuery({ ...contextQuery, enabled: hasContext }) },
  ];
}

/** What is asked of a view, and whether what was selected in it is there no more. */
export type Asking = Readiness & { readonly isSelectionGone: boolean };

/** Whether the view around it stands as it will be drawn: each question of its map, legend, table and sentence answered. */
export function useAsked(): Asking {
  const { state, selection } = useView();
  const { region } = state;
  const isPlace = fixedBounds(region) === null;
  const clusterId = selection?.kind === 'cluster' ? selection.id : null;
  const isCounted = state.view === 'coverage' || (state.view === 'gaps' && state.task !== 'corridors');
  const detail = useQuery({ ...clusterDetailQuery(clusterId ?? '', state), enabled: clusterId !== null });
  const isSelectionGone = clusterId !== null && detail.isError;
  const readiness = readinessOf([
    { isNeeded: true, query: useQuery(vocabularyQuery) },
    { isNeeded: true, query: useQuery(sessionQuery) },
    { isNeeded: isPlace, query: useQuery({ ...placeQuery(region), enabled: isPlace }) },
    { isNeeded: clusterId !== null && !isSelectionGone, query: detail },
    ...useCoverageAsked(state, isCounted),
    ...useGapsAsked(state),
    ...useTransfersAsked(state),
  ]);
  return { ...readiness, isSelectionGone };
}
