import type { Steps } from '../measures/steps.ts';
import { modelOfBankSteps } from '../readmodel/of-bank.ts';
import type { ReadModel } from '../readmodel/read-model.ts';

const drawnModels = new WeakMap<ReadModel, ReadModel>();

/** The model whose list of branches is that of one bank alone, the same each time; null is the model itself. */
export function* drawnModelSteps(model: ReadModel, bank: string | null): Steps<ReadModel> {
  if (bank === null) return model;
  const ofBank = yield* modelOfBankSteps(model, bank);
  const known = drawnModels.get(ofBank);
  if (known) return known;
  const beyond = ofBank.beyond && { ...ofBank.beyond, drawnBank: bank };
  const drawn = { ...ofBank, catalogue: { ...ofBank.catalogue, branches: [...ofBank.countedBranches] }, beyond };
  drawnModels.set(ofBank, drawn);
  return drawn;
}
