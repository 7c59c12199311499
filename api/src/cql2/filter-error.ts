import type { Words } from '../http/language.ts';

/** A filter that cannot be read or asked; `detail` says where, what was wanted and what was got. */
export class FilterError extends Error {
  readonly detail: Words;

  constructor(detail: Words) {
    super(detail.en);
    this.name = 'FilterError';
    this.detail = detail;
  }
}

/** What is no operation here, as it may be asked for: temporal functions get the reason why there are none. */
export function wantedOperation(name: string): Words {
  if (!/^(t_|interval$)/i.test(name)) {
    return {
      zh: '已知的函数或运算（没有自定义函数）',
      en: 'a known function or operation (there are no custom ones)',
    };
  }
  return {
    zh: '年份的比较，如 >= 或 BETWEEN：年份是数字，没有日期属性，因此没有时间函数',
    en: 'a comparison of years such as >= or BETWEEN: years are numbers and no property is a date, so there are no temporal functions',
  };
}

export const finiteWanted: Words = { zh: '有限的数字', en: 'a finite number' };

/** At a place of the text, counted from 1. */
export function wantedAt(place: number, wanted: Words, got: string): FilterError {
  const shown = got.length > 40 ? `${got.slice(0, 39)}…` : got;
  return new FilterError({
    zh: `第 ${place} 个字符处：需要${wanted.zh}，收到 ${shown === '' ? '结尾' : JSON.stringify(shown)}`,
    en: `at character ${place}: wanted ${wanted.en}, got ${shown === '' ? 'the end' : JSON.stringify(shown)}`,
  });
}

/** A filter that asks for more than anybody writes by hand: refused before it costs anything. */
export const filterLimits = { characters: 8000, depth: 32, parts: 1000, positions: 2000 } as const;

export function tooMuch(what: Words, most: number): FilterError {
  return new FilterError({ zh: `${what.zh}至多 ${most}`, en: `at most ${most} ${what.en}` });
}
