import type { BranchContent } from '@icfm/api/beyond-memory/fill-branch-points';
import type { ImportedList } from '@icfm/api/readmodel/imported-data';
import type { ReadModel } from '@icfm/api/readmodel/read-model';
import { Branch } from '@icfm/data/model/branch';
import { importedBranch, listOf, manyBranches } from '../imported-lists.ts';

const source = (title: string): Branch['sources'] => [{ title, url: null, publisher: null, grade: 'C' }];

const names = [
  '建设路（城东）支行',
  'ICBC Pudong',
  '𠮷林路支行',
  '，、％_支行',
  'Zürich straße 支行',
  '第"一"支行',
  "O'Brien \\ 支行",
];

/** Whatever records can be: any precision or none, with and without year, code, speciality and awkward names. */
function variedBranch(branch: Branch, row: number): Branch {
  const sides: Partial<Branch>[] = [
    {},
    { openedYear: 1980 + (row % 45), dateNote: '按年' },
    { positionPrecision: 'county', adcode: '340104', longitude: null, latitude: null },
    { positionPrecision: 'none', adcode: null, longitude: null, latitude: null, note: '无地址' },
    { positionPrecision: 'prefecture', adcode: '310100', longitude: null, latitude: null, code: null },
    { authority: row % 2 ? 'yes' : 'no', specialities: ['green', 'industry:biomedicine'], adcode: '320000' },
    { positionPrecision: 'street', longitude: 180, latitude: -33.5, serves: '园区' },
  ];
  return { ...branch, nameZh: `${names[row % names.length]}${row}`, ...sides[row % sides.length] };
}

const seats = [
  [117.28, 31.86],
  [121.47, 31.23],
  [113.26, 23.13],
] as const;

/** An own list, an ordinary one that names some of the same branches, one more of specialities: enough for plain names. */
export function overlappingLists({ catalogue }: ReadModel): ImportedList[] {
  const own = manyBranches(2400, seats).map((branch, row) => variedBranch({ ...branch, relation: 'own' }, row));
  const [first, second, third] = catalogue.branches;
  const named = [asNamed('list-1-a', first), asNamed('list-1-b', second)];
  return [
    listOf({ kind: 'branches', title: '名单.csv', branches: [...own, ...named].map(asStored) }),
    listOf({ id: 'list-2', kind: 'branches', title: '普通网点', branches: own.slice(100, 400).map(ordinaryBranch) }),
    listOf({
      id: 'list-3',
      kind: 'specialities',
      title: '专营',
      specialities: [
        { branchId: 'list-1-3', specialities: ['science-technology'], authority: null, importId: 'list-3' },
        { branchId: 'list-2-1', specialities: ['green'], authority: 'no', importId: 'list-3' },
        { branchId: third?.id ?? '', specialities: [], authority: 'yes', importId: 'list-3' },
      ],
    }),
  ];
}

/** An own branch that the register knows under the same name. */
function asNamed(id: string, branch: Branch | undefined): Branch {
  const [nameZh, bankName] = [branch?.nameZh ?? '', branch?.bankName ?? ''];
  const rough = { adcode: null, positionPrecision: 'none', code: null, openedYear: 2001 } as const;
  return importedBranch({ id, nameZh, bankName, relation: 'own', ...rough });
}

/** The same branch in an ordinary list that knows more of it, or every third time another one. */
function ordinaryBranch(branch: Branch, row: number): Branch {
  const own = { id: `list-2-${row}`, importId: 'list-2', relation: 'ordinary', sources: source('普通网点') } as const;
  const kept = asStored({ ...branch, ...own });
  if (row % 3 === 0) return { ...kept, nameZh: `另有${row}`, code: `8${row}`, specialities: ['culture'] };
  return { ...kept, specialities: ['inclusive-micro'], serves: '普惠', authority: 'yes' };
}

/** In the order of the schema, as records come from the store. */
const asStored = (branch: Branch): Branch => Branch.parse(branch);

/** The same lists as the database is filled with them. */
export function contentOf(base: ReadModel, lists: readonly ImportedList[]): BranchContent {
  const branches = lists.filter(({ kind }) => kind === 'branches');
  return {
    workspaceId: 'north',
    contentKey: 'first',
    gazetteer: base.gazetteer,
    lists: branches
      .map((list) => ({
        importId: list.id,
        relation: list.branches[0]?.relation ?? null,
        pages: () => [list.branches.slice(0, 1000), list.branches.slice(1000)],
      }))
      .reverse(),
    register: base.catalogue.branches,
    titleOf: new Map(lists.map(({ id, title }) => [id, title])),
    changes: lists.flatMap(({ title, specialities }) =>
      specialities.map((change) => [change.branchId, { ...change, title }] as const),
    ),
  };
}
