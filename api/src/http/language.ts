/** The languages of the interface. */
export type Language = 'zh' | 'en';

/** The same words in both languages. */
export type Words = { zh: string; en: string };

/** The language an `Accept-Language` header prefers among ours; English where it names neither. */
export function preferredLanguage(header: string | undefined): Language {
  if (!header) return 'en';
  const ranked = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.trim(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ tag, quality }) => /^(zh|en)\b/.test(tag) && quality > 0)
    .sort((left, right) => right.quality - left.quality);
  return ranked[0]?.tag.startsWith('zh') ? 'zh' : 'en';
}
