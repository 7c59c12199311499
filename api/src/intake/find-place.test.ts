import { describe, expect, test } from 'vitest';
import { findPlace, type PlaceWords } from './find-place.ts';
import { sampleContext } from './sample-list.ts';

const nothing = { adcode: '', province: '', prefecture: '', county: '', address: '', name: '', bankName: '' };

function find(words: Partial<PlaceWords>): string | null {
  const found = findPlace(sampleContext.places, { ...nothing, ...words });
  return found && `${found.region.adcode} ${found.region.level}`;
}

describe('a place in a name', () => {
  test.each([
    ['示例银行昆山支行', '320583 county'],
    ['示例银行义乌稠城支行', '330782 county'],
    ['示例银行股份有限公司镇江市兴港路分理处', '321100 prefecture'],
    ['示例银行成都市武侯支行', '510107 county'],
    ['示例银行北京朝阳支行', '110105 county'],
    ['示例银行辽宁朝阳支行', '211300 prefecture'],
    ['示例银行长沙窑岭支行', '430100 prefecture'],
    ['示例银行长沙县支行', '430121 county'],
    ['示例银行马鞍山支行', '340500 prefecture'],
    ['示例银行徐州鼓楼支行', '320302 county'],
    ['示例银行南京鼓楼支行', '320106 county'],
    ['示例银行福州鼓楼支行', '350102 county'],
    ['示例银行上海张江科技支行', '310000 prefecture'],
    ['示例银行建德大同支行', '330182 county'],
    ['示例银行武汉天门墩支行', '420100 prefecture'],
    ['示例银行邹平支行黄山三路分理处', '371681 county'],
    ['示例银行西安凤城五路支行', '610100 prefecture'],
    ['示例银行唐山路南支行', '130202 county'],
    ['示例银行台州路桥支行', '331004 county'],
    ['示例银行吉林市新村支行', '220200 prefecture'],
    ['示例银行漳平桂林支行', '350881 county'],
    ['示例银行义乌朝阳支行', '330782 county'],
  ])('%s is %s', (name, place) => {
    expect(find({ name })).toBe(place);
  });

  test.each([
    '示例银行南京路支行',
    '示例银行北京路支行',
    '示例银行上海路支行',
    '示例银行中山路支行',
    '示例银行中山大道支行',
    '示例银行朝阳支行',
    '示例银行鼓楼区支行',
    '示例银行新城区支行',
    '示例银行城关支行',
    '示例银行和平支行',
    '示例银行营业部',
    '示例银行光明支行',
    '示例银行连珠山支行',
    '示例银行黄岩澄江支行',
  ])('%s says none for certain', (name) => {
    expect(find({ name })).toBeNull();
  });

  test('that several units bear is settled by what else the row says', () => {
    expect(find({ name: '示例银行朝阳支行', province: '北京市' })).toBe('110105 county');
    expect(find({ name: '示例银行鼓楼支行', prefecture: '徐州市' })).toBe('320302 county');
    expect(find({ name: '示例银行鼓楼支行', adcode: '350100' })).toBe('350102 county');
    expect(find({ name: '示例银行城关支行', address: '甘肃省兰州市某路1号' })).toBe('620102 county');
  });

  test('of a bank is where its branches are only if it stays at home', () => {
    expect(find({ name: '南京银行昆山支行' })).toBe('320583 county');
    expect(find({ name: '昆山农村商业银行千灯支行' })).toBe('320583 county');
  });
});

describe('a place in an address', () => {
  test.each([
    ['江苏省苏州市昆山市同济街8号', '320583 county'],
    ['安徽省合肥市蜀山区南京路12号', '340104 county'],
    ['青岛市市南区香港中路1号', '370202 county'],
    ['上海市黄浦区南京东路1号', '310101 county'],
    ['徐州市鼓楼区中山北路', '320302 county'],
    ['新疆维吾尔自治区石河子市某街', '659001 county'],
    ['重庆市渝中区民权路', '500103 county'],
    ['人民路1号', null],
  ])('%s is %s', (address, place) => {
    expect(find({ address })).toBe(place);
  });
});

test.each([
  ['河南', '410000 province'],
  ['海南', '460000 province'],
  ['吉林', '220000 province'],
  ['吉林市', '220200 prefecture'],
  ['上海', '310000 prefecture'],
  ['济源', '419001 county'],
  ['长沙', '430100 prefecture'],
])('%s by itself is the largest unit of that name', (address, place) => {
  expect(find({ address })).toBe(place);
});

describe('a code', () => {
  test.each([
    ['340104', '340104 county'],
    ['340104001', '340104 county'],
    ['340104001002', '340104 county'],
    ['3401', '340100 prefecture'],
    ['34', '340000 province'],
    ['340104.0', '340104 county'],
    ['371202', '370116 county'],
    ['999999', null],
    ['合肥', null],
  ])('%s is %s', (adcode, place) => {
    expect(find({ adcode })).toBe(place);
  });

  test('of a county stands against every name', () => {
    expect(find({ adcode: '340104', name: '示例银行昆山支行' })).toBe('340104 county');
  });

  test('of a prefecture is made finer by a name within it, and by no other', () => {
    expect(find({ adcode: '320500', name: '示例银行昆山支行' })).toBe('320583 county');
    expect(find({ adcode: '340100', name: '示例银行昆山支行' })).toBe('340100 prefecture');
  });

  test('says how the place was found', () => {
    const basisOf = (words: Partial<PlaceWords>) =>
      findPlace(sampleContext.places, { ...nothing, ...words })?.adcodeBasis;
    expect(basisOf({ adcode: '340104' })).toBe('stated');
    expect(basisOf({ adcode: '371202' })).toBe('former-code');
    expect(basisOf({ county: '昆山市' })).toBe('inferred-from-name');
  });
});

test('a cell that holds more than its heading says is read from the left', () => {
  expect(find({ county: '合肥市蜀山区' })).toBe('340104 county');
  expect(find({ prefecture: '安徽省合肥市', county: '蜀山区' })).toBe('340104 county');
});
