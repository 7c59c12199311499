import type { UploadedFile } from '@icfm/api/imports/schema';

const field = (name: string, zh: string, en: string) => ({
  name,
  label: { zh, en },
  isRequired: name === 'name',
  hint: { zh: '', en: '' },
});

/** A small file of branches, for the tests of what is decided about one. */
export const sampleFile: UploadedFile = {
  fileId: '0'.repeat(64),
  fileName: '网点清单.csv',
  bytes: 120,
  facts: {
    format: 'delimited',
    encoding: 'gb18030',
    delimiter: ';',
    sheets: [],
    sheet: null,
    headerRow: 1,
    header: ['网点名称', '经度', '纬度'],
    sample: [{ number: 2, cells: ['示例银行合肥支行', '117.28', '31.86'] }],
    rowCount: 1,
    isRowCountExact: true,
    findings: [],
  },
  proposal: {
    settings: {
      sheet: null,
      headerRow: 1,
      kind: 'branches',
      relation: 'own',
      bankName: null,
      columns: { name: 0, longitude: 1, latitude: 2 },
      coordinateSystem: null,
      isSwapped: false,
      hasSpecialitiesFromNames: true,
      duplicateRule: 'keep-first',
      places: {},
      specialities: {},
    },
    columnsByKind: { branches: {}, clusters: {}, flows: {}, specialities: {} },
    recognisedBy: { name: 'heading', longitude: 'heading', latitude: 'heading' },
    layout: null,
    addsTo: null,
    findings: [],
  },
  fields: {
    branches: [field('name', '网点名称', 'Branch'), field('longitude', '经度', 'Longitude')],
    clusters: [field('name', '集群名称', 'Cluster'), field('kind', '集群类别', 'Kind')],
    flows: [],
    specialities: [],
  },
};
