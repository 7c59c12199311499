const provinceEnding = /(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$/;

/** The short Chinese name as people say it: 安徽省 as 安徽, 合肥市 as 合肥; names that end otherwise stay. */
export function shortName(nameZh: string, level: string): string {
  if (level === 'province') return nameZh.replace(provinceEnding, '');
  return level === 'prefecture' ? nameZh.replace(/市$/, '') : nameZh;
}
