import type { TransferCorridor } from '@icfm/api/transfers/schema';
import { useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { transferPanelWords } from '../../i18n/transfer-panel-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { linkLook } from '../../ui/link-look.ts';
import { DetailSection } from '../detail/detail-section.tsx';
import { FlowRecords } from '../detail/flow-records.tsx';

/** As many as are read at a glance, and as many again at each asking. */
const page = 10;

/** The record drawn, open down to its source, then those behind it by the order that made it the first. */
export function TransferRecords({ corridor }: { readonly corridor: TransferCorridor }) {
  const { format } = useWords();
  const words = useFeatureWords(transferPanelWords);
  const [most, setMost] = useState(page);
  const { drawnRecordId, recordIds, records } = corridor;
  const behind = recordIds.filter((id) => id !== drawnRecordId);
  const listed = behind.slice(0, most);
  const left = behind.length - listed.length;
  const unlisted = records - recordIds.length;
  return (
    <>
      <DetailSection title={words.drawn}>
        <p className="text-xs text-ink-muted">{words.drawnNote}</p>
        <FlowRecords ids={[drawnRecordId]} drawnId={drawnRecordId} isOpenAtFirst />
      </DetailSection>
      {records > 1 ? (
        <DetailSection title={fill(words.behind, { count: format.count(records - 1) })}>
          <p className="text-xs text-ink-muted">{words.behindNote}</p>
          <FlowRecords ids={listed} drawnId={drawnRecordId} />
          {left > 0 ? (
            <button type="button" onClick={() => setMost(most + page)} className={`text-xs ${linkLook}`}>
              {fill(words.further, { count: format.count(Math.min(page, left)) })}
            </button>
          ) : null}
          {left === 0 && unlisted > 0 ? (
            <p className="text-xs text-ink-muted">{fill(words.notListed, { count: format.count(unlisted) })}</p>
          ) : null}
        </DetailSection>
      ) : null}
    </>
  );
}
