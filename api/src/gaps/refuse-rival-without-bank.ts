import { Problem } from '../problem.ts';
import type { GapParameters } from './schema.ts';

/** Refuses a filter by competitor without a bank: without one nobody is a competitor. */
export function refuseRivalWithoutBank({ bank, rival }: Pick<GapParameters, 'bank' | 'rival'>): void {
  if (bank !== null || rival === 'any') return;
  throw new Problem('invalid-parameter', {
    zh: '参数 rival：要按同业筛选缺口，请先选定一家银行（参数 bank），否则无从区分本行与同业',
    en: 'Parameter rival: to filter gaps by competitors, first name your bank (parameter bank): without it every branch counts and none is a competitor’s',
  });
}
