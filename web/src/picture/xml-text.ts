/** What XML 1.0 has no place for: control characters, halves of characters, and two that are none. */
const unfit = /(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text as a file of XML can hold it: one that holds others does not open. */
export const xmlText = (text: string): string => text.replace(/\r\n?|[\u2028\u2029\v]/g, '\n').replace(unfit, '');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text, whatever it holds, in XML and in HTML, between tags and in attributes. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
