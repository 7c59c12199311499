import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from './limits.ts';
import { splitRecords } from './split-records.ts';

const rowsOf = (text: string, delimiter = ',') => [...splitRecords([text], delimiter)];
const cellsOf = (text: string, delimiter = ',') => rowsOf(text, delimiter).map(({ cells }) => cells);

test('quotes hold delimiters, line breaks and doubled quotes', () => {
  expect(cellsOf('a,b\n"1,2","x\ny"\n"say ""hi""",\n')).toEqual([
    ['a', 'b'],
    ['1,2', 'x\ny'],
    ['say "hi"', ''],
  ]);
});

test.each(['\n', '\r\n', '\r', '\r\r\n'])('lines may end with %j', (end) => {
  expect(cellsOf(['a,b', '"1",2', '3,4', ''].join(end))).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('the last line needs no end', () => {
  expect(cellsOf('a,b\n1,"2"')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('an empty line counts as a row, as a person counts it', () => {
  expect(rowsOf('a\n\nb').map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('words after a closed quote belong to its cell', () => {
  expect(rowsOf('"中国"银行,1\n')).toEqual([{ number: 1, cells: ['中国银行', '1'] }]);
});

test('a quote within a word is a character like others', () => {
  expect(cellsOf('5" 屏,2\n')).toEqual([['5" 屏', '2']]);
});

test('a quote that is never closed costs its own row nothing but the quote, and no other row anything', () => {
  const rows = rowsOf('id,name,x\n1,"a,1\n2,"b, c",2\n3,d,3\n');
  expect(rows).toEqual([
    { number: 1, cells: ['id', 'name', 'x'] },
    { number: 2, cells: ['1', '"a', '1'], isQuoteOpen: true },
    { number: 3, cells: ['2', 'b, c', '2'] },
    { number: 4, cells: ['3', 'd', '3'] },
  ]);
});

test('a quote that is open at the end of the text is one that is never closed', () => {
  expect(rowsOf('a,b\n1,"2\n3,4')).toEqual([
    { number: 1, cells: ['a', 'b'] },
    { number: 2, cells: ['1', '"2'], isQuoteOpen: true },
    { number: 3, cells: ['3', '4'] },
  ]);
});

test('the closed quotes of a row hold where another of it is open', () => {
  expect(cellsOf('"a, b",c\n"d, e","f\n')).toEqual([
    ['a, b', 'c'],
    ['d, e', '"f'],
  ]);
});

test('999,998 rows after an unclosed quote are all read, in bounded memory', { timeout: 60_000 }, () => {
  const lines = 999_998;
  function* pieces() {
    yield 'id,name,lon,lat\n1,"a,1,2\n';
    for (let line = 0; line < lines; line += 1000)
      yield `${line},示例支行,117.2,31.8\n`.repeat(Math.min(1000, lines - line));
  }
  const before = process.memoryUsage().rss;
  let count = 0;
  let most = 0;
  for (const { isQuoteOpen } of splitRecords(pieces(), ',')) {
    count += isQuoteOpen ? 0 : 1;
    if (count % 100_000 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  expect(count).toBe(lines + 1);
  expect((most - before) / 2 ** 20).toBeLessThan(300);
});

test.each([
  ['an open quote in every line', '1,"a\n'],
  ['three quotes in every line', '"""x,y\n'],
  ['doubled quotes without end', '""""'],
])('%s takes time that grows with the text alone', { timeout: 20_000 }, (_, line) => {
  const text = `a,b\n${line.repeat(200_000)}`;
  let rows = 0;
  for (const row of splitRecords(piecesOf(text, 65_536), ',')) rows += row.number > 0 ? 1 : 0;
  expect(rows).toBeGreaterThan(0);
});

function* piecesOf(text: string, length: number) {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length);
}

test('100,000 columns are refused, and the row is named', () => {
  const columns = Array.from({ length: 100_000 }, (_, column) => `c${column}`).join(',');
  expect(() => rowsOf(`a,b\n${columns}\n`)).toThrow(`Wanted at most ${limits.columns} columns, row 2 has more`);
});

test('1,000,000 quoted columns are refused as well', () => {
  expect(() => rowsOf('"a",'.repeat(1_000_000))).toThrow('Wanted at most');
});

test('more rows than can be are refused', { timeout: 30_000 }, () => {
  expect(() => rowsOf('a\n'.repeat(limits.rows + 2))).toThrow(`Wanted at most ${limits.rows} rows`);
});

test('text without any line break is refused before it fills the memory', () => {
  expect(() => [...splitRecords(piecesOf('x'.repeat(2 ** 24 + 2 ** 20), 2 ** 20), ',')]).toThrow('characters');
});

const cell = fc.string({ unit: fc.constantFrom(...'ab1"\n\r,;\t 合肥，'), maxLength: 6 });
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

test('any table that is written by the rules is read as it was, wherever the pieces end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|', '，'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 40 }),
      (rows, delimiter, end, length) => {
        const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join(end);
        const read = [...splitRecords(piecesOf(text, length), delimiter)];
        expect(read.map(({ cells }) => cells)).toEqual(rows);
        expect(read.some(({ isQuoteOpen }) => isQuoteOpen)).toBe(false);
      },
    ),
    { seed: 11, numRuns: 500 },
  );
});

test('no text whatever is lost or hangs: all of it is in the cells or is a mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab"\n\r,合'), maxLength: 60 }), (text) => {
      const kept = cellsOf(text)
        .flat()
        .join('')
        .replace(/["\n\r]/g, '');
      expect(kept.replaceAll(',', '')).toBe(text.replace(/["\n\r,]/g, ''));
    }),
    { seed: 12, numRuns: 500 },
  );
});
