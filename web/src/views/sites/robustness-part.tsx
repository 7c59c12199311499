import type { SiteRobustnessAnswer } from '@icfm/api/sites/schema';
import { useQuery } from '@tanstack/react-query';
import { siteProgressQuery, siteRobustnessQuery } from '../../api/site-queries.ts';
import { siteQuestion } from '../../api/site-question.ts';
import { fill } from '../../i18n/fill.ts';
import { sitePanelWords } from '../../i18n/site-panel-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { DetailSection } from '../detail/detail-section.tsx';
import { PartBar } from '../detail/part-bar.tsx';
import { PartRow } from '../detail/part-row.tsx';
import { useView } from '../shell/view-context.tsx';
import { JobStatus } from './job-status.tsx';
import { useSiteName } from './use-site-name.ts';

const stableShare = 0.9;

type SharesProps = { readonly title: string; readonly sites: SiteRobustnessAnswer['sites'] };

function Shares({ title, sites }: SharesProps) {
  const { format } = useWords();
  const nameOf = useSiteName();
  if (sites.length === 0) return null;
  return (
    <DetailSection title={title}>
      <ul className="-mx-2">
        {sites.map((site) => (
          <PartRow
            key={site.id}
            selection={{ kind: 'site', id: site.id }}
            name={nameOf(site)}
            value={format.percent(site.share)}
          >
            <PartBar share={site.share} />
          </PartRow>
        ))}
      </ul>
    </DetailSection>
  );
}

function Draws({ answer }: { readonly answer: SiteRobustnessAnswer }) {
  const { robustness: words } = useFeatureWords(sitePanelWords);
  const { format } = useWords();
  const { draws, drawsAsked, reachKilometers, coveredWeight, sites, seed } = answer;
  if (draws === 0) return <p className="text-sm text-ink-muted">{words.none}</p>;
  const planned = sites.filter(({ isPlanned }) => isPlanned);
  const stable = planned.filter(({ share }) => share >= stableShare).length;
  const values = {
    draws: format.count(draws),
    least: format.kilometers(reachKilometers.least),
    most: format.kilometers(reachKilometers.most),
    stable: format.count(stable),
    planned: format.count(planned.length),
  };
  const covered = coveredWeight && {
    least: format.figure(coveredWeight.least),
    most: format.figure(coveredWeight.most),
  };
  return (
    <>
      <p className="text-sm leading-6 text-pretty">
        {[
          fill(words.sentence, values),
          ...(covered ? [fill(covered.least === covered.most ? words.coveredSame : words.covered, covered)] : []),
          ...(draws < drawsAsked
            ? [fill(words.fewer, { draws: format.count(draws), asked: format.count(drawsAsked) })]
            : []),
        ].join(' ')}
      </p>
      <Shares title={words.planned} sites={planned} />
      <Shares title={words.others} sites={sites.filter(({ isPlanned }) => !isPlanned)} />
      <p className="text-xs leading-5 text-ink-muted">{fill(words.seed, { seed: String(seed) })}</p>
    </>
  );
}

/** How often each site is chosen again when reach and positions vary (M15). */
export function RobustnessPart() {
  const { state } = useView();
  const options = siteRobustnessQuery(state);
  const query = useQuery(options);
  return (
    <>
      <JobStatus
        query={query}
        queryKey={options.queryKey}
        progressOf={siteProgressQuery('robustness', siteQuestion({ ...state, picked: [] }))}
      />
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data ? <Draws answer={query.data} /> : query.isFetching ? <Skeleton lines={4} /> : null}
    </>
  );
}
