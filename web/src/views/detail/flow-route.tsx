import { CorridorPanel } from '../pairing/corridor-panel.tsx';
import { useView } from '../shell/view-context.tsx';
import { TransferPanel } from '../transfers/transfer-panel.tsx';

/** A corridor as the view asks of it: what is documented along it, or who serves its ends. */
export function FlowRoute({ id }: { readonly id: string }) {
  const { view } = useView().state;
  return view === 'transfers' ? <TransferPanel id={id} /> : <CorridorPanel id={id} />;
}
