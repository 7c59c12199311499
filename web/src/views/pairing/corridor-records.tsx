import type { Corridor } from '@icfm/api/pairing/schema';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { DetailSection } from '../detail/detail-section.tsx';
import { FlowRecords } from '../detail/flow-records.tsx';

/** Every record behind a corridor, the one drawn first. Their amounts are never added. */
export function CorridorRecords({ corridor }: { readonly corridor: Corridor }) {
  const { format } = useWords();
  const { panel } = useFeatureWords(pairingWords);
  const { flowIds, drawnFlowId } = corridor;
  return (
    <DetailSection title={`${panel.records} · ${format.count(flowIds.length)}`}>
      <p className="text-xs text-ink-muted">{panel.recordsNote}</p>
      <FlowRecords ids={flowIds} drawnId={drawnFlowId} />
    </DetailSection>
  );
}
