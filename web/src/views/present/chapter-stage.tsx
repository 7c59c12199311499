import type { Chapter } from '@icfm/api/stories/schema';
import { TriangleAlert } from 'lucide-react';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { PictureView } from '../../picture/picture-view.tsx';
import type { ChapterSlide, LegendGroup } from '../../slides/slide.ts';
import { type SlideState, useSlide } from '../../slides/use-slide.ts';
import { ViewLegend } from '../shell/legend-card.tsx';
import { useView } from '../shell/view-context.tsx';
import { FittedColumn } from './fitted-column.tsx';
import { useStageColumn } from './use-stage-column.ts';

/** How wide the legend is drawn over the map, where it is read from near. */
const legendWidth = 290;

/** What the legend says, for those who cannot see it: its entries are no buttons here. */
function SpokenLegend({ groups }: { readonly groups: readonly LegendGroup[] }) {
  return groups.map(({ title, entries }) => (
    <p key={title} className="sr-only">
      {title}: {entries.map(({ label, count }) => [label, count].filter(Boolean).join(' ')).join(', ')}
    </p>
  ));
}

function Legend({ slide }: { readonly slide: ChapterSlide | null }) {
  const words = useFeatureWords(presentWords);
  return (
    <section aria-label={words.legend} className="border-t border-line pt-[1.6vh]">
      <div
        inert
        className="[&_.lg\:grid-cols-2]:grid-cols-1"
        style={{ zoom: Math.max(1, useStageColumn() / legendWidth) }}
      >
        <ViewLegend />
      </div>
      <SpokenLegend groups={slide?.legend ?? []} />
    </section>
  );
}

/** Where the figures come from, of when they are, and what the amounts count. */
function Origin({ slide }: { readonly slide: ChapterSlide }) {
  const { sources, asOf, basis } = slide.origin;
  return (
    <footer className="space-y-0.5 text-[clamp(12px,0.9vw,20px)] leading-snug text-ink-muted">
      <p>
        {asOf} · {basis}
      </p>
      <p>{sources}</p>
    </footer>
  );
}

function Warning({ slide, error }: Pick<SlideState, 'slide' | 'error'>) {
  const words = useFeatureWords(presentWords);
  const text = error ? words.chapterFailed : slide?.warning;
  if (!text) return null;
  return (
    <p className="flex gap-2 rounded-lg bg-warning-soft px-3 py-2 text-[clamp(14px,1.1vw,22px)]">
      <TriangleAlert size={20} aria-hidden className="mt-0.5 shrink-0 text-warning" />
      {text}
    </p>
  );
}

/** The chart that lies over the map, as it is in the slides. */
function ChartSheet({ slide }: { readonly slide: ChapterSlide }) {
  return (
    <div className="absolute inset-y-0 right-0 left-(--stage-column) z-10 grid max-[699px]:bottom-1/2 place-items-center bg-panel-solid p-[3vmin]">
      <PictureView picture={slide.picture} title={slide.headline} className="size-full" />
    </div>
  );
}

type WordsProps = { readonly chapter: Chapter; readonly hasLegend: boolean } & Pick<SlideState, 'slide' | 'error'>;

function Words({ chapter, hasLegend, slide, error }: WordsProps) {
  return (
    <>
      <h1 className="text-[clamp(26px,2.7vw,56px)] leading-[1.2] font-semibold text-balance break-words">
        {chapter.title}
      </h1>
      {chapter.caption === '' ? null : (
        <p className="text-[clamp(17px,1.55vw,32px)] leading-normal whitespace-pre-line">{chapter.caption}</p>
      )}
      <Warning slide={slide} error={error} />
      {hasLegend ? <Legend slide={slide} /> : null}
      <span className="flex-1" />
      {slide ? <Origin slide={slide} /> : null}
    </>
  );
}

/** Title, caption, legend and sources of a chapter beside its map. */
export function ChapterStage({ chapter }: { readonly chapter: Chapter }) {
  const { slide, error } = useSlide(chapter);
  const isChart = useView().state.tool === 'flow-charts';
  const column = useStageColumn();
  return (
    <>
      {slide && isChart ? <ChartSheet slide={slide} /> : null}
      <section
        aria-label={chapter.title}
        className="absolute inset-y-0 left-0 z-10 w-(--stage-column) border-r border-line bg-panel-solid p-[3.2vmin] pb-[7vmin] max-[699px]:inset-x-0 max-[699px]:top-1/2 max-[699px]:w-auto max-[699px]:border-t max-[699px]:border-r-0 max-[699px]:pb-12"
      >
        <FittedColumn key={`${chapter.id} ${column}`} smallest={column > 0 ? 0.55 : 0.9}>
          <Words {...{ chapter, slide, error }} hasLegend={!isChart} />
        </FittedColumn>
      </section>
    </>
  );
}
