import { plainName } from './digest.ts';
import { type KnownBranches, type MadeRow, noPosition, type RowMaking, unmade } from './made-row.ts';
import { readAuthority } from './read-authority.ts';
import { type RowReader, shown } from './row-reader.ts';
import { readSpecialities } from './speciality-words.ts';

/** New specialities of a branch that is known already, from a row of a list of specialities. */
export function makeSpecialityChange(reader: RowReader, making: RowMaking): MadeRow {
  const words = {
    branchId: reader.cell('branchId'),
    code: reader.cell('code'),
    name: reader.cell('name'),
    bankName: reader.cell('bankName') || (making.settings.bankName ?? ''),
  };
  const name = words.name || words.code || words.branchId;
  const { specialities, unknown } = readSpecialities(reader.cell('specialities'), making.context.sectorOf);
  if (unknown.length > 0) {
    reader.error('specialities', 'unknown-speciality', {
      zh: `不认识的专营方向“${unknown.map(shown).join('、')}”；可用：科技、普惠小微、绿色、文化、先进制造或行业名称`,
      en: `The speciality “${unknown.map(shown).join(', ')}” is not known; known are science-technology, inclusive-micro, green, culture, advanced-manufacturing and the sectors`,
    });
  }
  const authority = readAuthority(reader);
  const found = making.knownBranches.find(words);
  if (found.length !== 1)
    reader.error('name', found.length === 0 ? 'unknown-branch' : 'several-branches', notOne(name, found.length));
  const [branchId] = found;
  if (reader.hasErrors() || branchId === undefined) return unmade(name);
  const record = { branchId, specialities, authority, importId: making.importId };
  return { name, record, key: branchId, isUnresolved: false, position: noPosition };
}

const notOne = (name: string, count: number) =>
  count === 0
    ? {
        zh: `名录与已导入名单中没有“${shown(name)}”：请核对行号、编号或全称`,
        en: `No branch “${shown(name)}” is known: check its code, number or full name`,
      }
    : {
        zh: `有 ${count} 家网点都叫“${shown(name)}”：请加上银行或行号`,
        en: `${count} branches are called “${shown(name)}”: add the bank or the code`,
      };

/** An index of branches that are there already, by number, code and name. */
export function indexBranches(
  branches: readonly { id: string; code: string | null; nameZh: string; bankName: string }[],
): KnownBranches {
  const ids = new Set(branches.map(({ id }) => id));
  const byCode = new Map(branches.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])));
  const byName = new Map<string, { id: string; bankName: string }[]>();
  for (const { id, nameZh, bankName } of branches) {
    const key = plainName(nameZh);
    byName.set(key, [...(byName.get(key) ?? []), { id, bankName: plainName(bankName) }]);
  }
  return {
    find: ({ branchId, code, name, bankName }) => {
      if (ids.has(branchId)) return [branchId];
      const coded = byCode.get(code);
      if (coded !== undefined) return [coded];
      const named = byName.get(plainName(name)) ?? [];
      const ofBank = named.filter((each) => bankName === '' || each.bankName.includes(plainName(bankName)));
      return ofBank.map(({ id }) => id);
    },
  };
}
