import type { Position } from './map-props.ts';

type ProvinceLabel = readonly [adcode: string, nameZh: string, nameEn: string, place: Position];

/** Names stand in the open of each province, clear of the seats where marks crowd. */
export const provinceLabels: readonly ProvinceLabel[] = [
  ['110000', '北京', 'Beijing', [116.5, 40.35]],
  ['120000', '天津', 'Tianjin', [117.35, 39.3]],
  ['130000', '河北', 'Hebei', [117.3, 41.3]],
  ['140000', '山西', 'Shanxi', [112.1, 37.35]],
  ['150000', '内蒙古', 'Inner Mongolia', [111.2, 41.75]],
  ['210000', '辽宁', 'Liaoning', [124.1, 40.75]],
  ['220000', '吉林', 'Jilin', [127.4, 42.7]],
  ['230000', '黑龙江', 'Heilongjiang', [128.4, 47.6]],
  ['310000', '上海', 'Shanghai', [121.75, 31.1]],
  ['320000', '江苏', 'Jiangsu', [119.3, 33.9]],
  ['330000', '浙江', 'Zhejiang', [119.3, 28.3]],
  ['340000', '安徽', 'Anhui', [115.9, 32.75]],
  ['350000', '福建', 'Fujian', [117.5, 26.5]],
  ['360000', '江西', 'Jiangxi', [116.4, 27.0]],
  ['370000', '山东', 'Shandong', [116.9, 35.3]],
  ['410000', '河南', 'Henan', [114.3, 33.1]],
  ['420000', '湖北', 'Hubei', [110.6, 31.2]],
  ['430000', '湖南', 'Hunan', [111.5, 27.4]],
  ['440000', '广东', 'Guangdong', [111.5, 22.2]],
  ['450000', '广西', 'Guangxi', [107.3, 24.3]],
  ['460000', '海南', 'Hainan', [109.75, 19.15]],
  ['500000', '重庆', 'Chongqing', [107.9, 30.1]],
  ['510000', '四川', 'Sichuan', [102.4, 30.7]],
  ['520000', '贵州', 'Guizhou', [106.8, 26.9]],
  ['530000', '云南', 'Yunnan', [101.3, 24.6]],
  ['540000', '西藏', 'Tibet (Xizang)', [88.6, 31.4]],
  ['610000', '陕西', 'Shaanxi', [109.0, 36.4]],
  ['620000', '甘肃', 'Gansu', [98.2, 39.6]],
  ['630000', '青海', 'Qinghai', [96.2, 35.6]],
  ['640000', '宁夏', 'Ningxia', [106.1, 37.2]],
  ['650000', '新疆', 'Xinjiang', [85.2, 41.2]],
  ['710000', '台湾', 'Taiwan', [120.95, 23.75]],
  ['810000', '香港', 'Hong Kong', [114.3, 22.3]],
  ['820000', '澳门', 'Macao', [113.5, 22.05]],
];

/** The labels as points with both names. */
export function provinceLabelFeatures(): GeoJSON.FeatureCollection {
  const features = provinceLabels.map(
    ([adcode, shortZh, nameEn, [longitude, latitude]]): GeoJSON.Feature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { adcode, shortZh, nameEn },
    }),
  );
  return { type: 'FeatureCollection', features };
}
