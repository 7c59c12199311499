import { type ReactNode, useId } from 'react';

type FieldProps = { readonly label: string; readonly hint: string; readonly children: (id: string) => ReactNode };

/** A control under its label, with a few words of help beside it. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="min-w-44 flex-1 space-y-1">
      <label htmlFor={id} className="flex items-baseline gap-2 text-xs text-ink-muted">
        <span className="whitespace-nowrap">{label}</span>
        <span className="truncate text-ink-faint" title={hint}>
          {hint}
        </span>
      </label>
      {children(id)}
    </div>
  );
}
