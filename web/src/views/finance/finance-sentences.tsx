import type { FinanceReceiver, TransferFinanceAnswer } from '@icfm/api/transfers/schema';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { pairingQuery } from '../../api/pairing-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { financeMapWords } from '../../i18n/finance-map-words.ts';
import { financeWords } from '../../i18n/finance-words.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { HowComputed, type MeasureId } from '../../ui/how-computed.tsx';
import { linkLook } from '../../ui/link-look.ts';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { useView } from '../shell/view-context.tsx';
import { unitName } from '../transfers/unit-name.ts';
import { financeHeadline } from './finance-headline.ts';
import { inflowText, shareText } from './finance-text.ts';

export type Quadrant = NonNullable<FinanceReceiver['finance']>['quadrant'];

const measures = { finance: 'M11', overlap: 'M13', pairing: 'M10' } as const satisfies Record<string, MeasureId>;

type ExplainedProps = {
  readonly of: keyof typeof measures;
  readonly method?: string | null;
  readonly children: ReactNode;
};

/** A sentence with the way to how its number is computed. */
function Explained({ of, method = null, children }: ExplainedProps) {
  const words = useFeatureWords(financeWords).how[of];
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">{children}</div>
      <HowComputed {...words} method={method} measure={measures[of]} />
    </div>
  );
}

type HeadlineProps = {
  readonly answer: TransferFinanceAnswer;
  readonly onQuadrant: (quadrant: Quadrant | null) => void;
};

/** How many receivers take in much where finance is far, and which. */
export function FinanceHeadline({ answer, onQuadrant }: HeadlineProps) {
  const { format } = useWords();
  const names = useNames();
  const words = useFeatureWords(financeWords);
  const quadrant = 'high-inflow-low-access';
  const { template, texts, counts } = financeHeadline(answer, { words, names, format });
  if (counts.ranked === 0) return <p className="text-sm leading-6">{template}</p>;
  const [all, alarm] = [words.list.title, words.chart.quadrants[quadrant]];
  return (
    <Explained of="finance">
      <NumberSentence
        template={template}
        texts={texts}
        numbers={{
          ranked: { count: counts.ranked, label: all, onOpen: () => onQuadrant(null) },
          alarm: { count: counts.alarm, label: alarm, onOpen: () => onQuadrant(quadrant) },
        }}
      />
      <LargestMismatch answer={answer} />
    </Explained>
  );
}

function LargestMismatch({ answer }: Pick<HeadlineProps, 'answer'>) {
  const { format } = useWords();
  const names = useNames();
  const words = useFeatureWords(financeWords);
  const mapWords = useFeatureWords(financeMapWords);
  const first = answer.receivers[0];
  if (!first?.finance || first.finance.mismatch <= 0) return null;
  const percentile = (rank: number) => format.count(Math.round(100 * rank));
  const sentence = fill(words.most, {
    place: unitName(first.unit, names),
    flow: inflowText(first, answer.inflowBy, { words: mapWords, format }),
    value: format.figure(first.meanAccess ?? 0),
    inflow: percentile(first.finance.inflowRank),
    access: percentile(first.finance.accessRank),
  });
  return <p className="text-xs leading-5 text-ink-muted text-pretty">{sentence}</p>;
}

/** How many flows have one bank at both ends, and the way to each of them. */
export function PairingHeadline() {
  const { state, set } = useView();
  const { words: shared, format } = useWords();
  const words = useFeatureWords(financeWords);
  const pairing = useFeatureWords(pairingWords);
  const { data } = useQuery(pairingQuery({ ...state, bank: null }));
  if (!data) return null;
  const open = (served: 'all' | 'paired') =>
    void set({ view: 'gaps', task: 'corridors', served, bank: null, selected: null });
  const { corridors, paired, pairedShare } = data.counts;
  if (corridors === 0) return <p className="text-sm">{words.pairingNone}</p>;
  const method = `${words.pairingNote} ${data.hasOrdinaryBranches ? pairing.knownListed : pairing.knownOnly}`;
  const share = pairedShare === null ? shared.verdict['not-measured'] : format.percent(pairedShare);
  return (
    <Explained of="pairing" method={method}>
      <NumberSentence
        template={words.pairing}
        texts={{ share }}
        numbers={{
          corridors: { count: corridors, label: pairing.served.all, onOpen: () => open('all') },
          paired: { count: paired, label: words.pairingLabel, onOpen: () => open('paired') },
        }}
      />
      <button
        type="button"
        onClick={() => open('all')}
        className={`mt-0.5 inline-flex items-center gap-1 text-xs ${linkLook}`}
      >
        {words.pairingLink}
        <ArrowRight size={12} aria-hidden />
      </button>
    </Explained>
  );
}

/** Whose sectors are most like those of the others, and what that tells. */
export function OverlapSentence({ answer }: Pick<HeadlineProps, 'answer'>) {
  const { format } = useWords();
  const names = useNames();
  const words = useFeatureWords(financeWords).overlap;
  const known = answer.receivers.filter(({ sectorOverlap }) => sectorOverlap !== null);
  const most = known.reduce<FinanceReceiver | null>(
    (best, each) => (best === null || (each.sectorOverlap ?? 0) > (best.sectorOverlap ?? 0) ? each : best),
    null,
  );
  if (!most) return <p className="text-xs leading-5 text-ink-muted">{words.none}</p>;
  const records = known.reduce((sum, { sectorRecords }) => sum + sectorRecords, 0);
  return (
    <Explained of="overlap">
      <p className="text-sm leading-6 text-pretty">
        {fill(words.most, { place: unitName(most.unit, names), value: shareText(most.sectorOverlap ?? 0) })}
      </p>
      <p className="text-xs leading-5 text-ink-muted text-pretty">
        {fill(words.note, { records: format.count(records) })}
      </p>
    </Explained>
  );
}
