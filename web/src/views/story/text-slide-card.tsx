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

const fields = [
  { field: 'title', most: 200, look: 'text-sm font-medium' },
  { field: 'text', most: 2000, look: 'text-sm' },
  { field: 'notes', most: 8000, look: 'bg-panel-sunken text-xs leading-5' },
] as const;

function Fields({ name, slide, isReadOnly, onChange }: TextSlideCardProps) {
  const words = useFeatureWords(storyWords);
  const labels = { title: words.slideTitle, text: words.slideText, notes: words.notes };
  return fields.map(({ field, most, look }) => (
    <EditableText
      key={field}
      label={`${words[name]} · ${labels[field]}`}
      placeholder={field === 'notes' ? `${words.notes} · ${words.notesHint}` : labels[field]}
      value={slide[field]}
      most={most}
      isOptional
      isMultiline={field !== 'title'}
      isReadOnly={isReadOnly}
      onChange={(text) => onChange({ [field]: text })}
      className={look}
    />
  ));
}

/** The slide before or after the chapters: one line until it is opened. */
export function TextSlideCard(props: TextSlideCardProps) {
  const { name, slide } = props;
  const words = useFeatureWords(storyWords);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const label = words[name];
  const Arrow = isOpen ? ChevronDown : ChevronRight;
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
        <Fields {...props} />
        <p className="px-1.5 text-xs text-ink-faint">{name === 'opening' ? words.openingHint : words.closingHint}</p>
      </div>
    </section>
  );
}
