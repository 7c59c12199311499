import { describe, expect, test } from 'vitest';
import { RequestError } from '../api/get-json.ts';
import { createFormat } from '../i18n/format.ts';
import { slideWords } from '../i18n/slide-words.ts';
import { changeWarning } from './change-warning.ts';
import { failedSlide } from './failed-slide.ts';
import { readinessOf } from './readiness.ts';

const saved = { dataVersion: 'a', headline: '安徽有 34 条记录。', records: 34 };
const chapter = {
  ...{ id: 'one', title: '安徽', caption: '说明', notes: '', address: 'bank=x', bounds: null },
  saved,
};

describe('what has changed since a chapter was kept', () => {
  const warn = (changes: object) =>
    changeWarning(
      { saved, dataVersion: 'b', records: 34, isSelectionGone: false, ...changes },
      slideWords.zh,
      createFormat('zh'),
    );

  test('is nothing while it counts what it counted, whatever else of the data is new', () => {
    expect(warn({})).toBeNull();
    expect(warn({ saved: null, records: 3 })).toBeNull();
    expect(warn({ dataVersion: 'a', records: 3 })).toBeNull();
  });

  test('is told with both numbers, and plainly where nothing is left', () => {
    expect(warn({ records: 40 })).toBe('数据已有变化：保存时 34 条记录，现为 40 条。');
    expect(warn({ records: 0 })).toContain('保存时 34 条记录，现为 0 条');
    expect(warn({ isSelectionGone: true })).toBe('保存时选中的集群已不在名录中。');
  });
});

describe('a chapter whose view is refused', () => {
  test('keeps its place and words, with the reason of the API and what it said when it was kept', () => {
    const error = new RequestError(404, '未找到', '没有银行 "x"');
    const slide = failedSlide(chapter, error, { words: slideWords.zh, language: 'zh', theme: 'light' });
    expect(slide).toMatchObject({ title: '安徽', caption: '说明', headline: '保存时：安徽有 34 条记录。' });
    expect(slide.warning).toContain('没有银行 "x"');
  });
});

describe('readiness of a view', () => {
  const answered = { isSuccess: true, isPlaceholderData: false, error: null };
  const asking = (query: object, isNeeded = true) => ({ isNeeded, query: { ...answered, ...query } });

  test('needs every question answered, of this very address', () => {
    expect(readinessOf([asking({}), asking({})]).isReady).toBe(true);
    expect(readinessOf([asking({}), asking({ isSuccess: false })]).isReady).toBe(false);
    expect(readinessOf([asking({ isPlaceholderData: true })]).isReady).toBe(false);
  });

  test('does not hang on what it does not need, and names what was refused', () => {
    expect(readinessOf([asking({ isSuccess: false }, false)])).toEqual({ isReady: true, error: null });
    const error = new Error('no');
    expect(readinessOf([asking({ isSuccess: false, error })]).error).toBe(error);
  });
});
