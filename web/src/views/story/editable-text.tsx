import { type FocusEvent, type KeyboardEvent, useState } from 'react';

type EditableTextProps = {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  /** Whether it may be left empty; what must not is as before once the focus leaves. */
  readonly isOptional?: boolean;
  readonly isMultiline?: boolean;
  readonly isReadOnly?: boolean;
  readonly className?: string;
};

const look =
  'w-full min-w-0 rounded-md border border-transparent px-1.5 py-1 text-ink placeholder:text-ink-faint read-only:cursor-default hover:not-read-only:border-line-strong focus:not-read-only:border-line-strong focus:not-read-only:bg-panel-solid';

/** Without control characters and halves of characters, which no story may have. */
export const tidyText = (text: string) => text.replace(/\p{Cs}/gu, '').replace(/(?!\n)\p{Cc}/gu, ' ');

/** The field closes first; the next Escape closes what is open on the page. */
function leaveOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.blur();
}

/** Text that is changed where it stands. */
export function EditableText(props: EditableTextProps) {
  const { label, value, most, onChange, placeholder, isOptional, isMultiline, isReadOnly, className = '' } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    const tidy = tidyText(text.slice(0, most));
    if (isOptional || tidy.trim() !== '') onChange(tidy);
  };
  const shared = {
    'aria-label': label,
    value: typed ?? value,
    maxLength: most,
    placeholder: placeholder ?? '',
    readOnly: isReadOnly === true,
    onKeyDown: leaveOnEscape,
    onBlur: (_: FocusEvent) => setTyped(null),
  };
  return isMultiline ? (
    <textarea
      {...shared}
      rows={1}
      onChange={(event) => type(event.target.value)}
      className={`${look} block max-h-60 resize-none field-sizing-content ${className}`}
    />
  ) : (
    <input {...shared} type="text" onChange={(event) => type(event.target.value)} className={`${look} ${className}`} />
  );
}
