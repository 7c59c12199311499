import type { MapFigures, MapProps } from './map-props.ts';
import { mapMessages } from './messages.ts';
import type { Picked } from './pick.ts';

type TooltipProps = Pick<MapProps, 'language' | 'clusters' | 'depth' | 'flows' | 'choropleth' | 'figures' | 'fills'>;

const taiwan = '710000';

function levelOf(adcode: string): 'province' | 'prefecture' | 'county' {
  if (adcode.endsWith('0000')) return 'province';
  return adcode.endsWith('00') ? 'prefecture' : 'county';
}

function placeText(place: Extract<Picked, { kind: 'place' }>, { language, choropleth, fills }: TooltipProps): string {
  const words = mapMessages[language];
  const name = language === 'zh' ? place.nameZh : place.nameEn;
  if (place.adcode === taiwan) return `${name} · ${words.noDataHere}`;
  const level = levelOf(place.adcode);
  if (fills) return (fills.level === level ? fills.labels[place.adcode] : undefined) ?? name;
  return choropleth.level === level ? `${name} · ${figureText(place.adcode, choropleth, language)}` : name;
}

function figureText(id: string, { rates, label, write }: MapFigures, language: TooltipProps['language']): string {
  const rate = rates[id] ?? null;
  return `${label} ${rate === null ? mapMessages[language].notMeasured : write(rate)}`;
}

/** One line about what is pointed at; null where nothing is known of it. */
export function tooltipText(picked: Picked, props: TooltipProps): string | null {
  const { language, clusters, depth, flows, figures } = props;
  const words = mapMessages[language];
  if (picked.kind === 'place') return placeText(picked, props);
  if (picked.kind === 'row' || picked.kind === 'site' || picked.kind === 'node' || picked.kind === 'context')
    return picked.label;
  if (picked.kind === 'own') return picked.count > 1 ? words.ownBranches(picked.count) : picked.name;
  if (picked.kind === 'flow') return flows.find(({ id }) => id === picked.id)?.label ?? null;
  if (picked.kind === 'branch')
    return picked.count > 1 ? (picked.isSpecialised ? words.branches : words.anyBranches)(picked.count) : picked.name;
  const cluster = clusters.find(({ id }) => id === picked.id);
  if (!cluster) return null;
  const parts = [language === 'zh' ? cluster.nameZh : cluster.nameEn, words.verdicts[cluster.verdicts[depth]]];
  return [...parts, ...(figures ? [figureText(cluster.id, figures, language)] : [])].join(' · ');
}
