import { CoverageLegend } from '../coverage/legend.tsx';
import { CorridorLegend } from '../pairing/corridor-legend.tsx';
import { useView } from '../shell/view-context.tsx';
import { PlanLegend } from '../sites/plan-legend.tsx';
import { GapLegend } from './gap-legend.tsx';

/** What the map shows of the task: the gaps listed, the corridors, or the clusters and the next branches. */
export function GapsLegend() {
  const { task } = useView().state;
  if (task === 'list') return <GapLegend />;
  if (task === 'corridors') return <CorridorLegend />;
  return (
    <>
      <CoverageLegend />
      <PlanLegend />
    </>
  );
}
