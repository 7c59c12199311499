import { refuseUnknownSectors } from '../coverage/refuse-unknown-sectors.ts';
import { invalidParameter, Problem } from '../problem.ts';
import type { ReadModel } from '../readmodel/read-model.ts';

interface AskedRecords {
  yearFrom: number | null;
  yearTo: number | null;
  sectors: readonly string[];
  models: readonly string[];
}

/** Refuses what would keep no record whatever the data: years the wrong way round, a sector or a model that there is not. */
export function refuseQuestion(model: ReadModel, { yearFrom, yearTo, sectors, models }: AskedRecords): void {
  if (yearFrom !== null && yearTo !== null && yearFrom > yearTo) {
    throw new Problem('invalid-parameter', {
      zh: `参数 yearFrom：需要不晚于 yearTo（${yearTo}）的年份，收到 ${yearFrom}`,
      en: `Parameter yearFrom: wanted a year not after yearTo (${yearTo}), got ${yearFrom}`,
    });
  }
  refuseUnknownSectors(model, sectors);
  const known = Object.keys(model.catalogue.labels.transferModel ?? {});
  const unknown = models.find((code) => !known.includes(code));
  if (unknown === undefined) return;
  const listed = known.join(', ');
  throw invalidParameter('models', { zh: `其中之一：${listed}`, en: `some of ${listed}` }, unknown);
}
