import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { useView } from '../shell/view-context.tsx';
import { transferHeadline } from './transfer-headline.ts';

/** What the list below the sentence holds. */
export const listScopes = ['flows', 'kept', 'left'] as const;
export type ListScope = (typeof listScopes)[number];

type SentenceProps = {
  readonly answer: TransfersAnswer;
  readonly place: string;
  readonly onList: (scope: ListScope) => void;
};

const scopeOf: Readonly<Record<string, ListScope>> = { kept: 'kept', left: 'left' };

/** What is documented, how it is drawn, who leads and what is left out; each number opens what it counts. */
export function TransferSentence({ answer, place, onList }: SentenceProps) {
  const { set } = useView();
  const { format } = useWords();
  const names = useNames();
  const words = useFeatureWords(transferWords);
  const { template, texts, numbers } = transferHeadline(answer, { words, names, format, place });
  const openUnit = (unit: string, isSender: boolean) =>
    void set({ region: unit, side: isSender ? 'out' : 'in', selected: null, camera: null });
  const open = (id: string, unit: string | null) => () => {
    if (unit !== null) return openUnit(unit, id.startsWith('sender'));
    if (id === 'amount') void set({ sort: '-amount' });
    onList(scopeOf[id] ?? 'flows');
  };
  const labels: Readonly<Record<string, string>> = {
    ...words.numbers,
    senderAmount: words.numbers.senderRecords,
    receiverAmount: words.numbers.receiverRecords,
  };
  const linked = Object.entries(numbers).map(([id, { count, text, unit, name }]) => [
    id,
    { count, text, label: fill(labels[id] ?? '', { place: name }), onOpen: open(id, unit) },
  ]);
  return (
    <section aria-label={words.summary}>
      <NumberSentence template={template} texts={texts} numbers={Object.fromEntries(linked)} />
    </section>
  );
}
