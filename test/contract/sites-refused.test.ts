import type { SiteJob } from '@icfm/api/sites/schema';
import { siteThread } from '@icfm/api/sites/site-thread';
import { afterAll, describe, expect, test } from 'vitest';
import { bundledModel } from '../bundled-model.ts';
import { askSites } from './ask-sites.ts';

const model = bundledModel;
const asked = askSites(model);
const bank = '交通银行';
afterAll(() => siteThread.stop());

const few = { siteRegion: '540000', seats: 'prefecture', bank, upgrades: 'false' };

describe('what has no answer is refused in words', () => {
  test.each([
    [{ ...few, newSites: '50' }, '只有 7 个', 'there are only 7 candidates; ask for fewer'],
    [{ budget: '0.5' }, '低于最便宜的一项（1）', '0.5 is below the cheapest action (1)'],
    [{ ...few, forbidden: seatsOf('540100,540200,540300,540400,540500,540600,542500') }, '都被排除', 'are ruled out'],
    [{ ...few, newSites: '1', locked: seatsOf('540100,540200') }, '多于要选的 1 个', 'more than the 1 asked for'],
    [{ budget: '1.5', locked: seatsOf('340100,340200') }, '共需 2，超出预算', 'cost 2, more than the budget of 1.5'],
    [{ locked: 'county-340123', forbidden: 'county-340123' }, '不能既锁定又排除', 'cannot be both'],
    [{ locked: 'county-999999' }, '需要所选区域', 'Parameter locked: wanted the seat of a county'],
    [{ picked: 'branch-NOPE', bank }, '可升级的本行网点', 'Parameter picked: wanted a branch that may be upgraded'],
    [{ depth: 'presence', bank }, '需要该银行的普通网点名单', 'wants the ordinary branches of the bank'],
    [{ newSites: '0' }, '整数 1–100', 'a whole number 1–100'],
    [{ newSites: '1e9' }, '整数 1–100', 'a whole number 1–100'],
    [{ budget: '-1' }, '数字 0–1000000', 'a number 0–1000000'],
    [{ locked: 'x'.repeat(300) }, '以逗号分隔的地点', 'up to 200 candidates'],
    [{ rivalSeats: 'county-000000' }, '驻地', 'whose seat is known'],
    [{ closedBranches: 'NOPE' }, '已计入的网点编号', 'ids of branches that are counted'],
    [{ seconds: '3600' }, '数字 1–60', 'a number 1–60'],
    [{ targetShare: '0' }, '数字 0.01–1', 'a number 0.01–1'],
  ])('%j', async (query, zh, en) => {
    expect(await asked.refusal(query, 'zh-CN')).toMatch(/^(400|422) /);
    expect(await asked.refusal(query, 'zh-CN')).toContain(zh);
    expect(await asked.refusal(query, 'en')).toContain(en);
  });

  test('where fewer sites are possible than usual, all of them are asked for', async () => {
    const { parameters, plan } = await asked.plan({ siteRegion: '540100', seats: 'prefecture' });
    expect(parameters.newSites).toBe(1);
    expect(plan?.sites.length).toBeLessThanOrEqual(1);
  });

  test('more pairs in reach than a solver is given are refused before they are worked out', async () => {
    const many = { ...model, clusters: Array.from({ length: 8 }, () => model.clusters).flat() };
    const refused = await askSites(many).refusal({ reachKilometers: '1000' }, 'zh');
    expect(refused).toMatch(/^422 问题过大：1680 个集群与 \d+ 个可选地点之间的可达组合超过 1000000 个；请缩小区域/);
  });

  test('a reach of 0 is no catchment, and a place without clusters has nothing to decide', async () => {
    const none = await asked.plan({ reachKilometers: '0' });
    expect([none.notMeasured, none.plan?.newClusters]).toEqual(['reach-is-zero', expect.any(Number)]);
    expect((await asked.plan({ region: '540000' })).notMeasured).toBe('no-clusters');
  });
});

describe('jobs', () => {
  const readJob = async (id: string): Promise<SiteJob> => (await asked.request(`sites/jobs/${id}`)).json();

  test('a job tells how far it is and ends with the answer that is given at once', async () => {
    const question = { bank, newSites: '7', reachKilometers: '61' };
    const started: SiteJob = await (await asked.startJob('plan', question)).json();
    await expect.poll(async () => (await readJob(started.id)).state, { timeout: 20_000 }).toBe('done');
    const job = await readJob(started.id);
    expect(job.plan).toEqual(await asked.plan(question));
    expect([job.companions, job.robustness, job.problem]).toEqual([null, null, null]);
    const again = await asked.startJob('plan', question);
    expect([again.status, (await again.json()).state]).toEqual([200, 'done']);
  });

  test('a job that is taken back is gone, and the thread goes on to the next', async () => {
    const response = await asked.startJob('companions', { newSites: '30', reachKilometers: '62', seconds: '60' });
    expect(response.status).toBe(202);
    const { id }: SiteJob = await response.json();
    expect((await asked.request(`sites/jobs/${id}`, {}, { method: 'DELETE' })).status).toBe(204);
    expect((await asked.request(`sites/jobs/${id}`)).status).toBe(404);
    expect((await asked.plan({ newSites: '2', reachKilometers: '63' })).certificate.status).toBe('optimal');
  });

  test('a question that cannot be asked is refused before it becomes a job', async () => {
    const refused = await asked.startJob('plan', { newSites: 'many' }, { 'accept-language': 'zh' });
    expect(refused.status).toBe(400);
    expect((await refused.json()).detail).toBe('参数 newSites：需要整数 1–100，收到 "many"');
    expect((await asked.startJob('plan', { unheardOf: '1' })).status).toBe(400);
    const failing: SiteJob = await (
      await asked.startJob('plan', { budget: '0.1' }, { 'accept-language': 'zh' })
    ).json();
    await expect.poll(async () => (await readJob(failing.id)).state).toBe('failed');
  });

  test('an id that is nobody’s is not found', async () => {
    expect((await asked.request('sites/jobs/nobody')).status).toBe(404);
  });
});

function seatsOf(adcodes: string): string {
  return adcodes
    .split(',')
    .map((adcode) => `prefecture-${adcode}`)
    .join();
}
