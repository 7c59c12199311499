import type { CollectionSource } from '../collections/collection-sources.ts';
import type { Language } from '../http/language.ts';
import { element, textElement, type Xml } from './xml.ts';

const words = {
  asOf: { zh: '截至', en: 'as of' },
  approval: { zh: '审图号', en: 'Map-approval number' },
  noApproval: {
    zh: '边界数据未附审图号，公开使用前请替换并送审',
    en: 'The boundaries carry no map-approval number: replace them by approved ones before public use',
  },
} as const;

/** A list in a line: title, publisher, date. */
export function sourceLine({ title, publisher, asOf }: CollectionSource, language: Language): string {
  const parts = [title[language], publisher?.[language], `${words.asOf[language]} ${asOf}`];
  return parts.filter((part) => part !== undefined).join(language === 'zh' ? '，' : ', ');
}

/** Whether the boundaries have been approved for publication. */
export function approvalLine(sources: readonly CollectionSource[], language: Language): string {
  const number = sources.map(({ mapApprovalNumber }) => mapApprovalNumber).find((each) => each !== null);
  return number ? `${words.approval[language]}: ${number}` : words.noApproval[language];
}

type Described = { readonly identifier: string; readonly title: string; readonly sources: readonly CollectionSource[] };

/** The metadata of a layer: where it is from, on which terms. */
export function layerMetadata({ identifier, title, sources }: Described, language: Language): Xml {
  const licences = sources.flatMap(({ licence }) => (licence ? [textElement('license', licence[language])] : []));
  return element('resourceMetadata', {}, [
    textElement('identifier', identifier),
    textElement('language', language),
    textElement('type', 'dataset'),
    textElement('title', title),
    textElement('abstract', sources.map((source) => sourceLine(source, language)).join('\n')),
    ...licences,
  ]);
}
