import type { Chapter, StoryContent } from '@icfm/api/stories/schema';
import { AppWindow, FileJson, FileText, type LucideIcon, Presentation } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { fileName } from '../../export/file-name.ts';
import { saveFile } from '../../export/save-file.ts';
import { fill } from '../../i18n/fill.ts';
import { presentWords } from '../../i18n/present-words.ts';
import { storyExportWords } from '../../i18n/story-export-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { headingLook } from '../data/look.ts';
import { type ExportRun, linkOf, type SlideFormat, slideFormats } from './export-run.ts';
import { ExportStatus } from './export-status.tsx';
import { FilmItem } from './film-item.tsx';
import { asShown } from './story-content.ts';
import { writeStoryFile } from './story-file.ts';
import { useStoryExport } from './use-story-export.ts';

const SlideMaker = lazy(() =>
  import('../../slides/slide-maker.tsx').then((module) => ({ default: module.SlideMaker })),
);

const icons: Readonly<Record<SlideFormat | 'story', LucideIcon>> = {
  pptx: Presentation,
  handout: FileText,
  offline: AppWindow,
  story: FileJson,
};

type ItemProps = {
  readonly format: SlideFormat | 'story';
  readonly isOff: boolean;
  readonly onClick: () => void;
};

function Item({ format, isOff, onClick }: ItemProps) {
  const words = useFeatureWords(storyExportWords);
  const Icon = icons[format];
  return (
    <button
      type="button"
      disabled={isOff}
      onClick={onClick}
      aria-label={fill(words.save, { format: words[format] })}
      className="flex min-h-11 w-full cursor-pointer items-center gap-2.5 rounded-lg px-2 py-1 text-left text-sm hover:bg-panel-hover disabled:cursor-not-allowed disabled:text-ink-faint disabled:hover:bg-transparent"
    >
      <Icon size={18} aria-hidden className="shrink-0 text-ink-muted" />
      <span>
        {words[format]}
        <span className="block text-xs text-ink-faint">{words[`${format}Note`]}</span>
      </span>
    </button>
  );
}

function saveStoryFile(content: StoryContent, what: string): void {
  const asOf = new Date().toISOString().slice(0, 10);
  const name = fileName({ place: content.title.slice(0, 60), what, asOf, extension: 'story.json' });
  saveFile(new Blob([writeStoryFile(content)], { type: 'application/json' }), name);
}

type StoryExportsProps = { readonly id: string; readonly content: StoryContent };

/** What a film is made of. */
const ofOne = (content: StoryContent, chapter: Chapter): StoryContent => ({ ...content, chapters: [chapter] });

/** What leaves a story as a file. */
export function StoryExports({ id, content }: StoryExportsProps) {
  const words = useFeatureWords(storyExportWords);
  const { thanks } = useFeatureWords(presentWords);
  const { language } = useWords();
  const { state, start, cancel, onSlide, fail, write } = useStoryExport(({ format }) => words.names[format]);
  const isBusy = state.phase === 'slides' || state.phase === 'writing';
  const isEmpty = content.chapters.length === 0;
  const isOff = isBusy || isEmpty;
  const begin = async (run: Omit<ExportRun, 'link'>) =>
    start({ ...run, content: asShown(run.content, thanks), link: await linkOf(id, language) });
  return (
    <section aria-label={words.title} className="space-y-1.5 border-t border-line pt-3">
      <h3 className={headingLook}>{words.title}</h3>
      <p className="text-xs text-ink-muted text-pretty">{isEmpty ? words.noChapters : words.note}</p>
      {slideFormats.map((format) => (
        <Item key={format} {...{ format, isOff }} onClick={() => void begin({ format, film: 'mp4', content })} />
      ))}
      <Item format="story" isOff={false} onClick={() => saveStoryFile(content, words.names.story)} />
      {isEmpty ? null : (
        <FilmItem
          chapters={content.chapters}
          isOff={isOff}
          onFilm={(chapter, film) => void begin({ format: 'film', film, content: ofOne(content, chapter) })}
        />
      )}
      <ExportStatus state={state} labelOf={({ format }) => words[format]} onCancel={cancel} onRetry={start} />
      <Suspense fallback={null}>
        {state.phase === 'slides' ? (
          <SlideMaker
            content={state.run.content}
            link={state.run.link}
            onProgress={onSlide}
            onDone={(deck) => void write(state.run, deck)}
            onError={fail}
          />
        ) : null}
      </Suspense>
    </section>
  );
}
