import { invalidParameter, Problem, quoteShort } from '../problem.ts';
import { hasBank, ownBank } from '../readmodel/of-bank.ts';
import type { ReadModel } from '../readmodel/read-model.ts';

/** Refuses a bank without a counted branch: an answer of gaps alone would read as "it has no branch anywhere". */
export function refuseUnknownBank(model: ReadModel, bank: string | null): void {
  if (bank === null || hasBank(model, bank)) return;
  if (model.beyond !== null) throw new Problem('invalid-parameter', beyondMemory(bank));
  if (bank === ownBank) {
    throw new Problem('invalid-parameter', {
      zh: '参数 bank：own 需要先导入本行网点名单，当前未载入本行网点',
      en: 'Parameter bank: own wants a list of own branches, and none is loaded',
    });
  }
  const wanted = {
    zh: '数据中的银行名称（见 /api/banks）或 own',
    en: 'a bank named in the data (see /api/banks) or own',
  };
  throw invalidParameter('bank', wanted, bank);
}

/** Its branches may well stand in a list that is not in memory. */
function beyondMemory(bank: string) {
  const shown = quoteShort(bank);
  return {
    zh: `参数 bank：内存中的名单里没有 ${shown} 的网点；本工作区的网点名单超出内存上限，不参与测量`,
    en: `Parameter bank: no list in memory has a branch of ${shown}; the lists of this workspace are beyond memory, and no measure counts them`,
  };
}
