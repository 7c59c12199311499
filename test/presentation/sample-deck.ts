import type { Picture, Shape } from '../../web/src/picture/shape.ts';
import type { ChapterSlide, Deck, LegendGroup, SlideArc, SlideTable, TextSlide } from '../../web/src/slides/slide.ts';

type Language = Deck['language'];

const colours = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00'];
const white = '#FFFFFF';

const line = (d: string, colour: string, width: number) =>
  ({ kind: 'path', d, fill: null, stroke: colour, strokeWidth: width, dash: null, opacity: 1 }) satisfies Shape;

const arcs: readonly SlideArc[] = [
  { from: [760, 300], control: [620, 220], to: [480, 330], width: 6, colour: '#0072B2' },
  { from: [720, 420], control: [560, 330], to: [420, 430], width: 3, colour: '#D55E00' },
];

const label = (text: string, x: number, y: number): Shape => ({
  ...{ kind: 'text', text, x, y, size: 14, isBold: true, colour: '#14242D', anchor: 'middle', halo: white },
});

const drawArc = ({ from, control, to, colour, width }: SlideArc) =>
  line(`M${from.join(' ')}Q${control.join(' ')} ${to.join(' ')}`, colour, width);

function samplePicture(language: Language): Picture {
  const names = language === 'zh' ? (['上海', '安徽', '贵州'] as const) : (['Shanghai', 'Anhui', 'Guizhou'] as const);
  return {
    width: 920,
    height: 560,
    background: '#E9F0F4',
    shapes: [
      { ...line('M120 80L860 60L800 500L200 520Z', '#C3CED4', 1), fill: '#F6F6F3' },
      ...arcs.map(drawArc),
      label(names[0], 760, 290),
      label(names[1], 480, 350),
      label(names[2], 420, 450),
    ],
  };
}

function sampleLegend(language: Language): readonly LegendGroup[] {
  const zh = ['新一代信息技术', '智能（网联）汽车', '新材料', '生物医药', '高端装备', '其他'];
  const en = ['Next-generation IT', 'Intelligent vehicles', 'New materials', 'Biomedicine', 'Equipment', 'Other'];
  const names = language === 'zh' ? zh : en;
  return [
    {
      title: language === 'zh' ? '行业' : 'Sector',
      entries: names.map((name, at) => ({
        symbol: [line('M2 8L26 8', colours[at] ?? white, 4)],
        label: name,
        count: String(17 - at),
      })),
    },
  ];
}

function sampleTable(language: Language): SlideTable {
  const rows = Array.from({ length: 8 }, (_, at) =>
    language === 'zh'
      ? ['上海', at % 2 ? '安徽' : '贵州 <黔> & “西部”', `${120 - at * 11.5}`, '2024']
      : ['Shanghai', at % 2 ? 'Anhui' : 'Guizhou <Qian> & "West"', `${120 - at * 11.5}`, '2024'],
  );
  const columns =
    language === 'zh' ? ['转出地', '承接地', '到位资金（亿元）', '年份'] : ['From', 'To', '¥100m', 'Year'];
  const note = language === 'zh' ? '34 条中的 8 条，按到位资金' : '8 of 34, by amount in place';
  return { columns, isNumber: [false, false, true, true], rows, total: 34, note };
}

const texts = {
  zh: {
    headline: '2024 年安徽承接转移 12 条，到位资金 345.5 亿元；其中 7 条的两端有同一家银行。',
    caption: '长三角是第一大来源。金额只在同一口径内比较，签约金额不计入到位资金。',
    notes: '先说来源，再说银行。\n\n“到位”不等于“签约”。\u0007',
    sources: '来源：安徽省发展改革委《2024 年省外投资》；国家统计局',
    facts: ['数据截至 2025-08', '金额为到位资金（亿元）', '边界数据未附审图号，公开使用前请替换并送审'],
  },
  en: {
    headline: 'Anhui received 12 transfers in 2024 with CNY 34.6 bn in place; 7 of them have one bank at both ends.',
    caption: 'The Yangtze delta sends most. Amounts are compared within one basis only.',
    notes: 'First where it comes from, then the banks.\n\nIn place is not agreed.',
    sources: 'Sources: Anhui Development and Reform Commission; National Bureau of Statistics',
    facts: ['Data as of 2025-08', 'Amounts in place (CNY 100m)', 'No map-approval number is given with the boundaries'],
  },
} as const;

/** A chapter as a story has it: title, words, picture with two arcs, legend, table, sources. */
export function sampleChapter(language: Language, number: number): ChapterSlide {
  const { headline, caption, notes, sources, facts } = texts[language];
  const [asOf, basis, approval] = facts;
  return {
    kind: 'chapter',
    id: `chapter-${number}`,
    title: language === 'zh' ? `第 ${number} 章：谁向安徽转移` : `Chapter ${number}: who sends to Anhui`,
    caption,
    notes,
    headline,
    picture: samplePicture(language),
    arcs,
    legend: sampleLegend(language),
    table: sampleTable(language),
    origin: { sources, asOf, basis, approval },
    warning: number === 2 ? (language === 'zh' ? '自保存以来数据有变：少了 3 条记录。' : 'Three records fewer.') : null,
  };
}

function sampleText(kind: TextSlide['kind'], language: Language): TextSlide {
  const isOpening = kind === 'opening';
  const zh = isOpening ? '长三角产业向安徽转移' : '谢谢';
  const en = isOpening ? 'Industry moves from the Yangtze delta to Anhui' : 'Thank you';
  return {
    kind,
    id: kind,
    title: language === 'zh' ? zh : en,
    text: language === 'zh' ? '金融支持新型工业化\n2025 年 8 月' : 'Finance for new industrialization\nAugust 2025',
    notes: '',
    link: isOpening ? null : 'https://example.org/l/7Kd2?view=transfers&region=340000',
  };
}

/** A story with an opening, so many chapters, and a closing slide with a link. */
export function sampleDeck(language: Language, theme: Deck['theme'], chapters: number): Deck {
  const numbers = Array.from({ length: chapters }, (_, at) => at + 1);
  return {
    title: language === 'zh' ? '长三角产业向安徽转移' : 'Industry moves to Anhui',
    language,
    theme,
    dataAsOf: '2025-08',
    slides: [
      sampleText('opening', language),
      ...numbers.map((number) => sampleChapter(language, number)),
      sampleText('closing', language),
    ],
  };
}
