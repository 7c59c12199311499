import { cutTemplate, fill } from '../i18n/fill.ts';
import { useWords } from '../i18n/use-words.tsx';

export type LinkedNumber = {
  readonly count: number;
  /** As it is written where it is no count, such as an amount. */
  readonly text?: string | undefined;
  readonly label: string;
  readonly onOpen: () => void;
};

type NumberSentenceProps = {
  readonly template: string;
  readonly numbers: Readonly<Record<string, LinkedNumber>>;
  readonly texts: Readonly<Record<string, string>>;
};

/** A sentence that can be read aloud; each number in it opens the records it counts. */
export function NumberSentence({ template, numbers, texts }: NumberSentenceProps) {
  const { words, format } = useWords();
  return (
    <p className="text-sm leading-6 text-pretty">
      {cutTemplate(template).map((part) => {
        if ('text' in part) return part.text;
        const number = numbers[part.name];
        if (!number) return texts[part.name] ?? '';
        const count = number.text ?? format.count(number.count);
        return (
          <button
            key={part.name}
            type="button"
            onClick={number.onOpen}
            aria-label={fill(words.headline.openRecords, { count, label: number.label })}
            className="cursor-pointer rounded px-0.5 font-semibold text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent"
          >
            {count}
          </button>
        );
      })}
    </p>
  );
}
