import { useState } from 'react';
import { fieldLook } from './look.ts';

type DateFieldProps = {
  readonly id: string;
  /** ISO date, or null where none is stated. */
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
};

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A date as it is written in tables. The browser's own field would speak the browser's language, not that of the page. */
export function DateField({ id, value, onChange }: DateFieldProps) {
  const [text, setText] = useState(value ?? '');
  return (
    <input
      id={id}
      inputMode="numeric"
      placeholder="2026-06-30"
      value={text}
      aria-invalid={text !== '' && !isDate(text)}
      onChange={({ target }) => {
        setText(target.value);
        onChange(isDate(target.value) ? target.value : null);
      }}
      className={`${fieldLook} aria-invalid:border-warning`}
    />
  );
}
