import { type MapSymbol, writeSymbol } from './symbols.ts';
import { element, type Xml } from './xml.ts';

const renderer = (type: string, attributes: Readonly<Record<string, string>>, children: readonly Xml[]): Xml =>
  element('renderer-v2', { type, enableorderby: 0, forceraster: 0, symbollevels: 0, ...attributes }, children);

const symbolsOf = (symbols: readonly MapSymbol[]): Xml =>
  element(
    'symbols',
    {},
    symbols.map((symbol, index) => writeSymbol(String(index), symbol)),
  );

/** Everything in one look. */
export const oneSymbol = (symbol: MapSymbol): Xml => renderer('singleSymbol', {}, [symbolsOf([symbol])]);

export type Entry = { readonly label: string; readonly symbol: MapSymbol };

/** A look for each value of a property. */
export function byValue(property: string, entries: readonly (Entry & { readonly value: string })[]): Xml {
  const categories = entries.map(({ value, label }, index) =>
    element('category', { render: 'true', symbol: index, value, label }),
  );
  return renderer('categorizedSymbol', { attr: property }, [
    element('categories', {}, categories),
    symbolsOf(entries.map(({ symbol }) => symbol)),
  ]);
}

/** A look for each test, drawn in their order; `ELSE` is what no other test meets. */
export function byRule(entries: readonly (Entry & { readonly filter: string })[]): Xml {
  const rules = entries.map(({ filter, label }, index) =>
    element('rule', { key: `rule-${index}`, symbol: index, filter, label }),
  );
  return renderer('RuleRenderer', {}, [
    element('rules', { key: 'rules' }, rules),
    symbolsOf(entries.map(({ symbol }) => symbol)),
  ]);
}
