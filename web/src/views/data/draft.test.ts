import { expect, test } from 'vitest';
import { sampleValues, withColumn } from './columns.ts';
import { hasCoordinates, startDraft, stepOf, titleOf, toRequest, withFile, withKind } from './draft.ts';
import { sampleFile } from './sample-file.ts';

test('a title is the name of the file without its ending', () => {
  expect(titleOf('网点清单.2026.xlsx')).toBe('网点清单.2026');
  expect(titleOf('.csv')).toBe('.csv');
  expect(titleOf(`${'长'.repeat(190)}.csv`)).toHaveLength(120);
});

test('a column serves one field: the field that had it loses it', () => {
  expect(withColumn({ name: 0, address: 1 }, 'bankName', 1)).toEqual({ name: 0, bankName: 1 });
  expect(withColumn({ name: 0, address: 1 }, 'address', null)).toEqual({ name: 0 });
  expect(withColumn({ name: 0 }, 'name', 2)).toEqual({ name: 2 });
});

test('a column is known by its first different values', () => {
  const rows = ['a', '', 'a', 'b', 'c', 'd'].map((cell, index) => ({ number: index + 2, cells: [cell] }));
  expect(sampleValues(rows, 0)).toEqual(['a', 'b', 'c']);
  expect(sampleValues(rows, 4)).toEqual([]);
});

test('another kind of list is matched anew, and its own again as proposed', () => {
  const draft = startDraft(sampleFile, null);
  const clusters = withKind(draft, 'clusters');
  expect(clusters.settings).toMatchObject({ kind: 'clusters', relation: null, columns: {} });
  expect(withKind(clusters, 'branches').settings.columns).toEqual(sampleFile.proposal.settings.columns);
});

test('another sheet keeps what was said of the whole list', () => {
  const draft = startDraft(sampleFile, null);
  const decided = {
    ...draft,
    settings: { ...draft.settings, bankName: '示例银行', coordinateSystem: 'gcj02' as const },
  };
  const proposal = { ...sampleFile.proposal, settings: { ...draft.settings, sheet: '二', columns: { name: 3 } } };
  expect(withFile(decided, { ...sampleFile, proposal }).settings).toMatchObject({
    sheet: '二',
    columns: { name: 3 },
    bankName: '示例银行',
    coordinateSystem: 'gcj02',
  });
});

test('a draft asks for a new version of the list it was dropped on, under that title', () => {
  const request = toRequest(startDraft(sampleFile, { id: 'i1', title: '我行网点' }));
  expect(request).toMatchObject({ versionOf: 'i1', title: '我行网点', addsTo: null, asOf: null });
});

test('coordinates are asked about for branches that give them', () => {
  const { settings } = startDraft(sampleFile, null);
  expect(hasCoordinates(settings)).toBe(true);
  expect(hasCoordinates({ ...settings, columns: { name: 0 } })).toBe(false);
  expect(hasCoordinates({ ...settings, kind: 'flows' })).toBe(false);
});

test('what the settings lack is put right where it is asked', () => {
  expect(stepOf({ code: 'no-coordinate-system' })).toBe('coordinates');
  expect(stepOf({ code: 'missing-column' })).toBe('columns');
  expect(stepOf({ code: 'mixed-encoding' })).toBe('file');
});
