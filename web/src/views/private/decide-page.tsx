import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import type { Finding, IntakeSettings } from '@icfm/api/intake/schema';
import { TriangleAlert } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { Inspected, OwnMark, TakenList } from '../../private/messages.ts';
import { hasCoordinates, stepOf } from '../data/draft.ts';
import { primaryLook } from '../data/look.ts';
import { ProgressBar } from '../data/progress-bar.tsx';
import { ChooseButton } from './choose-list.tsx';
import { ColumnPart } from './column-part.tsx';
import { CoordinatePart } from './coordinate-part.tsx';
import { FilePart } from './file-part.tsx';
import { ListFailure } from './list-failure.tsx';
import type { PrivateList } from './private-stage.ts';
import { RowsPart } from './rows-part.tsx';
import { useInspected, useTaken } from './use-list.ts';
import { useOverlay } from './use-overlay.ts';
import { usePrivate } from './use-private.ts';

/** The file as it was looked at, and its rows under the settings; null while they are first read. */
type Decided = { readonly inspected: Inspected; readonly taken: TakenList | null };

/** What is said about the settings, and can be put right in one part of the page. */
function findingsOf(step: 'columns' | 'coordinates', { inspected, taken }: Decided): Finding[] {
  const said = [...(taken?.lacking ?? []), ...inspected.proposal.findings];
  return said.filter((finding) => stepOf(finding) === step);
}

const noClusters: readonly ClusterCoverage[] = [];
const noMarks: readonly OwnMark[] = [];

type FootProps = { readonly list: PrivateList; readonly good: number | null };

/** Stays at the foot of the page: the way on, once all is decided. */
function DecideFoot({ list, good }: FootProps) {
  const { format } = useWords();
  const words = useFeatureWords(privateWords);
  const { setDecided } = usePrivate(list);
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap justify-end gap-2 rounded-b-panel border-t border-line bg-panel-solid px-4 py-3">
      <ChooseButton label={words.choose.another} isPrimary={false} />
      <button type="button" disabled={!good} onClick={() => setDecided(true)} className={primaryLook}>
        {good ? fill(words.showCount, { count: format.count(good) }) : words.show}
      </button>
    </div>
  );
}

type PartsProps = { readonly list: PrivateList; readonly settings: IntakeSettings } & ReturnType<typeof useInspected>;

function Parts({ list, settings, inspected, setReading }: PartsProps) {
  const words = useFeatureWords(privateWords);
  const { query, rows } = useTaken(list, settings);
  useOverlay({ title: '', clusters: noClusters, branches: query.data?.marks ?? noMarks });
  if (!inspected) return null;
  const decided = { inspected, taken: query.data ?? null };
  const isCurrent = query.data !== undefined && !query.isPlaceholderData;
  const part = { list, settings, inspected };
  return (
    <>
      <FilePart {...part} onReading={setReading} />
      <ColumnPart {...part} findings={findingsOf('columns', decided)} />
      {hasCoordinates(settings) ? (
        <CoordinatePart
          {...part}
          shifts={decided.taken?.shifts ?? null}
          findings={findingsOf('coordinates', decided)}
        />
      ) : null}
      {query.error ? (
        <ListFailure title={fill(words.failed, { name: list.file.name })} error={query.error} />
      ) : (
        <RowsPart {...part} taken={decided.taken} isCurrent={isCurrent} rows={rows} />
      )}
      <DecideFoot list={list} good={isCurrent ? (decided.taken?.summary?.good ?? null) : null} />
    </>
  );
}

/** Said once, above the columns that may put it right. */
function NotBranches() {
  const words = useFeatureWords(privateWords);
  return (
    <p role="status" className="mx-4 mt-4 flex gap-2 rounded-lg bg-warning-soft px-3 py-2 text-sm">
      <TriangleAlert size={18} aria-hidden className="mt-0.5 shrink-0 text-warning" />
      {words.notBranches}
    </p>
  );
}

function Failed({ list, error }: { readonly list: PrivateList; readonly error: Error }) {
  const words = useFeatureWords(privateWords);
  return (
    <>
      <ListFailure title={fill(words.failed, { name: list.file.name })} error={error} />
      <div className="px-4">
        <ChooseButton label={words.choose.another} isPrimary={false} />
      </div>
    </>
  );
}

/** The same decisions as for an import, in short: columns, coordinate system, and what becomes of the rows. */
export function DecidePage({ list }: { readonly list: PrivateList }) {
  const words = useFeatureWords(privateWords);
  const looked = useInspected(list);
  const { error, inspected } = looked;
  if (error) return <Failed list={list} error={error} />;
  if (!inspected || !list.settings) {
    const text = fill(words.opening, { name: list.file.name });
    return (
      <div className="p-4">
        <ProgressBar label={text} text={text} share={null} />
      </div>
    );
  }
  return (
    <>
      {inspected.isBranchList ? null : <NotBranches />}
      <Parts list={list} settings={list.settings} {...looked} />
    </>
  );
}
