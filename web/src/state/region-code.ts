export const macroRegions = ['east', 'central', 'west', 'northeast', 'hk_mo_tw'] as const;

export function isMacroRegion(region: string): region is (typeof macroRegions)[number] {
  return macroRegions.some((each) => each === region);
}

export type RegionCodeLevel = 'nation' | 'macro-region' | 'province' | 'prefecture' | 'county';

/** The level that a region of the address names, by the form of its code. */
export function levelOf(region: string): RegionCodeLevel {
  if (!/^\d{6}$/.test(region)) return region === 'nation' ? 'nation' : 'macro-region';
  if (region.endsWith('0000')) return 'province';
  return region.endsWith('00') ? 'prefecture' : 'county';
}

export function provinceOf(adcode: string): string {
  return `${adcode.slice(0, 2)}0000`;
}

/** The prefecture an adcode lies in; null for a province, and where the county answers to the province directly. */
export function prefectureOf(adcode: string): string | null {
  const isDirect = adcode.slice(2, 4) === '90';
  return levelOf(adcode) === 'province' || isDirect ? null : `${adcode.slice(0, 4)}00`;
}

/** The next larger region: what one step back from this one leads to. */
export function parentOf(region: string, macroRegion: string | null): string {
  const level = levelOf(region);
  if (level === 'county') return prefectureOf(region) ?? provinceOf(region);
  if (level === 'prefecture') return provinceOf(region);
  if (level === 'province') return macroRegion ?? 'nation';
  return 'nation';
}
