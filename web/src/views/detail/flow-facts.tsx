import type { FlowProperties } from '@icfm/api/collections/schema';
import { useWords } from '../../i18n/use-words.tsx';
import { flowAmount, flowYears } from '../transfers/flow-words.ts';
import { useFlowWords } from '../transfers/use-flow-words.ts';
import { FactList } from './fact-list.tsx';

/** What one transfer record says: its amount with the basis, time, sector, model and firm. */
export function FlowFacts({ flow }: { readonly flow: FlowProperties }) {
  const { words, format, language } = useWords();
  const context = useFlowWords();
  const { names } = context;
  const isChinese = language === 'zh';
  const sector = flow.sector ? names.sector(flow.sector) : null;
  const period = isChinese && flow.period ? `${flowYears(flow)} ${flow.period}` : flowYears(flow);
  return (
    <FactList
      facts={[
        [words.flow.amount, <strong key="amount">{flowAmount(flow, context)}</strong>],
        [words.flow.basis, names.label('amountBasis', flow.basis)],
        [words.flow.period, period],
        [words.flow.timeBasis, names.label('timeBasis', flow.timeBasis)],
        [words.flow.projects, flow.projectCount === null ? null : format.count(flow.projectCount)],
        [words.flow.sector, sector],
        [words.flow.model, flow.model ? names.label('transferModel', flow.model) : null],
        [words.flow.firm, flow.firm],
        [words.flow.project, flow.project],
        [words.flow.originBasis, flow.originBasis ? names.label('originBasis', flow.originBasis) : null],
        [words.cluster.note, isChinese ? flow.note : null],
      ]}
    />
  );
}
