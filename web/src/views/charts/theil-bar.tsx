import { chartWords } from '../../i18n/chart-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useRegionNames } from '../coverage/use-region-names.ts';
import type { TheilPart } from './lorenz.ts';

/** From the accent, which parts of the country differ, to lighter tones, how much differs inside each. */
const tones = ['100%', '64%', '46%', '32%', '22%', '14%'];

/** The name of a part of the Theil index. */
export function useTheilName(): (id: string) => string {
  const words = useFeatureWords(chartWords).lorenz;
  const nameOf = useRegionNames();
  return (id) => (id === 'between' ? words.between : fill(words.within, { region: nameOf(id) }));
}

/** The parts of the Theil index as one bar, each named with its share below. */
export function TheilBar({ parts }: { readonly parts: readonly TheilPart[] }) {
  const { format } = useWords();
  const nameOf = useTheilName();
  const toneOf = (index: number) => ({
    background: `color-mix(in srgb, var(--verdict-certain) ${tones[index] ?? '14%'}, var(--panel-solid))`,
  });
  return (
    <div>
      <div aria-hidden className="flex h-3 gap-px overflow-hidden rounded-sm">
        {parts.map(({ id, share }, index) => (
          <span key={id} style={{ width: `${100 * share}%`, ...toneOf(index) }} />
        ))}
      </div>
      <ul className="mt-1 flex flex-wrap gap-x-3 text-xs text-ink-muted">
        {parts.map(({ id, share }, index) => (
          <li key={id} className="inline-flex items-center gap-1">
            <span aria-hidden className="size-2 rounded-full border border-line-strong" style={toneOf(index)} />
            {nameOf(id)} <span className="text-ink">{format.percent(share)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
