import type { Import } from '@icfm/api/imports/schema';
import { Download } from 'lucide-react';
import { rejectsUrl } from '../../api/import-actions.ts';
import { fill } from '../../i18n/fill.ts';
import { importReportWords } from '../../i18n/import-report-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ChangesOnMap } from './changes-on-map.tsx';
import { keptCounts } from './kept-counts.ts';
import { headingLook, quietLook } from './look.ts';
import { RejectList } from './reject-list.tsx';
import { SummaryCounts } from './summary-counts.tsx';
import type { Figures } from './use-figures.ts';

type ReportProps = { readonly found: Import; readonly before: Figures | null; readonly canEdit: boolean };

function WentIn({ found }: { readonly found: Import }) {
  const { format } = useWords();
  const words = useFeatureWords(importReportWords).report;
  const { summary, recordCount, title, files } = found;
  const { bad, unresolved, duplicate } = keptCounts(found);
  const isWhole = bad + unresolved + duplicate === 0;
  const latest = files.at(-1);
  return (
    <div className="space-y-2">
      <p className="text-sm leading-6">
        {fill(isWhole ? words.whole : words.sentence, {
          title,
          good: format.count(recordCount),
          rejected: format.count(bad),
          unresolved: format.count(unresolved),
          duplicates: format.count(duplicate),
        })}
      </p>
      {files.length > 1 && latest ? (
        <p className="text-xs text-ink-muted">
          {fill(words.files, { count: format.count(files.length), rows: format.count(latest.rowsAdded) })}
        </p>
      ) : null}
      {summary ? <SummaryCounts summary={summary} /> : null}
    </div>
  );
}

/** What stayed out, as a file to mend and as a list. */
function KeptOut({ found }: { readonly found: Import }) {
  const { language } = useWords();
  const words = useFeatureWords(importReportWords).report;
  return (
    <section aria-label={words.keptOut} className="space-y-2 border-t border-line pt-4">
      <h4 className={headingLook}>{words.keptOut}</h4>
      <p className="text-sm text-ink-muted">{words.mend}</p>
      <a href={rejectsUrl(found.id, language)} download className={quietLook}>
        <Download size={16} aria-hidden />
        {words.download}
      </a>
      <RejectList found={found} />
    </section>
  );
}

/** What went in, what stayed out and what to do about it, and what changes on the map. */
export function Report({ found, before, canEdit }: ReportProps) {
  const hasKept = found.rejectedCount > 0;
  return (
    <div className="space-y-4">
      <WentIn found={found} />
      <ChangesOnMap found={found} before={before} />
      {hasKept && canEdit ? <KeptOut found={found} /> : null}
    </div>
  );
}
