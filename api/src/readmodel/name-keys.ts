const legalForms = /股份有限公司|有限责任公司|有限公司/g;
const marks = /[^\p{Letter}\p{Number}]/gu;
/** Most names hold none of either: looking is cheaper than replacing. */
const isPlain = /^[\p{Script=Han}a-z0-9]*$/u;

/**
 * A name as it is compared: one width and case, without spaces, marks, legal forms and a leading 中国, which lists add or
 * leave out. 中国银行 keeps its own name.
 */
export function nameKey(name: string): string {
  const plain = isPlain.test(name) ? name : name.normalize('NFKC').toLowerCase().replace(marks, '');
  const short = plain.includes('公司') ? plain.replace(legalForms, '') : plain;
  return short.startsWith('中国') && !short.startsWith('中国银行') ? short.slice(2) : short;
}
