import { describe, expect, test } from 'vitest';
import { sampleContext } from './sample-list.ts';
import { readSpecialities, specialitiesInName } from './speciality-words.ts';

const read = (cell: string) => readSpecialities(cell, sampleContext.sectorOf);

describe('specialities in names', () => {
  test.each([
    ['示例银行合肥科技支行', ['science-technology']],
    ['示例银行杭州科技特色支行', ['science-technology']],
    ['示例银行科技金融服务中心', ['science-technology']],
    ['示例银行城西科创支行', ['science-technology']],
    ['示例银行专精特新支行', ['science-technology']],
    ['示例银行高新科技支行', ['science-technology']],
    ['示例银行“硬科技”支行', ['science-technology']],
    ['示例银行路桥小微企业专营支行', ['inclusive-micro']],
    ['示例银行普惠金融支行', ['inclusive-micro']],
    ['示例银行安吉绿色支行', ['green']],
    ['示例银行长坡碳中和支行', ['green']],
    ['示例银行羊山支行（绿色金融特色支行）', ['green']],
    ['示例银行文创支行', ['culture']],
    ['示例银行开封文旅特色支行', ['culture']],
    ['示例银行先进制造业支行', ['advanced-manufacturing']],
    ['示例银行无锡集成电路支行', ['industry:new-generation-it']],
    ['示例银行泰州生物医药产业特色支行', ['industry:biomedicine-devices']],
    ['示例银行新能源汽车支行', ['industry:intelligent-connected-vehicles']],
    ['示例银行光伏产业支行', ['industry:new-energy']],
  ])('%s states %j', (name, specialities) => {
    expect(specialitiesInName(name).specialities).toEqual(specialities);
  });

  test.each([
    ['示例银行科技园支行', '科技园'],
    ['示例银行科技路支行', '科技路'],
    ['示例银行西安科技六路支行', '科技六路'],
    ['示例银行高新科技广场支行', '科技广场'],
    ['示例银行软件园支行', '软件园'],
    ['示例银行文化路支行', '文化路'],
    ['示例银行文化东路支行', '文化东路'],
    ['示例银行绿色家园支行', '绿色家园'],
    ['示例银行绿色金融街支行', '绿色金融街'],
    ['示例银行科技金融园支行', '科技金融园'],
    ['示例银行某某科技大学支行', '科技大学'],
    ['示例银行大学科技园支行', '大学科技园'],
    ['示例银行文创园支行', '文创园'],
  ])('%s is in a place called %s and states nothing', (name, place) => {
    expect(specialitiesInName(name)).toEqual({ specialities: [], places: [place] });
  });

  test.each([
    '合肥某科技农村商业银行四里河分理处',
    '示例银行汽车站支行',
    '示例银行汽车城支行',
    '示例银行航空路支行',
    '示例银行制造局路支行',
    '示例银行新文化支行',
    '示例银行文化分理处',
    '示例银行医药港支行',
  ])('%s states nothing', (name) => {
    expect(specialitiesInName(name).specialities).toEqual([]);
  });

  test('a park in the name does not take the speciality away', () => {
    expect(specialitiesInName('示例银行高新开发区科技支行')).toEqual({
      specialities: ['science-technology'],
      places: ['高新开发区'],
    });
  });
});

describe('a column of specialities', () => {
  test.each([
    ['tech_branch|park_branch', ['science-technology']],
    ['inclusive_micro_branch', ['inclusive-micro']],
    ['green_branch; tech_branch', ['green', 'science-technology']],
    ['科技、普惠小微', ['science-technology', 'inclusive-micro']],
    ['绿色金融；文化', ['green', 'culture']],
    ['industry:new-energy', ['industry:new-energy']],
    ['Integrated circuits', ['industry:new-generation-it']],
    ['集成电路', ['industry:new-generation-it']],
    ['先进制造业, 新材料', ['advanced-manufacturing', 'industry:new-materials']],
    ['普通网点', []],
    ['', []],
    ['-', []],
  ])('%s reads as %j', (cell, specialities) => {
    expect(read(cell)).toEqual({ specialities, unknown: [] });
  });

  test('a word that is none is given back', () => {
    expect(read('科技；旗舰店')).toEqual({ specialities: ['science-technology'], unknown: ['旗舰店'] });
  });
});
