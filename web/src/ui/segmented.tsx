type Option<T extends string> = { readonly value: T; readonly label: string };

type SegmentedProps<T extends string> = {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Pointer or focus comes near: a choice may follow. */
  readonly onApproach?: () => void;
  /** Whether the label stands above the strip, or is only read aloud. */
  readonly isLabelled?: boolean;
};

/** One of a few: native radios, so that the arrow keys work, drawn as one strip. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, options, value, onChange, onApproach, isLabelled = true } = props;
  return (
    <fieldset className="min-w-0" onPointerEnter={onApproach} onFocus={onApproach}>
      <legend className={isLabelled ? 'mb-1 text-xs text-ink-muted' : 'sr-only'}>{label}</legend>
      <div className="flex rounded-lg bg-panel-sunken p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex-1 cursor-pointer rounded-md px-2 py-1 text-center text-xs leading-5 text-ink-muted hover:text-ink has-checked:bg-panel-solid has-checked:font-medium has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              className="absolute inset-0 cursor-pointer opacity-0"
              name={label}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
