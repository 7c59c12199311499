import type { SitesAnswer } from '@icfm/api/sites/schema';
import type { Vocabulary } from '@icfm/api/vocabulary/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { vocabularyQuery } from '../../api/queries.ts';
import { scenariosQuery } from '../../api/scenario-queries.ts';
import { useCoverage } from '../../api/use-coverage.ts';
import { bankWords } from '../../i18n/bank-words.ts';
import { fill } from '../../i18n/fill.ts';
import { planExportWords } from '../../i18n/plan-export-words.ts';
import { planPageWords } from '../../i18n/plan-page-words.ts';
import { planParameterWords } from '../../i18n/plan-parameter-words.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { mapMessages } from '../../map/messages.ts';
import { readAddress } from '../../state/address.ts';
import { bankTexts } from '../banks/bank-texts.ts';
import { useApprovalNumber } from '../shell/use-approval-number.ts';
import { useView } from '../shell/view-context.tsx';
import { certificateText } from './certificate-text.ts';
import { type ParameterContext, parameterText } from './parameter-text.ts';
import { differingParameters, type PlanParameter, type PlanState, scenarioAddress } from './scenario-address.ts';
import { useParameterContext } from './use-parameter-context.ts';
import { useSuggestedName } from './use-suggested-name.ts';

/** What every printed page says alike. */
export type SheetTexts = {
  readonly title: string;
  readonly scenario: string;
  readonly proof: string;
  readonly parameters: readonly string[];
  readonly data: string;
  readonly sources: string;
  readonly approval: string;
};

/** The datasets that a plan is made of. */
const usedDatasets = ['clusters', 'branches', 'regions'];

/** Those always said, and those that are not as usual; what stands beside the plan is none of it. */
function saidParameters(state: PlanState): PlanParameter[] {
  const always: PlanParameter[] = ['region', 'bank', 'depth', 'reach', 'rule'];
  const limit: PlanParameter = state.budget === null ? 'newSites' : 'budget';
  const beside: readonly PlanParameter[] = ['picked', 'targetShare'];
  const others = differingParameters(state, readAddress(''));
  return [...new Set([...always, limit, ...others])].filter((name) => !beside.includes(name));
}

/** The name it was saved under; else one that says what is asked. */
function useScenarioName(): string {
  const { state } = useView();
  const { data } = useQuery(scenariosQuery);
  const suggested = useSuggestedName();
  return data?.find(({ address }) => address === scenarioAddress(state))?.name ?? suggested;
}

function useProof({ certificate, plan, problem }: SitesAnswer): string {
  const { format } = useWords();
  const scenario = useFeatureWords(scenarioWords);
  const page = useFeatureWords(planPageWords);
  const { notFound } = useFeatureWords(planExportWords);
  return fill(page.proofText, {
    status: certificateText(certificate, scenario),
    covered: plan ? format.figure(plan.coveredWeight) : notFound,
    demand: format.figure(problem.demandWeight),
    bound: certificate.bound === null ? notFound : format.figure(certificate.bound),
    seconds: certificate.seconds.toFixed(2),
  });
}

function useDataText({ dataAsOf, dataVersion }: SitesAnswer): string {
  const { state } = useView();
  const { format, language } = useWords();
  const page = useFeatureWords(planPageWords);
  const { answer } = useCoverage(state);
  const lists = (answer?.completeness ?? []).map(({ labelZh, labelEn, rowsHeld: held, officialTotal: total }) => {
    const list = (language === 'zh' ? labelZh : labelEn).replace(/[（(].*$/, '').trim();
    return total === null ? fill(page.heldOnly, { list, held }) : fill(page.held, { list, held, total });
  });
  const completeness = [format.list(lists), page.incomplete].join(language === 'zh' ? '。' : '. ');
  return fill(page.dataText, { asOf: format.month(dataAsOf), version: dataVersion, completeness });
}

function sourcesText({ datasets }: Vocabulary, { names, format }: ParameterContext, words: SourceWords): string {
  const of = ({ zh, en }: { readonly zh: string; readonly en: string }) => names.of({ nameZh: zh, nameEn: en });
  const used = datasets.filter(({ id }) => usedDatasets.includes(id));
  const said = used.map(({ title, publisher }) => fill(words.dataset, { title: of(title), publisher: of(publisher) }));
  return fill(words.sources, { datasets: format.list(said), measure: 'D1' });
}

type SourceWords = { readonly dataset: string; readonly sources: string };

/** The texts of the pages; null until the names have come. */
export function useSheetTexts(answer: SitesAnswer): SheetTexts | null {
  const { state } = useView();
  const { language } = useWords();
  const page = useFeatureWords(planPageWords);
  const { parameter: names } = useFeatureWords(planParameterWords);
  const { data: vocabulary } = useQuery(vocabularyQuery);
  const answers = useMemo(() => [answer], [answer]);
  const context = useParameterContext(answers);
  const approval = useApprovalNumber();
  const name = useScenarioName();
  const [proof, data] = [useProof(answer), useDataText(answer)];
  if (!vocabulary) return null;
  const asked = { ...state, depth: answer.parameters.depth };
  const { boundary, approval: approved } = mapMessages[language];
  const bank = bankTexts(state.bank, bankWords[language]).name ?? page.allBanks;
  return {
    title: fill(page.title, { bank }),
    scenario: fill(page.scenario, { name }),
    proof,
    parameters: saidParameters(asked).map((parameter) =>
      fill(page.parameter, {
        name: names[parameter],
        value: parameterText(parameter, asked, context),
      }),
    ),
    data,
    sources: sourcesText(vocabulary, context, page),
    approval: approval === null ? boundary : approved(approval),
  };
}
