import { buildReadModel, type ReadModel } from '@icfm/api/readmodel/read-model';
import { transferSteps } from '@icfm/api/transfers/measure-transfers';
import type { TransferParameters } from '@icfm/api/transfers/schema';
import { loadCatalogue } from '@icfm/data/catalogue';
import type { Flow } from '@icfm/data/model/flow';
import { createRandom } from './generated-branches.ts';
import { median, type Result } from './result-table.ts';

const recordCount = 1_000_000;
const runs = 25;

const everything: TransferParameters = {
  ...{ level: 'prefecture', yearFrom: null, yearTo: null, sectors: [], models: [], basis: null },
  ...{ direction: 'all', region: 'nation', side: 'any', mapReady: false, most: 300 },
};

/** Records between prefectures at random, of all years, bases and sectors; every third has no amount. */
function generateFlows(model: ReadModel): Flow[] {
  const random = createRandom(20261127);
  const [template] = model.catalogue.flows;
  if (!template) throw new Error('no record to copy');
  const adcodes = model.gazetteer.regions.flatMap(({ level, adcode }) => (level === 'prefecture' ? adcode : []));
  const pick = <Thing>(things: readonly Thing[], otherwise: Thing) =>
    things[Math.floor(random() * things.length)] ?? otherwise;
  const bases = ['in-place', 'completed', 'agreed', 'planned', 'pipeline', 'other', 'unstated'] as const;
  const [sectors, models] = [[...model.groupOf.keys()], Object.keys(model.catalogue.labels.transferModel ?? {})];
  return Array.from({ length: recordCount }, (_, index) => {
    const yearFrom = 2005 + Math.floor(random() * 20);
    return {
      ...template,
      ...{ id: `list-${index}`, importId: 'list', yearFrom, yearTo: yearFrom, originBasis: 'stated' },
      ...{ originAdcode: pick(adcodes, '340100'), destinationAdcode: pick(adcodes, '340100') },
      ...{ basis: pick(bases, 'agreed'), sector: pick(sectors, null), model: pick(models, null) },
      amount100mCny: index % 3 === 0 ? null : Math.round(random() * 1000) / 10,
    };
  });
}

/** Milliseconds on the processor of the whole, and on the clock of its longest step: nobody waits longer than that. */
function timed(model: ReadModel, parameters: TransferParameters): { whole: number; longest: number } {
  const before = process.cpuUsage();
  const steps = transferSteps(model, parameters);
  let [longest, last] = [0, performance.now()];
  for (;;) {
    const { done } = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!done) continue;
    const { user, system } = process.cpuUsage(before);
    return { whole: (user + system) / 1000, longest };
  }
}

/** Questions about a million records, once they are in columns: the least of several runs, so that other work does not count. */
export function measureTransferTimes(): Result[] {
  const bundled = buildReadModel(loadCatalogue());
  const model = { ...bundled, catalogue: { ...bundled.catalogue, flows: generateFlows(bundled) } };
  const first = timed(model, everything);
  const questions: [string, Partial<TransferParameters>][] = [
    ['all', {}],
    ['one basis, sector, years', { basis: 'agreed', sectors: ['new-energy'], yearFrom: 2012, yearTo: 2022 }],
    ['into one province', { region: '340000', side: 'in' }],
    ['provinces', { level: 'province' }],
    ['macro-regions', { level: 'macro-region' }],
  ];
  const name = `/api/transfers over ${recordCount.toLocaleString('en')} records`;
  const results = questions.map(([what, own]): Result => {
    const times = Array.from({ length: runs }, () => timed(model, { ...everything, ...own }));
    const whole = times.map((each) => each.whole);
    const note = `median ${median(whole).toFixed(0)} ms, median longest step ${median(times.map(({ longest }) => longest)).toFixed(1)} ms`;
    return { name: `${name}, ${what}`, measured: Math.min(...whole), unit: 'ms', target: { atMost: 50 }, note };
  });
  const note = `once a model: ${(first.whole / 1000).toFixed(1)} s on the processor, longest step ${first.longest.toFixed(0)} ms`;
  const held = { name: `${name}, the first question`, measured: first.whole / 1000, unit: 's' };
  return [...results, { ...held, target: { atMost: 10 }, note }];
}
