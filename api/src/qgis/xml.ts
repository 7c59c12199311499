import { escapeHtml } from '../docs/escape-html.ts';

/** XML has no control characters, and no halves of characters, not even as entities. */
const legible = (text: string) => text.replace(/[^\P{Cc}\n]|\p{Cs}/gu, '');

const escapeXml = (text: string) => escapeHtml(legible(text));

/** An element that is XML already. */
export type Xml = { readonly xml: string };

type Attributes = Readonly<Record<string, string | number>>;
type Child = Xml | string;

/** An element with its attributes and, between its tags, other elements and text. */
export function element(name: string, attributes: Attributes = {}, children: readonly Child[] = []): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.xml));
  const start = `<${name}${written.join('')}`;
  return { xml: inside.length > 0 ? `${start}>${inside.join('')}</${name}>` : `${start}/>` };
}

/** An element that holds a text alone. */
export const textElement = (name: string, text: string): Xml => element(name, {}, [text]);

/** A whole document. */
export const xmlDocument = ({ xml }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
