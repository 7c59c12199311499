import { sampleContext } from '@icfm/api/intake/sample-list';
import type { IntakeSettings } from '@icfm/api/intake/schema';
import type { Steps } from '@icfm/api/measures/steps';
import { expect, test } from 'vitest';
import { createAnswers } from './answer-questions.ts';
import type { Answer, Asked, Demand } from './messages.ts';
import { inspectList, type OpenList } from './open-list.ts';

const table = [
  '网点编号,网点名称,银行,区县,经度,纬度',
  'A1,示例银行合肥科技支行,示例银行,,117.233,31.822',
  'A2,示例银行合肥蜀山支行,示例银行,蜀山区,,',
  'A3,示例银行合肥另一支行,示例银行,蜀山区,,',
  'A4,,示例银行,,117.2,31.8',
  'A5,示例银行不知何处支行,示例银行,,,',
].join('\n');

const open = (text: string): OpenList => ({
  bytes: new TextEncoder().encode(text),
  fileName: '网点.csv',
  context: sampleContext,
  groupOf: new Map(),
});

const list = open(table);
const proposed = inspectList(list, { sheet: null, headerRow: null });
const settings: IntakeSettings = { ...proposed.proposal.settings, coordinateSystem: 'wgs84' };

function answerTo(question: Parameters<ReturnType<typeof createAnswers>>[0], asked = createAnswers(list)): Answer {
  const steps: Steps<Answer> = asked(question, { onRows: () => {} });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const asked: Asked = {
  reachKilometers: 50,
  memberRule: 'any',
  minimumMatch: 0.3,
  matchTable: { sameSector: 1, sameGroup: 0.6, general: 0.3 },
  asOfYear: null,
};

const demand = (id: string, hostAdcode: string): Demand => ({
  id,
  sector: 'biomedicine-devices',
  hostLevel: 'prefecture',
  hostAdcodes: [hostAdcode],
});

test('a file is proposed as a list of own branches, whatever its headings say', () => {
  expect(proposed.proposal.settings).toMatchObject({ kind: 'branches', relation: 'own', duplicateRule: 'keep-first' });
  expect(proposed.isBranchList).toBe(true);
  const clusters = inspectList(open('集群名称,省份\n合肥集群,安徽省'), { sheet: null, headerRow: null });
  expect(clusters.isBranchList).toBe(false);
  expect(clusters.proposal.settings).toMatchObject({ kind: 'branches', columns: { province: 1 } });
});

test('nothing is read while the coordinate system is not said', () => {
  const answer = answerTo({ kind: 'take', settings: proposed.proposal.settings });
  expect(answer).toMatchObject({ summary: null, lacking: [{ code: 'no-coordinate-system' }] });
});

test('rows are taken in as by the server: good, bad, without a place', () => {
  const answer = answerTo({ kind: 'take', settings });
  expect(answer).toMatchObject({ summary: { rows: 5, good: 3, bad: 1, unresolved: 1 }, lacking: [] });
  expect(answer.kind === 'take' && answer.kept.map(({ row, outcome }) => [row.number, outcome])).toEqual([
    [5, 'bad'],
    [6, 'unresolved'],
  ]);
});

test('branches of one county are one mark at its seat', () => {
  const answer = answerTo({ kind: 'take', settings });
  expect(answer.kind === 'take' && answer.marks).toMatchObject([
    { count: 1, specialised: 1, isAtSeat: false, name: '示例银行合肥科技支行' },
    { count: 2, specialised: 0, isAtSeat: true, name: '示例银行合肥蜀山支行' },
  ]);
});

test('the first rows say how far each coordinate system moves them', () => {
  const answer = answerTo({ kind: 'take', settings });
  const shifts = answer.kind === 'take' ? answer.shifts : null;
  expect(shifts?.wgs84).toBe(0);
  expect(shifts?.gcj02).toBeGreaterThan(100);
});

test('clusters are measured against the list alone, any branch and a matching specialised one', () => {
  const clusters = [demand('near', '340100'), demand('far', '650100')];
  const answer = answerTo({ kind: 'measure', settings, clusters, asked });
  expect(answer).toMatchObject({
    presence: { certain: 1, possible: 0, noneKnown: 1 },
    matched: { certain: 1, possible: 0, noneKnown: 1 },
    clusters: [
      { clusterId: 'near', presence: 'certain', matched: 'certain' },
      { clusterId: 'far', presence: 'none-known', nearestMatched: { name: '示例银行合肥科技支行' } },
    ],
  });
});

test('a stricter match leaves no branch that matches', () => {
  const answer = answerTo({
    kind: 'measure',
    settings,
    clusters: [demand('near', '340100')],
    asked: { ...asked, minimumMatch: 0.5 },
  });
  expect(answer).toMatchObject({ matched: { noneKnown: 1 }, clusters: [{ nearestMatched: null }] });
});

test('the rows that stay out are a file in the layout they came in', () => {
  const answer = answerTo({ kind: 'rejects', settings, language: 'zh' });
  const lines = answer.kind === 'rejects' ? answer.csv.trim().split('\r\n') : [];
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^\ufeff?网点编号,网点名称,银行,区县,经度,纬度,原行号,未导入原因/);
});
