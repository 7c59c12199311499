import { branchFields } from './branch-fields.ts';
import { clusterFields } from './cluster-fields.ts';
import type { FieldWords } from './field-words.ts';
import { flowFields } from './flow-fields.ts';
import type { FieldFacts, ImportKind } from './schema.ts';

const specialityFields = {
  branchId: {
    zh: '支行编号',
    en: 'Record',
    hintZh: '本系统中的编号；没有时按行号或名称对应',
    hintEn: 'Number of the branch in this map; else its code or name tells which it is',
    also: ['记录编号', 'branchid', 'id'],
  },
  code: branchFields.code,
  name: { ...branchFields.name, isRequired: false },
  bankName: branchFields.bankName,
  specialities: { ...branchFields.specialities, isRequired: true },
  authority: branchFields.authority,
} satisfies Readonly<Record<string, FieldWords>>;

/** The fields of every kind of list, in the order in which they are shown. */
export const fieldWords: Readonly<Record<ImportKind, Readonly<Record<string, FieldWords>>>> = {
  branches: branchFields,
  clusters: clusterFields,
  flows: flowFields,
  specialities: specialityFields,
};

/** The fields of a kind as the interface shows them. */
export function fieldsOf(kind: ImportKind): FieldFacts[] {
  return Object.entries(fieldWords[kind]).map(([name, { zh, en, hintZh, hintEn, isRequired }]) => ({
    name,
    label: { zh, en },
    isRequired: isRequired ?? false,
    hint: { zh: hintZh, en: hintEn },
  }));
}
