import { expect, test } from 'vitest';
import { newStory } from './story-content.ts';
import { readStoryFile, writeStoryFile } from './story-file.ts';

const chapter = {
  ...{ id: 'a', title: '安徽', caption: 'line\nbreak', notes: '', address: 'view=transfers&find=%E5%90%88' },
  ...{ bounds: [114, 29, 119, 34], saved: { dataVersion: 'v', headline: '', records: 3 } },
};
const content = { ...newStory('故事'), chapters: [chapter] };
const fileOf = (own: object) => JSON.stringify({ format: 'icfm-story', version: 1, content: { ...content, ...own } });
const withChapter = (own: object) => fileOf({ chapters: [{ ...chapter, ...own }] });

test('a story written to a file reads back the same', () => {
  const read = readStoryFile(fileOf({}));
  expect(read).toEqual({ content, faults: null });
  expect(readStoryFile(`\uFEFF${writeStoryFile(read.content ?? newStory('x'))}`)).toEqual(read);
});

test.each([
  ['no JSON', '{', { kind: 'not-json' }],
  ['another file', '{"type":"FeatureCollection"}', { kind: 'other-format' }],
  ['a list', '[]', { kind: 'other-format' }],
  ['a newer version', '{"format":"icfm-story","version":2}', { kind: 'newer-version', version: 2 }],
  ['too large', `"${'x'.repeat(5 * 2 ** 20)}"`, { kind: 'too-large', most: 4 }],
  ['no title', fileOf({ title: ' ' }), { field: 'title', wanted: { kind: 'text', least: 1 } }],
  ['no chapters', fileOf({ chapters: {} }), { field: 'chapters', wanted: { kind: 'list' } }],
  ['no opening', fileOf({ opening: null }), { field: 'opening.title' }],
  ['an address of another host', withChapter({ address: '//x.example/?a=b' }), { chapter: 1, field: 'address' }],
  ['a broken escape', withChapter({ address: 'find=%E5%' }), { chapter: 1, field: 'address' }],
  ['half a character', withChapter({ caption: 'a\ud800' }), { chapter: 1, field: 'caption' }],
  ['bounds of three numbers', withChapter({ bounds: [1, 2, 3] }), { chapter: 1, field: 'bounds' }],
  ['half a record', withChapter({ saved: { ...chapter.saved, records: 0.5 } }), { field: 'saved.records' }],
  ['an id twice', fileOf({ chapters: [chapter, chapter] }), { kind: 'id-twice', chapter: 2 }],
  [
    'too many chapters',
    fileOf({ chapters: Array.from({ length: 101 }, (_, at) => ({ ...chapter, id: `c${at}` })) }),
    { kind: 'too-many-chapters', count: 101 },
  ],
])('a file with %s is refused, and the fault is named', (_, text, fault) => {
  const { faults } = readStoryFile(text);
  expect(faults?.[0]).toMatchObject(fault);
});

test('every fault is told, not only the first', () => {
  expect(readStoryFile(fileOf({ title: '', chapters: [{}] })).faults?.length).toBeGreaterThan(5);
});
