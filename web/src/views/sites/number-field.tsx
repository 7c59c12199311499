import { useEffect, useId, useState } from 'react';
import { useRest } from '../../ui/use-rest.ts';
import { readNumber } from '../metrics/read-number.ts';

const maximum = 1_000_000;
/** As long as typing one more digit takes. */
const settleMilliseconds = 300;

/** A number that is being typed: in the address once it rests and is one. */
function useTypedNumber(inForce: number, minimum: number, commit: (value: number) => void) {
  const [text, setText] = useState(String(inForce));
  const { after, forget } = useRest(settleMilliseconds);
  useEffect(() => {
    forget();
    setText(String(inForce));
  }, [inForce, forget]);
  const read = (typed: string) => readNumber(typed, { minimum, maximum }).value;
  const type = (typed: string) => {
    setText(typed);
    const value = read(typed);
    if (value === null || value === inForce) return forget();
    after(() => commit(value));
  };
  return { text, type, isFit: read(text) !== null };
}

type NumberFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly onChange: (value: number) => void;
};

/** A plain decimal number in a field of its own. */
export function NumberField({ label, value, minimum, onChange }: NumberFieldProps) {
  const id = useId();
  const { text, type, isFit } = useTypedNumber(value, minimum, onChange);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block truncate text-xs text-ink-muted" title={label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={!isFit}
        onChange={(event) => type(event.target.value)}
        className="h-8 w-full rounded-lg border border-line-strong bg-panel-solid px-2 text-right text-sm aria-invalid:border-none-known aria-invalid:text-none-known"
      />
    </div>
  );
}
