import type { Corridor } from '@icfm/api/pairing/schema';
import type { Names } from '../../api/use-names.ts';
import { levelOf } from '../../state/region-code.ts';
import { shortName } from '../../state/region-name.ts';

/** An end as people say it: short in Chinese, the usual spelling in English. */
export function endName({ adcode, nameZh, nameEn }: Corridor['origin'], names: Pick<Names, 'of'>): string {
  return names.of({ nameZh: shortName(nameZh, levelOf(adcode)), nameEn });
}
