import { expect, test } from 'vitest';
import { bankWords } from './bank-words.ts';
import { chartWords } from './chart-words.ts';
import { compareWords } from './compare-words.ts';
import { explainWords } from './explain-words.ts';
import { exportWords } from './export-words.ts';
import { financeMapWords } from './finance-map-words.ts';
import { financeWords } from './finance-words.ts';
import { flowChartWords } from './flow-chart-words.ts';
import { gapListWords } from './gap-list-words.ts';
import { importListWords } from './import-list-words.ts';
import { importReportWords } from './import-report-words.ts';
import { importWords } from './import-words.ts';
import { offlinePageWords } from './offline-page-words.ts';
import { pairingMapWords } from './pairing-map-words.ts';
import { pairingWords } from './pairing-words.ts';
import { planExportWords } from './plan-export-words.ts';
import { planPageWords } from './plan-page-words.ts';
import { planParameterWords } from './plan-parameter-words.ts';
import { presentWords } from './present-words.ts';
import { privateWords } from './private-words.ts';
import { scenarioWords } from './scenario-words.ts';
import { signInWords } from './sign-in-words.ts';
import { siteAnswerWords } from './site-answer-words.ts';
import { siteMapWords } from './site-map-words.ts';
import { sitePanelWords } from './site-panel-words.ts';
import { siteWords } from './site-words.ts';
import { storyExportWords } from './story-export-words.ts';
import { storyFileWords } from './story-file-words.ts';
import { storyWords } from './story-words.ts';
import { tableWords } from './table-words.ts';
import { toolWords } from './tool-words.ts';
import { transferLegendWords } from './transfer-legend-words.ts';
import { transferMapWords } from './transfer-map-words.ts';
import { transferPanelWords } from './transfer-panel-words.ts';
import { transferTableWords } from './transfer-table-words.ts';
import { transferTimeWords } from './transfer-time-words.ts';
import { transferWords } from './transfer-words.ts';

function leaves(words: object, path = ''): { key: string; text: string }[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ key: `${path}${key}`, text: value }] : leaves(value, `${path}${key}.`),
  );
}

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

for (const [name, { zh, en }] of Object.entries({
  bankWords,
  chartWords,
  compareWords,
  explainWords,
  exportWords,
  financeMapWords,
  financeWords,
  flowChartWords,
  gapListWords,
  importListWords,
  importReportWords,
  importWords,
  offlinePageWords,
  pairingMapWords,
  pairingWords,
  planExportWords,
  planPageWords,
  planParameterWords,
  presentWords,
  privateWords,
  scenarioWords,
  signInWords,
  siteAnswerWords,
  siteMapWords,
  sitePanelWords,
  siteWords,
  storyFileWords,
  storyExportWords,
  storyWords,
  tableWords,
  toolWords,
  transferLegendWords,
  transferMapWords,
  transferPanelWords,
  transferTableWords,
  transferTimeWords,
  transferWords,
})) {
  test(`${name} have the same keys with the same places to fill in both languages`, () => {
    const english = new Map(leaves(en).map(({ key, text }) => [key, places(text)]));
    expect(english).toEqual(new Map(leaves(zh).map(({ key, text }) => [key, places(text)])));
  });
}
