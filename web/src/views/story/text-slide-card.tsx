import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { EditableText } from './editable-text.tsx';
import type { SlideText } from './story-content.ts';

type TextSlideCardProps = {
  readonly name: 'opening' | 'closing';
  readonly slide: SlideText;
  readonly isReadOnly: boolean;
  readonly onChange: (change: Partial<SlideText>) => void;
};

/** The slide before or after the chapters: one line until it is opened. */
export function TextSlideCard({ name, slide, isReadOnly, onChange }: TextSlideCardProps) {
  const words = useFeatureWords(storyWords);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const label = words[name];
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  const hint = name === 'opening' ? words.openingHint : words.closingHint;
  const shared = { isReadOnly, isOptional: true };
  return (
    <section aria-label={label} className="rounded-lg border border-line">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className="flex min-h-9 w-full cursor-pointer items-center gap-2 rounded-lg px-2.5 py-1.5 text-left text-sm hover:bg-panel-hover"
      >
        <Arrow size={14} aria-hidden className="shrink-0 text-ink-muted" />
        <span className="shrink-0 text-xs text-ink-muted">{label}</span>
        <span className="truncate">{slide.title || slide.text}</span>
      </button>
      <div id={id} hidden={!isOpen} className="space-y-1 px-2.5 pb-2.5">
        <EditableText
          {...shared}
          label={`${label} · ${words.slideTitle}`}
          placeholder={words.slideTitle}
          value={slide.title}
          most={200}
          onChange={(title) => onChange({ title })}
          className="text-sm font-medium"
        />
        <EditableText
          {...shared}
          isMultiline
          label={`${label} · ${words.slideText}`}
          placeholder={words.slideText}
          value={slide.text}
          most={2000}
          onChange={(text) => onChange({ text })}
          className="text-sm"
        />
        <EditableText
          {...shared}
          isMultiline
          label={`${label} · ${words.notes}`}
          placeholder={`${words.notes} · ${words.notesHint}`}
          value={slide.notes}
          most={8000}
          onChange={(notes) => onChange({ notes })}
          className="text-xs text-ink-muted"
        />
        <p className="px-1.5 text-xs text-ink-faint">{hint}</p>
      </div>
    </section>
  );
}
