import fc from 'fast-check';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { IntakeError } from './intake-error.ts';
import { joinBytes } from './sample-bytes.ts';
import { packParts, packWorkbook, textRow, workbookParts } from './sample-workbook.ts';
import { readPart } from './unzip-part.ts';

const fileName = 'list.xlsx';
const rows = textRow(1, ['编码', '名称']) + textRow(2, ['1', '甲']);
const good = packWorkbook({ sheets: [{ name: '网点', rows }] });
const parts = workbookParts({ sheets: [{ name: '网点', rows }] });

function codeOf(bytes: Uint8Array): string {
  try {
    inspectFile(bytes, { fileName });
  } catch (error) {
    if (error instanceof IntakeError) return error.code;
    throw error;
  }
  return 'readable';
}

test('text, an old workbook, a locked one, another archive and nothing are told apart', () => {
  expect(codeOf(strToU8('编码,名称\n1,甲\n'))).toBe('not-a-workbook');
  expect(codeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe('old-or-locked-workbook');
  expect(codeOf(packParts({ 'content.xml': '<office/>' }))).toBe('not-a-workbook');
  expect(codeOf(new Uint8Array())).toBe('empty-file');
  expect(codeOf(packWorkbook({ sheets: [{ name: 'a', rows: '' }] }))).toBe('empty-file');
});

test('a workbook cut anywhere is damaged, and never half a table', () => {
  for (let length = 4; length < good.length; length += 97)
    expect(codeOf(good.subarray(0, length))).toBe('damaged-workbook');
});

test('random bytes in it give a clear refusal or the table, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      (damages) => {
        const bytes = good.slice();
        for (const [at, byte] of damages) bytes[at] = byte;
        expect(codeOf(bytes)).toMatch(
          /^(readable|damaged-workbook|not-a-workbook|no-sheets|no-rows|empty-file|not-a-table|too-many-columns|unknown-sheet|workbook-.*)$/,
        );
      },
    ),
    { seed: 3, numRuns: 400 },
  );
});

test.each(['xl/_rels/workbook.xml.rels', 'xl/styles.xml', '[Content_Types].xml'])(
  'without the part %s the table is still read',
  (name) => {
    const { [name]: _, ...others } = parts;
    expect(codeOf(packParts(others))).toBe('readable');
  },
);

test('without its sheet a workbook has none', () => {
  const { 'xl/worksheets/sheet1.xml': _, ...others } = parts;
  expect(codeOf(packParts(others))).toBe('no-sheets');
});

test.each(['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml'])(
  'XML that is none in %s is damage',
  (name) => {
    expect(
      codeOf(packParts({ ...parts, [name]: '<worksheet><sheetData><row><c></row></sheetData></worksheet>' })),
    ).toBe('damaged-workbook');
  },
);

const laughs = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]>`;

test.each(['xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'])(
  'entities of its own in %s are refused',
  (name) => {
    const texts = workbookParts({
      sheets: [{ name: 'a', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
      texts: '<si><t>&b;</t></si>',
    });
    expect(codeOf(packParts({ ...texts, [name]: `${laughs}${texts[name]}` }))).toBe('workbook-with-entities');
  },
);

test('text instead of a sheet is damage', () => {
  expect(codeOf(packParts({ ...parts, 'xl/worksheets/sheet1.xml': 'no XML at all' }))).toBe('damaged-workbook');
});

test('a part whose name climbs out of the archive is never looked at', () => {
  expect(codeOf(packParts({ '../../evil.xml': '<x/>', ...parts }))).toBe('readable');
});

/** An archive as programs write it that do not know the length of a part beforehand. */
function packStreamed(
  entries: readonly (readonly [name: string, pieces: Iterable<Uint8Array>])[],
  store = false,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => {
    chunks.push(chunk);
  });
  for (const [name, pieces] of entries) {
    const file = store ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for (const piece of pieces) file.push(piece);
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return joinBytes(chunks);
}

test.each([false, true])('archives of unknown lengths are read (stored: %s)', (store) => {
  const entries = Object.entries(parts).map(([name, text]) => [name, [strToU8(text)]] as const);
  expect(codeOf(packStreamed(entries, store))).toBe('readable');
});

function* zeros(megabytes: number) {
  for (let count = 0; count < megabytes; count += 1) yield new Uint8Array(2 ** 20);
}

test('a part that unpacks to more than it may is refused when the limit is reached', () => {
  const bomb = packStreamed([['xl/worksheets/sheet1.xml', zeros(12)]]);
  expect(bomb.length).toBeLessThan(2 ** 16);
  let unpacked = 0;
  const read = () => {
    for (const piece of readPart(bomb, { name: 'xl/worksheets/sheet1.xml', mostBytes: 4 * 2 ** 20 }))
      unpacked += piece.length;
  };
  expect(read).toThrow('unpacks to more than 4 MB');
  expect(unpacked).toBeLessThanOrEqual(4 * 2 ** 20);
});

test('a sheet of 40 MB of zeros is refused at its first bytes', () => {
  const { 'xl/worksheets/sheet1.xml': _, ...others } = parts;
  const entries = Object.entries(others).map(([name, text]) => [name, [strToU8(text)]] as const);
  const bomb = packStreamed([['xl/worksheets/sheet1.xml', zeros(40)], ...entries]);
  expect(codeOf(bomb)).toBe('damaged-workbook');
});
