import type { ContextStatement } from '@icfm/api/transfer-context/schema';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { financeWords } from '../../i18n/finance-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { FactList } from '../detail/fact-list.tsx';
import { flowYears } from '../transfers/flow-words.ts';

type StatementProps = { readonly statement: ContextStatement };

/** What a statement is called: the zone, the park, the event, or whose total it is. */
function useTitle({ kind, project, destinationDetail, origins, originName, yearTo }: ContextStatement) {
  const { language, format } = useWords();
  const names = useNames();
  const words = useFeatureWords(financeWords).contextPanel;
  const named = origins.map((origin) => names.of(origin));
  const from = language === 'zh' && originName ? originName : format.list(named);
  if (kind === 'group') return fill(words.group, { origins: from });
  if (kind === 'shared-park') return fill(words.park, { origins: from });
  if (kind === 'destination-total') return words.total;
  if (kind === 'zone') return yearTo === null ? words.undated : fill(words.designated, { year: yearTo });
  const event = fill(words.eventOf, { year: yearTo ?? words.undated });
  return language === 'zh' ? (project ?? destinationDetail ?? event) : event;
}

function useAmount({ amount100mCny, amountQualifier }: ContextStatement): string | null {
  const { format } = useWords();
  const words = useFeatureWords(financeWords).contextPanel;
  if (amount100mCny === null) return null;
  const template = amountQualifier === 'approximate' ? words.approximate : words.amountValue;
  return fill(template, { amount: format.amount(amount100mCny) });
}

/** One statement: what it says of amount, basis and time as the source has them, and the source. */
export function ContextStatementCard({ statement }: StatementProps) {
  const { language, format } = useWords();
  const names = useNames();
  const words = useFeatureWords(financeWords).contextPanel;
  const amount = useAmount(statement);
  const title = useTitle(statement);
  const isChinese = language === 'zh';
  const hasAmount = statement.kind !== 'zone';
  const years = flowYears(statement);
  const facts = [
    [words.amount, hasAmount ? (amount ?? words.noAmount) : null],
    [words.basis, amount === null ? null : names.label('amountBasis', statement.basis)],
    [words.period, hasAmount ? (isChinese && statement.period ? `${years} ${statement.period}` : years) : null],
    [words.sector, statement.sector === null ? null : names.sector(statement.sector)],
    [words.projects, statement.projectCount === null ? null : format.count(statement.projectCount)],
    [words.remark, isChinese ? statement.note : null],
  ] as const;
  return (
    <article className="space-y-1.5 border-t border-line pt-2.5">
      {title ? <h3 className="text-sm font-semibold">{title}</h3> : null}
      <FactList facts={facts} />
      <SourceList sources={statement.sources} />
    </article>
  );
}
