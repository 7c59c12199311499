import { eachInSteps, type Steps } from '../measures/steps.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { normalise, ranks } from './search-keys.ts';

/** Imported branches up to so many are found by pinyin too; reading the names of 220,000 would take a minute. */
const mostWithPinyin = 2000;

/** Names and codes of a long imported list, found as they are written: Chinese, or the beginning or a part of a code. */
export interface PlainNames {
  /** Whether the branch at this place is among them. */
  has(index: number): boolean;
  /** How well a normalised question fits the branch at this place; null where it does not, or is not among them. */
  rankAt(index: number, question: string): number | null;
}

const held = new WeakMap<ReadModel, PlainNames>();

/** The imported branches of a model that are too many for pinyin, in steps; none where there are few. */
export function* plainNameSteps(model: ReadModel): Steps<PlainNames> {
  const known = held.get(model);
  if (known) return known;
  const { branches } = model.catalogue;
  const isMany = branches.length > mostWithPinyin;
  const names: (string | null)[] = [];
  const codes: string[] = [];
  yield* eachInSteps(isMany ? branches.length : 0, (index) => {
    const branch = branches[index];
    const isImported = branch !== undefined && branch.importId !== null;
    names.push(isImported ? normalise(branch.nameZh) : null);
    codes.push(isImported ? normalise(branch.code ?? '') : '');
  });
  const made: PlainNames = {
    has: (index) => (names[index] ?? null) !== null,
    rankAt: (index, question) => {
      const name = names[index] ?? null;
      return name === null ? null : rankOfPlain(name, codes[index] ?? '', question);
    },
  };
  held.set(model, made);
  return made;
}

function rankOfPlain(name: string, code: string, question: string): number | null {
  const inCode = code.indexOf(question);
  if (inCode === 0) return code.length === question.length ? ranks.code : ranks.beginning;
  const inName = name.indexOf(question);
  if (inName === 0) return name.length === question.length ? ranks.name : ranks.beginning;
  return inName > 0 || inCode > 0 ? ranks.within : null;
}
