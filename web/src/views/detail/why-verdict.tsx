import type { ClusterCoverageDetail } from '@icfm/api/coverage/schema';
import { useNames } from '../../api/use-names.ts';
import { explainWords } from '../../i18n/explain-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { VerdictMark } from '../../map/marks.tsx';
import { useView } from '../shell/view-context.tsx';
import { DetailSection } from './detail-section.tsx';
import { ruleSentence, type Why, whySentences } from './why-sentences.ts';

type WhyRowProps = { readonly why: Why; readonly kind: string; readonly isFragile: boolean };

function WhyRow({ why, kind, isFragile }: WhyRowProps) {
  const { state, theme } = useView();
  const { words } = useWords();
  const { depth, verdict, sentences } = why;
  const isShown = state.depth === depth;
  return (
    <li data-depth={depth} className="grid grid-cols-[18px_1fr] gap-x-2">
      <span className="pt-0.5">
        <VerdictMark verdict={verdict} kind={kind} theme={theme} size={16} />
      </span>
      <div>
        <h4 className={`text-sm ${isShown ? 'font-semibold text-accent-strong' : 'font-medium'}`}>
          {words.depth[depth]} · {words.verdict[verdict]}
        </h4>
        {sentences.map((sentence) => (
          <p key={sentence} className="text-sm text-ink-muted">
            {sentence}
          </p>
        ))}
        {isFragile ? <p className="text-sm text-warning">{words.cluster.fragile}</p> : null}
      </div>
    </li>
  );
}

/** For each depth the verdict and the sentences behind it. */
export function WhyVerdict({ detail }: { readonly detail: ClusterCoverageDetail }) {
  const { words, format } = useWords();
  const own = useFeatureWords(explainWords);
  const names = useNames();
  const nameOfMember = (adcode: string) => {
    const member = detail.members.find((each) => each.adcode === adcode);
    return member ? names.of(member) : adcode;
  };
  const context = { words, own, format, nameOfMember };
  const rule = ruleSentence(detail, context);
  const { kind, isFragile } = detail.coverage;
  return (
    <DetailSection title={words.cluster.why}>
      <ul className="space-y-1.5">
        {whySentences(detail, context).map((why) => (
          <WhyRow key={why.depth} why={why} kind={kind} isFragile={isFragile && why.depth === 'specialised'} />
        ))}
      </ul>
      {rule === null ? null : <p className="text-sm text-ink-muted">{rule}</p>}
    </DetailSection>
  );
}
