import { escapeXml } from '../picture/xml-text.ts';

/** An element with text in it; nothing where there is none. */
export const element = (name: string, text: string): string =>
  text.trim() === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;
