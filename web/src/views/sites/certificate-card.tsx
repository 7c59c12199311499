import type { SitesAnswer } from '@icfm/api/sites/schema';
import { BadgeCheck, CircleDashed, CircleSlash, Hourglass } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { siteAnswerWords } from '../../i18n/site-answer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { HowComputed } from '../../ui/how-computed.tsx';
import { secondsText } from './fine-percent.ts';
import { certificateSentence, greedySentence } from './site-sentences.ts';
import { TieList } from './tie-list.tsx';

const icons = { optimal: BadgeCheck, feasible: CircleDashed, infeasible: CircleSlash, undecided: Hourglass } as const;

function useFacts(answer: SitesAnswer): readonly (readonly [term: string, value: string])[] {
  const words = useFeatureWords(siteAnswerWords);
  const { certificate: own } = words;
  const { format } = useWords();
  const { problem, certificate } = answer;
  const greedy = greedySentence(answer, words, format);
  const beyond = fill(own.beyondValue, {
    clusters: format.count(problem.beyondClusters),
    weight: format.figure(problem.beyondWeight),
  });
  return [
    ...(greedy === null ? [] : [[own.greedy, greedy] as const]),
    [own.beyond, problem.beyondClusters === 0 ? own.beyondNone : beyond],
    [own.seconds, fill(own.secondsValue, { seconds: secondsText(certificate.seconds, format) })],
    [own.solver, own.solverValue],
    [
      own.size,
      fill(own.sizeValue, {
        clusters: format.count(problem.clusters),
        open: format.count(problem.openCandidates),
        upgrade: format.count(problem.upgradeCandidates),
      }),
    ],
    [
      own.merged,
      fill(own.mergedValue, {
        sites: format.count(problem.solverSites),
        demands: format.count(problem.solverDemands),
      }),
    ],
  ];
}

/** What was proved, in words and figures: only what the solver proved is called optimal. */
export function CertificateCard({ answer }: { readonly answer: SitesAnswer }) {
  const words = useFeatureWords(siteAnswerWords);
  const { certificate: own } = words;
  const { format } = useWords();
  const { status } = answer.certificate;
  const Icon = icons[status];
  const isProved = status === 'optimal';
  return (
    <section aria-label={own.title} className="space-y-2 rounded-lg border border-line p-3">
      <div className="flex items-center gap-1.5">
        <Icon size={18} aria-hidden className={isProved ? 'text-certain' : 'text-warning'} />
        <h3 className="flex-1 text-sm font-semibold">{own.status[status]}</h3>
        <HowComputed title={own.title} definition={own.how} method={own.method} measure="M7" />
      </div>
      <p className="text-sm leading-6 text-pretty">{certificateSentence(answer.certificate, words, format)}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 border-t border-line pt-2 text-xs leading-5">
        {useFacts(answer).map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="whitespace-nowrap text-ink-muted">{term}</dt>
            <dd className="min-w-0 text-pretty">{value}</dd>
          </div>
        ))}
      </dl>
      {answer.plan ? <TieList answer={answer} /> : null}
    </section>
  );
}
