const TWO_SYLLABLE_PEOPLES =
  '维吾尔|土家|蒙古|布依|朝鲜|哈尼|哈萨克|傈僳|东乡|仡佬|拉祜|纳西|仫佬|锡伯|柯尔克孜|景颇|达斡尔|撒拉|布朗|毛南|塔吉克|普米|阿昌|鄂温克|基诺|德昂|保安|俄罗斯|裕固|乌孜别克|鄂伦春|独龙|各';
const ONE_SYLLABLE_PEOPLES = '壮|满|回|苗|彝|藏|侗|瑶|白|黎|傣|畲|佤|水|羌|土|怒|京';
const peoples = new RegExp(`(?:(?:${TWO_SYLLABLE_PEOPLES})族?|(?:${ONE_SYLLABLE_PEOPLES})族)+$`);

const exceptions = { 神农架林区: '神农架', 六枝特区: '六枝', 梅里斯达斡尔族区: '梅里斯', 大柴旦行政委员会: '大柴旦' };

/** The short Chinese form of a name: without the kind of unit and the peoples it is named after. */
export function shortName(name) {
  if (/自治[州县旗]$/.test(name)) return withoutPeoples(name.replace(/(联合)?自治[州县旗]$/, ''));
  if (/特别行政区$/.test(name)) return name.replace(/特别行政区$/, '');
  if (exceptions[name]) return exceptions[name];
  if (/地区$/.test(name)) return name.slice(0, -2);
  if (/(..新区|矿区|群岛|堂区|填海区|行政委员会)$/.test(name) && name.length > 3) return name;
  if (/海域$/.test(name)) return '中沙群岛';
  const short = name.replace(/[省市县区旗盟]$/, '');
  return short.length >= 2 ? short : name;
}

function withoutPeoples(name) {
  return name.replace(peoples, '') || name.replace(/族$/, '');
}
