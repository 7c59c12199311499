import { loadCatalogue } from '@icfm/data/catalogue';
import { describe, expect, test } from 'vitest';
import { finish } from '../measures/steps.ts';
import { modelAsOf } from './as-of.ts';
import { hypotheticalBank } from './hypothetical-rival.ts';
import { modelOfBank, nameOfBank, othersOfBankSteps } from './of-bank.ts';
import { buildReadModel } from './read-model.ts';
import { unknownIn, whatIf } from './what-if.ts';

const model = buildReadModel(loadCatalogue());
const bank = '杭州银行';
const [closing] = modelOfBank(model, bank).countedBranches;
const closedBranches = [closing?.id ?? ''];
const nothing = { closedBranches: [], rivalSeats: [] };

describe('a supposition', () => {
  test('of nothing is the model itself, and is made once whatever its order', () => {
    expect(whatIf(model, nothing)).toBe(model);
    const rivalSeats = ['county-340123', 'prefecture-340200'];
    const made = whatIf(model, { closedBranches, rivalSeats });
    expect(whatIf(model, { closedBranches, rivalSeats: [...rivalSeats].reverse() })).toBe(made);
    expect(whatIf(model, { closedBranches, rivalSeats: [] })).not.toBe(made);
  });

  test('a closed branch is in no model made of it, and all others stand as they stood', () => {
    const without = whatIf(model, { ...nothing, closedBranches });
    expect(without.countedBranches).toEqual(model.countedBranches.filter(({ id }) => id !== closing?.id));
    expect(without.network.branches).toHaveLength(without.countedBranches.length);
    expect(modelOfBank(without, bank).countedBranches).toEqual(
      modelOfBank(model, bank).countedBranches.filter(({ id }) => id !== closing?.id),
    );
    expect(without.hasOrdinaryBranches).toBe(model.hasOrdinaryBranches);
  });

  test("a competitor's branch stands at the seat of its unit, inside it, in every year, and is the bank's in no model", () => {
    const supposed = whatIf(model, { ...nothing, rivalSeats: ['county-340123'] });
    const seat = model.gazetteer.find('county', '340123');
    expect(supposed.countedBranches.at(-1)).toMatchObject({
      ...{ id: 'what-if:county-340123', bankName: hypotheticalBank, relation: 'competitor', authority: 'unknown' },
    });
    expect(supposed.network.branches.at(-1)).toMatchObject({
      ...{ longitude: seat?.longitude, latitude: seat?.latitude, radiusKilometers: 0 },
      lineage: ['340123', '340100', '340000'],
    });
    expect(modelAsOf(supposed, 1990).countedBranches.at(-1)?.bankName).toBe(hypotheticalBank);
    expect(modelAsOf(supposed, 1990).asOf?.undatedBranches).toBe(modelAsOf(model, 1990).asOf?.undatedBranches);
    expect(modelOfBank(supposed, bank).countedBranches).toEqual(modelOfBank(model, bank).countedBranches);
    expect(finish(othersOfBankSteps(supposed, bank)).countedBranches.at(-1)?.bankName).toBe(hypotheticalBank);
  });

  test('names what is not there: branches never counted, seats of no unit, and things that are no seat', () => {
    const seats = ['county-340123', 'county-999999', 'prefecture-340123', 'branch-S001'];
    expect(unknownIn(model, { closedBranches: [...closedBranches, 'none'], rivalSeats: seats })).toEqual({
      closedBranches: ['none'],
      rivalSeats: ['county-999999', 'prefecture-340123', 'branch-S001'],
    });
  });
});

describe('the others of a bank', () => {
  test('with the bank make up the whole, once a bank', () => {
    const others = finish(othersOfBankSteps(model, bank));
    expect(finish(othersOfBankSteps(model, bank))).toBe(others);
    expect(others.countedBranches).toEqual(model.countedBranches.filter(({ bankName }) => bankName !== bank));
  });

  test('of an own list are neither its branches nor those that bear its name, unless called a competitor', () => {
    const [first, second, third, ...further] = model.countedBranches;
    if (!first || !second || !third) throw new Error('the register holds three branches');
    const own = { ...model, countedBranches: [first, second, third, ...further] };
    own.countedBranches[0] = { ...first, relation: 'own', bankName: '甲银行' };
    own.countedBranches[1] = { ...second, bankName: '甲银行' };
    own.countedBranches[2] = { ...third, relation: 'competitor', bankName: '甲银行' };
    expect(nameOfBank(own, 'own')).toBe('甲银行');
    expect(nameOfBank(model, 'own')).toBeNull();
    expect(finish(othersOfBankSteps(own, 'own')).countedBranches).toEqual(own.countedBranches.slice(2));
  });
});
