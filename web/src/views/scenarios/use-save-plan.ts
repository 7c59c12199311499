import type { SitesAnswer } from '@icfm/api/sites/schema';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { clusterRecordsQuery, definitionsQuery } from '../../api/export-queries.ts';
import { coverageQuery, vocabularyQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { fileName } from '../../export/file-name.ts';
import type { PlanOrigin } from '../../export/plan-parameter-sheet.ts';
import { saveFile } from '../../export/save-file.ts';
import { bankWords } from '../../i18n/bank-words.ts';
import { exportWords } from '../../i18n/export-words.ts';
import { planExportWords } from '../../i18n/plan-export-words.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { bankTexts } from '../banks/bank-texts.ts';
import { useRegionNames, useRegionPath } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { scenarioAddress } from './scenario-address.ts';
import { useCandidateName } from './use-parameter-context.ts';

/** What is asked of the server for a workbook, beside the plan itself. */
async function readProvenance(queries: QueryClient) {
  const [definitions, clusters, vocabulary] = await Promise.all([
    // A workbook without definitions has their links; one without sources is not made.
    queries.ensureQueryData(definitionsQuery).catch(() => null),
    queries.ensureQueryData(clusterRecordsQuery),
    queries.ensureQueryData(vocabularyQuery),
  ]);
  return { definitions, provenance: { clusters, vocabulary } };
}

const none: readonly SitesAnswer[] = [];

/** The names and words that a plan is written with. */
function usePlanOrigin(answer: SitesAnswer | null) {
  const { state } = useView();
  const { language, words, format } = useWords();
  const names = useNames();
  const nameOf = useRegionNames();
  const { steps } = useRegionPath(state.region);
  const texts = { own: planExportWords[language], scenario: scenarioWords[language], shared: exportWords[language] };
  const siteName = useCandidateName(useMemo(() => (answer ? [answer] : none), [answer]));
  const place = steps.at(-1)?.name ?? state.region;
  const regionName = (region: string) => (region === state.region ? place : nameOf(region) || region);
  return { ...texts, language, words, format, names, place, regionName, siteName };
}

/** Saves a plan as a workbook; the name of the file, null where there is no answer yet. */
export function useSavePlan(answer: SitesAnswer | null): () => Promise<string | null> {
  const queries = useQueryClient();
  const { state } = useView();
  const written = usePlanOrigin(answer);
  return async () => {
    if (answer === null) return null;
    const [{ writePlanWorkbook }, { definitions, provenance }, coverage] = await Promise.all([
      import('../../export/plan-workbook.ts'),
      readProvenance(queries),
      queries.ensureQueryData(coverageQuery(state)),
    ]);
    const { language, place, own } = written;
    const link = new URL(`?${scenarioAddress(state)}&lang=${language}`, window.location.href);
    const origin: PlanOrigin = {
      ...written,
      answer,
      definitions,
      completeness: coverage.completeness,
      permalink: link.href,
    };
    const { name: bank } = bankTexts(answer.parameters.bank, bankWords[language]);
    const parts = [place, bank].filter(Boolean).join('-');
    const name = fileName({ place: parts, what: own.what, asOf: answer.dataAsOf, extension: 'xlsx' });
    saveFile(await writePlanWorkbook(origin, provenance), name);
    return name;
  };
}
