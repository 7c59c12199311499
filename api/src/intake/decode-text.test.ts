import { expect, test } from 'vitest';
import { decodeText, detectEncoding, firstForeignLine } from './decode-text.ts';
import { encodeText, joinBytes, type SampleEncoding } from './sample-bytes.ts';

const table = '机构编码,网点名称,经度\n001,示例银行合肥支行,117.23\n002,示例银行芜湖支行,118.43\n';
const decoded = (bytes: Uint8Array) => [...decodeText(bytes, detectEncoding(bytes))].join('');

const encodings: [SampleEncoding, 'marked' | 'unmarked'][] = [
  ['utf-8', 'marked'],
  ['utf-8', 'unmarked'],
  ['utf-16le', 'marked'],
  ['utf-16le', 'unmarked'],
  ['utf-16be', 'marked'],
  ['utf-16be', 'unmarked'],
  ['gb18030', 'unmarked'],
];

test.each(encodings)('%s %s is known and read without its mark', (encoding, mark) => {
  const bytes = encodeText(table, encoding, mark);
  expect(detectEncoding(bytes)).toBe(encoding);
  expect(decoded(bytes)).toBe(table);
});

test('text in Latin letters alone is UTF-8', () => {
  expect(detectEncoding(encodeText('code,name\n1,a\n', 'utf-8'))).toBe('utf-8');
});

test('a file that mixes encodings is read line by line', () => {
  const [head = '', first = '', second = ''] = table.split('\n');
  const bytes = joinBytes([
    encodeText(`${head}\n`, 'utf-8'),
    encodeText(`${first}\n`, 'gb18030'),
    encodeText(`${second}\n`, 'utf-8'),
  ]);
  expect(detectEncoding(bytes)).toBe('mixed');
  expect(decoded(bytes)).toBe(table);
  expect(firstForeignLine(bytes)).toBe(2);
});

test('a mark of UTF-8 before lines of GB 18030 is a mixture too', () => {
  const bytes = joinBytes([encodeText('编码,', 'utf-8', 'marked'), encodeText('名称\n1,合肥支行\n', 'gb18030')]);
  expect(detectEncoding(bytes)).toBe('mixed');
  expect(decoded(bytes)).toContain('1,合肥支行');
});

test('UTF-8 that was cut within a character loses that character alone', () => {
  const whole = encodeText(table, 'utf-8');
  const cut = joinBytes([encodeText(table, 'utf-8'), encodeText('003,合肥', 'utf-8').subarray(0, -1)]);
  expect(whole.length).toBeLessThan(cut.length);
  expect(decoded(cut)).toBe(`${table}003,合\ufffd`);
});

// 联通 is C1 AA CD A8 in GB 18030: two letters of two bytes each, were it UTF-8.
test('characters of GB 18030 that could be two-byte letters of UTF-8 stay what they are', () => {
  const bytes = encodeText('名称\n联通\n联通联通\n中国\n', 'gb18030');
  expect(detectEncoding(bytes)).toBe('gb18030');
  expect(decoded(bytes)).toContain('联通联通');
});

test('a character cut in two by the end of a slice of a long file is whole', () => {
  const long = `a${'合肥'.repeat(400_000)}`;
  for (const encoding of ['utf-8', 'utf-16le', 'gb18030'] as const) {
    const bytes = encodeText(long, encoding);
    expect([...decodeText(bytes, encoding)].join('') === long).toBe(true);
  }
});
