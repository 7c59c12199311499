const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text, whatever it holds, between tags and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** An element with text in it; nothing where there is none. */
export const element = (name: string, text: string): string =>
  text.trim() === '' ? '' : `<${name}>${escapeHtml(text)}</${name}>`;
