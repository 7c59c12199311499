import type { FieldWords } from './field-words.ts';

/** The fields of a list of clusters. */
export const clusterFields = {
  name: {
    zh: '集群名称',
    en: 'Cluster',
    hintZh: '认定文件中的名称',
    hintEn: 'Name as designated',
    also: ['名称', '产业集群', '集群', 'name', 'namezh', 'clustername'],
    isRequired: true,
  },
  nameEn: {
    zh: '英文名称',
    en: 'English name',
    hintZh: '没有时沿用中文名',
    hintEn: 'The Chinese name stands in where there is none',
    also: ['nameen', 'englishname', '英文名'],
  },
  kind: {
    zh: '集群类别',
    en: 'Kind',
    hintZh: '先进制造业、中小企业特色或创新型',
    hintEn: 'advanced-manufacturing, sme-characteristic or innovative',
    also: ['类别', '类型', '集群类型', 'kind', 'type', 'clusterkind'],
    isRequired: true,
  },
  sector: {
    zh: '行业',
    en: 'Sector',
    hintZh: '行业词表中的名称或代码',
    hintEn: 'Name or code of the sector vocabulary',
    also: ['产业', '所属行业', '主导产业', 'industry', 'sector'],
  },
  designatedYear: {
    zh: '认定年份',
    en: 'Designated',
    hintZh: '四位年份',
    hintEn: 'Year of four digits',
    also: ['年份', '认定时间', '认定年度', 'year', 'designatedyear'],
  },
  adcodes: {
    zh: '所在地代码',
    en: 'Adcodes',
    hintZh: '多个用分号分隔，第一个是核心所在地',
    hintEn: 'Several separated by semicolons, the core place first',
    also: ['区划代码', '行政区划代码', 'adcode', 'hostadcodes', 'adcodes'],
  },
  places: {
    zh: '所在地',
    en: 'Places',
    hintZh: '市或县区名称，多个用顿号或分号分隔',
    hintEn: 'Names of prefectures or counties, several separated by semicolons',
    also: ['地区', '所在地区', '所在市', '申报地区', '城市', 'place', 'places', 'city', 'location'],
  },
  batch: {
    zh: '批次',
    en: 'Batch',
    hintZh: '认定批次',
    hintEn: 'Batch of the designation',
    also: ['认定批次', 'batch'],
  },
  note: { zh: '备注', en: 'Note', hintZh: '任意说明', hintEn: 'Anything else', also: ['说明', 'remark', 'notes'] },
  source: {
    zh: '来源',
    en: 'Source',
    hintZh: '文件或网页名称',
    hintEn: 'Title of the document or page',
    also: ['信息来源', '出处', 'source', 'sourcetitle'],
  },
} satisfies Readonly<Record<string, FieldWords>>;
