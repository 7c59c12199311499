/** What a name says of a branch's speciality, and what it only seems to say. */
export interface NamedSpecialities {
  specialities: string[];
  /** Words that look like a speciality and are a place: 科技园, 文化路. */
  places: string[];
}

/** A speciality by the words that state it in a branch's name. */
const words: readonly (readonly [RegExp, string])[] = [
  [
    /科技金融|科技型企业|科创|专精特新|高新技术企业|硬科技|科技(?=(特色|专营|专业|创新)?(支行|分行|分理处|中心|部))/,
    'science-technology',
  ],
  [/小微|普惠|小企业|中小企业/, 'inclusive-micro'],
  [/绿色(?=(金融|特色|专营|专业|信贷|支行|分行|分理处|网点))|碳中和|双碳|零碳|低碳/, 'green'],
  [/文创|文旅|文化(创意|产业|金融)|(?<!新)文化(?=(特色|专营|专业)?支行)/, 'culture'],
  [/先进制造|制造业|智能制造/, 'advanced-manufacturing'],
];

/** The same words as the name of a park, a road or a building: 科技园, 文化东路, 西安科技六路, 绿色金融街. */
const placeWords =
  /(大学科技|科技金融|绿色金融|文化创意|科技|科创|文创|文化|软件|高新|创业|绿色)((产业|创新|创意)?园区?|城|[东南西北中一二三四五六七八九十]?路|[东南西北中正]?街|大道|大厦|广场|馆|宫|中心城|新区|开发区|小区|新村|家园|佳园|花园|名居|港|桥|商城|学院|大学)/g;

/** Sector words that a branch of an industry bears before 支行. */
const industryWords: readonly (readonly [RegExp, string])[] = [
  [/集成电路|芯片|半导体|电子信息/, 'new-generation-it'],
  [/工业软件|基础软件/, 'software'],
  [/生物医药|医疗器械|医药|生命健康/, 'biomedicine-devices'],
  [/新能源汽车|智能网联|汽车/, 'intelligent-connected-vehicles'],
  [/新能源|光伏|锂电|储能/, 'new-energy'],
  [/新材料/, 'new-materials'],
  [/装备制造|高端装备|机器人/, 'high-end-equipment'],
  [/航空|航天/, 'aerospace'],
];

/** An industry is stated where its word ends the name, as in 集成电路支行 or 生物医药产业特色支行. */
const industryEnd = /^(产业|行业)?(金融)?(特色|专营|专业)?(支行|分理处|专营机构)/;

/** The specialities that a branch's name states: 科技支行 states one, 科技园支行 is in a park. */
export function specialitiesInName(name: string): NamedSpecialities {
  const places = [...name.matchAll(placeWords)].map(([word]) => word);
  const rest = name.replace(placeWords, '·');
  const found = words.filter(([pattern]) => pattern.test(rest)).map(([, code]) => code);
  const industry = industryWords.find(([pattern]) => {
    const match = pattern.exec(rest);
    return match !== null && industryEnd.test(rest.slice(match.index + match[0].length));
  });
  return { specialities: industry ? [...found, `industry:${industry[1]}`] : found, places };
}

const cellWords: readonly (readonly [RegExp, string])[] = [
  [/^(tech_branch|science-?technology|科技(金融|支行|型)?.*|科创.*|专精特新.*)$/, 'science-technology'],
  [/^(inclusive_micro_branch|inclusive-?micro|普惠.*|小微.*|小企业.*|中小企业.*)$/, 'inclusive-micro'],
  [/^(green_branch|green( finance)?|绿色.*|碳.*)$/, 'green'],
  [/^(culture_branch|culture|文化.*|文创.*)$/, 'culture'],
  [/^(advanced-?manufacturing|先进制造.*|制造业.*)$/, 'advanced-manufacturing'],
];

/** Words of a speciality column that state none: a branch in a park is where it is. */
const noSpeciality = /^(park_branch|free_trade_zone|园区.*|自贸.*|普通.*|综合.*|无|否|ordinary|none|no|-)$/;

/** A column of specialities read: the codes, and the words that stand for none we know. */
export function readSpecialities(cell: string, sectorOf: (word: string) => string | null) {
  const parts = cell.split(/[;；,，、|/]+/).map((part) => part.trim().toLowerCase());
  const specialities = new Set<string>();
  const unknown: string[] = [];
  for (const part of parts) {
    if (part === '' || noSpeciality.test(part)) continue;
    const known = cellWords.find(([pattern]) => pattern.test(part))?.[1] ?? industryOf(part, sectorOf);
    if (known === null) unknown.push(part);
    else specialities.add(known);
  }
  return { specialities: [...specialities], unknown };
}

function industryOf(part: string, sectorOf: (word: string) => string | null): string | null {
  const word = part.replace(/^industry:/, '').replace(/(产业|行业)?(特色|专营|专业)?(支行|金融)?$/, '');
  const sector = sectorOf(word) ?? industryWords.find(([pattern]) => pattern.test(word))?.[1] ?? null;
  return sector === null ? null : `industry:${sector}`;
}
