import type { CoverageParameters } from '../coverage/schema.ts';
import type { Language } from '../http/language.ts';
import { defaultMatchTable } from '../measures/sector-match.ts';

/** The address of the page that shows the same question; what stands at its default is left out. */
export function pageAddress(publicUrl: string, language: Language, parameters: CoverageParameters): string {
  const { region, reachKilometers, memberRule, kinds, sectors, minimumMatch, asOfYear, bank } = parameters;
  const weights = Object.values(parameters.kindWeights).join(',');
  const match = Object.values(parameters.matchTable).join(',');
  const asked = {
    region: region === 'nation' ? '' : region,
    reach: reachKilometers === 50 ? '' : String(reachKilometers),
    rule: memberRule === 'any' ? '' : memberRule,
    kinds: kinds.join(','),
    sectors: sectors.join(','),
    least: minimumMatch === 0.5 ? '' : String(minimumMatch),
    match: match === Object.values(defaultMatchTable).join(',') ? '' : match,
    weights: weights === '1,1,1' ? '' : weights,
    year: asOfYear === null ? '' : String(asOfYear),
    bank: bank === null ? '' : encodeURIComponent(bank),
    lang: language,
  };
  const query = Object.entries(asked)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`);
  return `${publicUrl}/?${query.join('&')}`;
}
