import type { Verdict } from '@icfm/api/coverage/schema';

type InSight = { readonly clusters: number; readonly flows: number; readonly zoom: number };

type MapMessages = {
  readonly mapLabel: string;
  /** What the map shows, for those who do not see it. */
  readonly inSight: (place: string, sight: InSight) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitAll: string;
  readonly pauseFlows: string;
  readonly moveFlows: string;
  readonly asGlobe: string;
  readonly asFlat: string;
  readonly southChinaSea: string;
  readonly boundary: string;
  readonly notMeasured: string;
  readonly noDataHere: string;
  readonly branches: (count: number) => string;
  readonly anyBranches: (count: number) => string;
  readonly ownBranches: (count: number) => string;
  readonly approval: (number: string) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
};

const zh: MapMessages = {
  mapLabel: '产业集群地图：方向键平移，加减号缩放；同样的内容见表格',
  inSight: (place, { clusters, flows, zoom }) =>
    `地图：${place}，可见集群 ${clusters} 个，流向 ${flows} 条，缩放级别 ${zoom}`,
  zoomIn: '放大',
  zoomOut: '缩小',
  fitAll: '显示全图',
  pauseFlows: '暂停流向动画',
  moveFlows: '播放流向动画',
  asGlobe: '以地球仪显示',
  asFlat: '以平面地图显示',
  southChinaSea: '南海诸岛',
  boundary: '边界数据未附审图号，公开使用前请替换并送审',
  notMeasured: '未测量',
  noDataHere: '资料暂缺',
  branches: (count) => `${count} 家专营支行（同一位置）`,
  anyBranches: (count) => `${count} 家网点（同一位置）`,
  ownBranches: (count) => `${count} 家本行网点`,
  approval: (number) => `审图号：${number}`,
  verdicts: { certain: '确定覆盖', possible: '可能覆盖', 'none-known': '未发现', 'not-measured': '未测量' },
};

const en: MapMessages = {
  mapLabel: 'Map of industrial clusters: arrow keys pan, plus and minus zoom; the table holds the same content',
  inSight: (place, { clusters, flows, zoom }) =>
    `Map: ${place}, clusters in sight: ${clusters}, flows: ${flows}, zoom level ${zoom}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fitAll: 'Show everything',
  pauseFlows: 'Pause the flows',
  moveFlows: 'Set the flows in motion',
  asGlobe: 'Show as a globe',
  asFlat: 'Show as a flat map',
  southChinaSea: 'South China Sea',
  boundary: 'Boundaries carry no map-approval number: replace and submit them before public use',
  notMeasured: 'not measured',
  noDataHere: 'no data available',
  branches: (count) => `${count} specialised branches (one shared point)`,
  anyBranches: (count) => `${count} bank branches (one shared point)`,
  ownBranches: (count) => `${count} branches of yours`,
  approval: (number) => `Map approval number ${number}`,
  verdicts: {
    certain: 'covered',
    possible: 'possibly covered',
    'none-known': 'no coverage known',
    'not-measured': 'not measured',
  },
};

export const mapMessages: Readonly<Record<'zh' | 'en', MapMessages>> = { zh, en };

/** The map-approval number (审图号) as it stands on a map, or the words that none was given. */
export function approvalText(language: 'zh' | 'en', number: string | null): string {
  const { approval, boundary } = mapMessages[language];
  return number ? approval(number) : boundary;
}
