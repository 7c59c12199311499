import { invalidParameter } from '../problem.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { type Supposition, unknownIn } from '../readmodel/what-if.ts';

/** Refuses ids and seats that name nothing: what is supposed of them would change nothing, and read as "no effect". */
export function refuseUnknownWhatIf(model: ReadModel, supposition: Supposition): void {
  const { closedBranches, rivalSeats } = unknownIn(model, supposition);
  if (closedBranches.length > 0) {
    const wanted = { zh: '已计入的网点编号', en: 'ids of branches that are counted' };
    throw invalidParameter('closedBranches', wanted, closedBranches.join(','));
  }
  if (rivalSeats.length > 0) {
    const wanted = {
      zh: '区划中有驻地位置的地级或县级单位',
      en: 'prefectures or counties of the gazetteer whose seat is known',
    };
    throw invalidParameter('rivalSeats', wanted, rivalSeats.join(','));
  }
}
