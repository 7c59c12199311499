import { expect, test } from 'vitest';
import { eachWhole, parseXml } from './xml-pieces.ts';

const sheet = '<x><cols/><sheetData><row r="1"><c/></row><row r="2"/><row r="3"><c/></row ></sheetData></x>';

function* piecesOf(text: string, length: number) {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length);
}

test('whole elements come out wherever the pieces end', () => {
  const wanted = '<row r="1"><c/></row><row r="2"/><row r="3"><c/></row >';
  for (let length = 1; length <= sheet.length; length += 1) {
    expect([...eachWhole(piecesOf(sheet, length), 'row')].join('')).toBe(wanted);
  }
});

test('elements whose name only begins alike are others', () => {
  expect([...eachWhole(['<x><rowBreaks/></x>'], 'row')]).toEqual([]);
});

test('an element without end is refused before it fills the memory', () => {
  function* endless() {
    yield '<row r="1">';
    for (;;) yield '<c r="A1"><v>1</v></c>'.repeat(3000);
  }
  expect(() => [...eachWhole(endless(), 'row')]).toThrow('cannot be read');
});

test('bytes that do not begin as XML does are refused at once', () => {
  expect(() => [...eachWhole(['\u0000\u0000'], 'row')]).toThrow('cannot be read');
});

test('entities of its own are refused, wherever the pieces end', () => {
  const text = `<!DOCTYPE x [<!ENTITY a "b">]>${sheet}`;
  for (const length of [1, 5, 9, 1000]) {
    expect(() => [...eachWhole(piecesOf(text, length), 'row')]).toThrow('defines entities');
  }
});

test('attributes and texts are decoded, and prefixes left out', () => {
  const seen: unknown[] = [];
  parseXml('<x:a x:n="1 &amp; 2" m="&#21512;">合&lt;<![CDATA[&lt;]]></x:a>', {
    open: ({ name, attributes }) => seen.push(name, { ...attributes }),
    text: (text) => seen.push(text),
    close: (name) => seen.push(name),
  });
  expect(seen).toEqual(['all', {}, 'a', { 'x:n': '1 & 2', m: '合' }, '合<', '&lt;', 'a', 'all']);
});

test('XML that is not well-formed is refused', () => {
  expect(() => parseXml('<a><b></a>', {})).toThrow('cannot be read');
});
