import { ContextPanel } from '../finance/context-panel.tsx';
import { useView } from '../shell/view-context.tsx';
import { SitePanel } from '../sites/site-panel.tsx';
import { BankPanel } from './bank-panel.tsx';
import { BranchPanel } from './branch-panel.tsx';
import { ClusterPanel } from './cluster-panel.tsx';
import { FlowPanel } from './flow-panel.tsx';
import { FlowRoute } from './flow-route.tsx';
import { PlacePanel } from './place-panel.tsx';

const panels = {
  cluster: ClusterPanel,
  branch: BranchPanel,
  flow: FlowPanel,
  place: PlacePanel,
  bank: BankPanel,
  site: SitePanel,
  corridor: FlowRoute,
  context: ContextPanel,
} as const;

/** The one thing selected, down to its sources. */
export function Detail() {
  const { selection } = useView();
  if (!selection) return null;
  const Chosen = panels[selection.kind];
  return <Chosen key={`${selection.kind}:${selection.id}`} id={selection.id} />;
}
