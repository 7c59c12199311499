import type { Chapter } from '@icfm/api/stories/schema';
import { Clapperboard } from 'lucide-react';
import { useState } from 'react';
import type { FilmFormat } from '../../export/film.ts';
import { fill } from '../../i18n/fill.ts';
import { storyExportWords } from '../../i18n/story-export-words.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { fieldLook, quietLook } from '../data/look.ts';

type FilmItemProps = {
  readonly chapters: readonly Chapter[];
  readonly isOff: boolean;
  readonly onFilm: (chapter: Chapter, format: FilmFormat) => void;
};

const formats = ['mp4', 'webm'] as const;

function ChapterSelect({
  chapters,
  id,
  onChapter,
}: {
  readonly chapters: readonly Chapter[];
  readonly id: string;
  readonly onChapter: (id: string) => void;
}) {
  const words = useFeatureWords(storyExportWords);
  const { label } = useFeatureWords(storyWords).chapter;
  return (
    <select
      aria-label={words.filmChapter}
      value={id}
      onChange={({ target }) => onChapter(target.value)}
      className={fieldLook}
    >
      {chapters.map((chapter, index) => (
        <option key={chapter.id} value={chapter.id}>
          {fill(label, { number: index + 1, title: chapter.title })}
        </option>
      ))}
    </select>
  );
}

function FormatSelect({
  format,
  onFormat,
}: {
  readonly format: FilmFormat;
  readonly onFormat: (format: FilmFormat) => void;
}) {
  const words = useFeatureWords(storyExportWords);
  return (
    <select
      aria-label={words.filmFormat}
      value={format}
      onChange={({ target }) => onFormat(formats.find((each) => each === target.value) ?? 'mp4')}
      className={`${fieldLook} !w-28`}
    >
      {formats.map((each) => (
        <option key={each} value={each}>
          {each.toUpperCase()}
        </option>
      ))}
    </select>
  );
}

/** A film of one chapter: which, and in which format. */
export function FilmItem({ chapters, isOff, onFilm }: FilmItemProps) {
  const words = useFeatureWords(storyExportWords);
  const [id, setId] = useState<string | null>(null);
  const [format, setFormat] = useState<FilmFormat>('mp4');
  const chosen = chapters.find((chapter) => chapter.id === id) ?? chapters[0];
  return (
    <fieldset className="space-y-1.5 border-t border-line pt-2">
      <legend className="sr-only">{words.filmNote}</legend>
      <ChapterSelect chapters={chapters} id={chosen?.id ?? ''} onChapter={setId} />
      <div className="flex gap-2">
        <FormatSelect format={format} onFormat={setFormat} />
        <button
          type="button"
          disabled={isOff || !chosen}
          onClick={() => (chosen ? onFilm(chosen, format) : undefined)}
          className={`${quietLook} flex-1`}
        >
          <Clapperboard size={16} aria-hidden />
          {fill(words.save, { format: words.film })}
        </button>
      </div>
    </fieldset>
  );
}
