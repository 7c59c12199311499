import { lazy, Suspense } from 'react';
import { useImporting } from '../data/import-context.tsx';
import { LegendCard } from './legend-card.tsx';

const PreviewLegend = lazy(() =>
  import('../data/preview-legend.tsx').then((module) => ({ default: module.PreviewLegend })),
);
const PrivateLegend = lazy(() =>
  import('../private/private-legend.tsx').then((module) => ({ default: module.PrivateLegend })),
);

/** The legend of what the map shows: of the view, of previewed rows, or of a list that stays in the browser. */
export function MapLegend({ isOpenAtFirst }: { readonly isOpenAtFirst: boolean }) {
  const { preview, overlay } = useImporting();
  if (!preview && !overlay) return <LegendCard isOpenAtFirst={isOpenAtFirst} />;
  return <Suspense fallback={null}>{preview ? <PreviewLegend /> : <PrivateLegend />}</Suspense>;
}
