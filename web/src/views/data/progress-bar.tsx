type ProgressBarProps = {
  readonly label: string;
  /** 0 to 1; null where how much there is to do is not known. */
  readonly share: number | null;
  readonly text: string;
  /** Read aloud; changes rarely, so that it can be listened to. */
  readonly spoken?: string;
};

/** How far something is, as a bar and in words. */
export function ProgressBar({ label, share, text, spoken }: ProgressBarProps) {
  const percent = share === null ? undefined : Math.round(share * 100);
  return (
    <div className="space-y-1.5">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="relative h-2 overflow-hidden rounded-full bg-panel-sunken"
      >
        {percent === undefined ? (
          <div className="progress-line !inset-0 !h-full" data-active="true" />
        ) : (
          <div
            className="h-full rounded-full bg-accent transition-[width] duration-300"
            style={{ width: `${percent}%` }}
          />
        )}
      </div>
      <p className="text-sm text-ink-muted">{text}</p>
      <p role="status" className="sr-only">
        {spoken ?? text}
      </p>
    </div>
  );
}
