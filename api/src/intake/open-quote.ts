import type { Finding } from './schema.ts';

/** A quote that is never closed. */
export const openQuote = (row: number): Finding => ({
  row,
  column: null,
  code: 'open-quote',
  severity: 'warning',
  message: {
    zh: `第 ${row} 行有一个引号没有闭合，已当作普通字符读取`,
    en: `Row ${row} opens a quote that is never closed; it was read as an ordinary character`,
  },
});
