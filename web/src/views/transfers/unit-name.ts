import type { TransferCorridor, TransferUnit } from '@icfm/api/transfers/schema';
import type { Names } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import { shortName } from '../../state/region-name.ts';

/** A unit as people say it: short in Chinese, the usual spelling in English. */
export function unitName({ nameZh, nameEn, level }: TransferUnit, names: Pick<Names, 'of'>): string {
  return names.of({ nameZh: shortName(nameZh, level), nameEn });
}

type RouteContext = { readonly names: Pick<Names, 'of'>; readonly words: Pick<Dictionary, 'flow'> };

export function routeOf(
  { origin, destination }: Pick<TransferCorridor, 'origin' | 'destination'>,
  { names, words }: RouteContext,
): string {
  return fill(words.flow.title, { origin: unitName(origin, names), destination: unitName(destination, names) });
}
