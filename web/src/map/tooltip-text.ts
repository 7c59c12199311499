import type { MapFigures, MapProps } from './map-props.ts';
import { mapMessages } from './messages.ts';
import type { Pick } from './pick.ts';

type TooltipProps = { readonly language: MapProps['language'] } & {
  readonly [key in 'clusters' | 'depth' | 'flows' | 'choropleth' | 'figures' | 'fills']: MapProps[key];
};

const taiwan = '710000';

function levelOf(adcode: string): 'province' | 'prefecture' | 'county' {
  if (adcode.endsWith('0000')) return 'province';
  return adcode.endsWith('00') ? 'prefecture' : 'county';
}

function placeText(pick: Extract<Pick, { kind: 'place' }>, { language, choropleth, fills }: TooltipProps): string {
  const words = mapMessages[language];
  const name = language === 'zh' ? pick.nameZh : pick.nameEn;
  if (pick.adcode === taiwan) return `${name} · ${words.noDataHere}`;
  if (fills) {
    const line = fills.level === levelOf(pick.adcode) ? fills.labels[pick.adcode] : undefined;
    return line === undefined ? name : line;
  }
  if (choropleth.level !== levelOf(pick.adcode)) return name;
  return `${name} · ${figureText(pick.adcode, choropleth, language)}`;
}

function figureText(id: string, { rates, label, write }: MapFigures, language: TooltipProps['language']): string {
  const rate = rates[id] ?? null;
  return `${label} ${rate === null ? mapMessages[language].notMeasured : write(rate)}`;
}

/** One line about what is pointed at; null where nothing is known of it. */
export function tooltipText(pick: Pick, props: TooltipProps): string | null {
  const { language, clusters, depth, flows, figures } = props;
  const words = mapMessages[language];
  if (pick.kind === 'place') return placeText(pick, props);
  if (pick.kind === 'row' || pick.kind === 'site' || pick.kind === 'node' || pick.kind === 'context') return pick.label;
  if (pick.kind === 'own') return pick.count > 1 ? words.ownBranches(pick.count) : pick.name;
  if (pick.kind === 'flow') return flows.find(({ id }) => id === pick.id)?.label ?? null;
  if (pick.kind === 'branch')
    return pick.count > 1 ? (pick.isSpecialised ? words.branches : words.anyBranches)(pick.count) : pick.name;
  const cluster = clusters.find(({ id }) => id === pick.id);
  if (!cluster) return null;
  const parts = [language === 'zh' ? cluster.nameZh : cluster.nameEn, words.verdicts[cluster.verdicts[depth]]];
  return [...parts, ...(figures ? [figureText(cluster.id, figures, language)] : [])].join(' · ');
}
