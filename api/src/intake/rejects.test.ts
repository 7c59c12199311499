import { describe, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { propose } from './propose.ts';
import { readRows } from './read-rows.ts';
import { findRejectColumns, writeRejects } from './rejects.ts';
import { sampleSettings, takeList } from './sample-list.ts';

const header = ['网点名称', '经度', '纬度', '备注'];
const rows = [
  ['', '-12.5', '39.9', '=HYPERLINK("http://x")'],
  ['示例银行某支行', '+86', '@sum', '有"引号", 与逗号\n与换行'],
  ['-示例', '116.4', '39.9', '\t制表'],
];
const { taken } = takeList({ header, rows });
const write = (language: 'zh' | 'en') => writeRejects({ header, rows: taken, language, importId: 'i1' });

describe('a file of rejected rows', () => {
  test('has the layout of the list, the row, the reason and the import', () => {
    const [first = '', second = ''] = write('zh').split('\r\n');
    expect(first).toBe('\ufeff网点名称,经度,纬度,备注,原行号,未导入原因,导入编号');
    expect(second).toContain(',2,');
    expect(second).toContain('网点名称: 需要网点名称，收到空白');
    expect(second.endsWith(',i1')).toBe(true);
    expect(write('en').split('\r\n')[0]).toContain('Original row,Why not imported,Import');
  });

  test('holds no cell that a spreadsheet takes for a formula, and leaves numbers as they are', () => {
    const bytes = new TextEncoder().encode(write('zh'));
    const [batch = []] = [...readRows(bytes, { fileName: 'x.csv', settings: { sheet: null, headerRow: 1 } })];
    expect(batch.map(({ cells }) => cells[3])).toEqual([
      `'=HYPERLINK("http://x")`,
      '有"引号", 与逗号\n与换行',
      expect.stringMatching(/^'/),
    ]);
    expect(batch[0]?.cells[1]).toBe('-12.5');
    expect(batch[1]?.cells.slice(1, 3)).toEqual([`+86`, `'@sum`]);
    expect(batch[2]?.cells[0]).toBe(`'-示例`);
  });

  test.each([
    ['as it was written', (text: string) => new TextEncoder().encode(text)],
    ['with semicolons and as UTF-16', (text: string) => utf16(text.replaceAll(',', ';'))],
  ])('is known when it comes back %s', (_, encode) => {
    const mended = writeRejects({ header, rows: taken.slice(0, 1), language: 'zh', importId: 'i1' });
    const facts = inspectFile(encode(mended), { fileName: 'mended.csv' });
    const remembered = sampleSettings('branches', header, { bankName: '示例银行' });
    const proposal = propose(facts, remembered);
    expect(proposal).toMatchObject({ layout: 'rejects', addsTo: 'i1', settings: { columns: remembered.columns } });
    expect(proposal.settings.bankName).toBe('示例银行');
  });

  test('has columns that are no fields, whatever they are called', () => {
    const facts = inspectFile(new TextEncoder().encode(write('en')), { fileName: 'mended.csv' });
    expect(propose(facts, null).settings.columns).toEqual({ name: 0, longitude: 1, latitude: 2, note: 3 });
    expect(findRejectColumns(facts.header)).toEqual({ row: 4, reason: 5, mark: 6 });
    expect(findRejectColumns(header)).toBeNull();
  });

  test('gives back the cells it was made of, without the apostrophes', () => {
    const cells = [`'-示例银行支行`, '116.4', '39.9', `'=1+1`];
    const [again] = takeList({ header, rows: [cells] }).taken;
    expect(again?.record).toMatchObject({ nameZh: '-示例银行支行', note: '=1+1' });
  });
});

/** Little-endian with its mark, as a spreadsheet saves "Unicode text". */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
