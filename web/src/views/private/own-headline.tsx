import { fill } from '../../i18n/fill.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { useShortName } from '../coverage/use-region-names.ts';
import type { GapKind, KeptGaps, Listed } from './gap-rows.ts';
import type { OwnResult } from './list-queries.ts';

type OwnHeadlineProps = {
  readonly result: OwnResult;
  readonly onList: (listed: Listed) => void;
};

/** The result as a sentence that can be read aloud; each number lists the clusters it counts. */
export function OwnHeadline({ result, onList }: OwnHeadlineProps) {
  const { words, format } = useWords();
  const own = useFeatureWords(privateWords).result;
  const nameRegion = useShortName();
  const { answer } = result;
  const { clusters, presence, matched, laterBranches } = result.own;
  const { reachKilometers, memberRule, minimumMatch, asOfYear } = answer.parameters;
  const list = (by: GapKind, kept: KeptGaps) => () => onList({ by, kept });
  return (
    <div role="status" className="space-y-1">
      <NumberSentence
        template={clusters.length === 0 ? own.empty : own.sentence}
        texts={{ place: nameRegion(answer.scope), reach: format.count(reachKilometers) }}
        numbers={{
          clusters: { count: clusters.length, label: own.clusters, onOpen: list('presence', 'all') },
          certain: { count: presence.certain, label: own.certainLabel, onOpen: list('presence', 'certain') },
          possible: { count: presence.possible, label: own.possibleLabel, onOpen: list('presence', 'possible') },
          none: { count: presence.noneKnown, label: own.noneLabel, onOpen: list('presence', 'none-known') },
          matched: { count: matched.certain, label: own.matchedLabel, onOpen: list('matched', 'certain') },
          matchedPossible: {
            count: matched.possible,
            label: own.matchedPossibleLabel,
            onOpen: list('matched', 'possible'),
          },
        }}
      />
      <p className="text-xs text-ink-muted">
        {fill(own.basis, { rule: words.rule[memberRule], least: format.figure(minimumMatch) })}
        {asOfYear !== null && laterBranches > 0
          ? ` ${fill(own.later, { year: asOfYear, count: format.count(laterBranches) })}`
          : ''}
      </p>
    </div>
  );
}
