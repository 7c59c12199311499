import { useCoverage } from '../../api/use-coverage.ts';
import { useView } from '../shell/view-context.tsx';

/** The numbers of the place shown, to hold what an import changes against. */
export type Figures = {
  readonly dataVersion: string;
  readonly clusters: number;
  /** Clusters certainly with any branch in reach; null where that is not measured. */
  readonly presence: number | null;
  readonly presencePossible: number;
  readonly presenceNone: number;
  readonly specialised: number;
};

/** Null while they load. */
export function useFigures(): Figures | null {
  const { state } = useView();
  const { answer, query } = useCoverage(state);
  if (!answer || query.isFetching) return null;
  const { clusters, presence, specialised } = answer.scope.summary;
  return {
    dataVersion: answer.dataVersion,
    clusters,
    presence: presence.isMeasured ? presence.certain : null,
    presencePossible: presence.possible,
    presenceNone: presence.noneKnown,
    specialised: specialised.certain,
  };
}
