/** Words of which names of branches and addresses are made. None of them is meant to be a real one. */
const quarters = [
  '春晖',
  '锦绣',
  '望江',
  '栖霞里',
  '和顺',
  '云帆',
  '晴川',
  '翠屏',
  '金穗',
  '明德',
  '景行',
  '听涛',
  '澄湖',
  '兰亭',
  '秋实',
  '知春',
];
const roads = ['振业路', '同济街', '致远大道', '明湖路', '融和街', '惠民路', '启航路', '通汇大街', '乐业巷', '金桂路'];
const seldom = new Map([
  [0, '科技'],
  [1, '小微'],
  [2, '绿色'],
  [3, '文创'],
  [4, '先进制造'],
  [5, '集成电路'],
  [6, '生物医药'],
  [7, '专精特新'],
  [8, '科技园'],
  [9, '文化路'],
]);

/** Every ninth branch bears a speciality, or a place that only sounds like one. */
export function nameOf({ prefectureUnit, short, name }, number) {
  const special = number % 9 === 0 ? seldom.get((number / 9) % seldom.size) : undefined;
  const quarter = quarters[number % quarters.length];
  const place = `${prefectureUnit.short}${short === prefectureUnit.short ? '' : short}`;
  const district = name.length > 1 ? place : prefectureUnit.short;
  return `示例银行股份有限公司${district}${special ?? quarter}支行`;
}

export const addressOf = ({ provinceName, prefectureUnit, name }, random) => {
  const upper = provinceName === prefectureUnit.name ? provinceName : `${provinceName}${prefectureUnit.name}`;
  return `${upper}${name}${roads[Math.floor(random() * roads.length)]}${1 + Math.floor(random() * 280)}号`;
};
