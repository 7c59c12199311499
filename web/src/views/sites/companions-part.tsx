import type { CompanionChoice, CompanionsAnswer, SiteCertificate } from '@icfm/api/sites/schema';
import { useQuery } from '@tanstack/react-query';
import { companionsQuery, siteProgressQuery } from '../../api/site-queries.ts';
import { companionQuestion } from '../../api/site-question.ts';
import { fill } from '../../i18n/fill.ts';
import { type SitePanelWords, sitePanelWords } from '../../i18n/site-panel-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { linkLook } from '../../ui/link-look.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { gapText, secondsText } from './fine-percent.ts';
import { JobStatus } from './job-status.tsx';
import { NumberField } from './number-field.tsx';
import { useSiteName } from './use-site-name.ts';
import { useChoosePick } from './use-site-plan.ts';

/** More places are counted, not named. */
const mostNamed = 12;

type Words = SitePanelWords['companions'];

/** How far another aim is proved; `optimal` of what was proved alone. */
function companionProof({ status, gap }: SiteCertificate, words: Words): string {
  if (status === 'optimal') return words.optimal;
  if (status === 'infeasible') return words.infeasible;
  if (status === 'undecided') return words.undecidedNote;
  return gap === null ? words.feasibleOpen : fill(words.feasible, { gap: gapText(gap) });
}

function bestFigure({ status, incumbent }: SiteCertificate, write: (value: number) => string, words: Words): string {
  if (incumbent !== null) return write(incumbent);
  return status === 'infeasible' ? words.impossible : words.undecided;
}

function Sites({ choice, aim }: { readonly choice: CompanionChoice; readonly aim: string }) {
  const { companions: words } = useFeatureWords(sitePanelWords);
  const { format } = useWords();
  const nameOf = useSiteName();
  const choose = useChoosePick();
  const { sites } = choice;
  if (sites === null) return null;
  const names = sites.slice(0, mostNamed).map(nameOf);
  if (sites.length === 0) return <p className="text-xs leading-5 text-ink-muted">{words.none}</p>;
  return (
    <>
      <p className="text-xs leading-5 text-ink-muted text-pretty">
        {sites.length > mostNamed
          ? fill(words.sitesOf, { list: names.join(words.comma), count: format.count(sites.length) })
          : fill(words.sites, { list: format.list(names) })}
      </p>
      <button
        type="button"
        aria-label={fill(words.compareOf, { what: aim })}
        onClick={() => choose(sites.map(({ id }) => id))}
        className={`text-xs ${linkLook}`}
      >
        {words.compare}
      </button>
    </>
  );
}

type AimProps = {
  readonly aim: string;
  readonly choice: CompanionChoice;
  readonly write: (value: number) => string;
  readonly beside: readonly (readonly [term: string, value: string])[];
};

/** One aim: its best figure beside those of the plan and of today, how far it is proved, and its sites. */
function Aim({ aim, choice, write, beside }: AimProps) {
  const { companions: words } = useFeatureWords(sitePanelWords);
  const { format } = useWords();
  const { certificate } = choice;
  const figures = [...beside, [words.best, bestFigure(certificate, write, words)] as const];
  return (
    <section aria-label={aim} className="space-y-1 rounded-lg border border-line p-2.5">
      <h4 className="text-xs font-semibold">{aim}</h4>
      <dl className="grid grid-cols-3 gap-2">
        {figures.map(([term, value]) => (
          <div key={term}>
            <dt className="text-xs text-ink-muted">{term}</dt>
            <dd className="text-base font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-xs leading-5 text-pretty">
        {companionProof(certificate, words)} ·{' '}
        {fill(words.seconds, { seconds: secondsText(certificate.seconds, format) })}
      </p>
      <Sites choice={choice} aim={aim} />
    </section>
  );
}

function Aims({ answer }: { readonly answer: CompanionsAnswer }) {
  const { companions: words } = useFeatureWords(sitePanelWords);
  const { format } = useWords();
  const { median, centre, fewest, plan, today, parameters } = answer;
  const kilometers = (value: number | null) => (value === null ? words.unknown : format.kilometers(value));
  const isTodayKnown = today.meanKilometers !== null && today.worstKilometers !== null;
  return (
    <>
      {isTodayKnown ? null : <p className="text-xs leading-5 text-ink-muted text-pretty">{words.todayUnknown}</p>}
      <Aim
        aim={words.median}
        choice={median}
        write={format.kilometers}
        beside={[
          [words.today, kilometers(today.meanKilometers)],
          [words.plan, kilometers(plan.meanKilometers)],
        ]}
      />
      <Aim
        aim={words.centre}
        choice={centre}
        write={format.kilometers}
        beside={[
          [words.today, kilometers(today.worstKilometers)],
          [words.plan, kilometers(plan.worstKilometers)],
        ]}
      />
      <Aim
        aim={fill(words.fewest, { share: format.percent(parameters.targetShare) })}
        choice={fewest}
        write={(count) => fill(words.fewestValue, { count: format.count(count) })}
        beside={[]}
      />
    </>
  );
}

/** What other aims would choose for as many sites (M8). */
export function CompanionsPart() {
  const { state, set } = useView();
  const { companions: words } = useFeatureWords(sitePanelWords);
  const options = companionsQuery(state);
  const query = useQuery(options);
  return (
    <>
      <div className="w-48">
        <NumberField
          label={words.share}
          value={Math.round(state.targetShare * 1000) / 10}
          minimum={1}
          onChange={(percent) => void set({ targetShare: Math.min(100, percent) / 100 })}
        />
      </div>
      <JobStatus
        query={query}
        queryKey={options.queryKey}
        progressOf={siteProgressQuery('companions', companionQuestion(state))}
      />
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data ? <Aims answer={query.data} /> : query.isFetching ? <Skeleton lines={4} /> : null}
    </>
  );
}
