import type { PairingAnswer } from '@icfm/api/pairing/schema';
import { useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { linkLook } from '../../ui/link-look.ts';
import { useChooseBank } from '../banks/use-choose-bank.ts';

/** As many as stand at a glance; the others open. */
const fewest = 10;

/** The counts of a row, in the order of the columns. */
const counted = ['orphan', 'paired', 'matched'] as const;

type Score = PairingAnswer['banks'][number];

function ScoreRow({ score }: { readonly score: Score }) {
  const { format } = useWords();
  const { scores } = useFeatureWords(pairingWords);
  const choose = useChooseBank();
  const { bankName } = score;
  return (
    <tr data-bank={bankName} className="border-t border-line hover:bg-panel-hover">
      <th scope="row" className="py-1 pr-2 text-left font-normal">
        <button
          type="button"
          onClick={() => choose(bankName)}
          aria-label={fill(scores.choose, { bank: bankName })}
          className={`text-left ${linkLook}`}
        >
          {bankName}
        </button>
      </th>
      {counted.map((id) => (
        <td key={id} className="py-1 pl-2 text-right">
          {format.count(score[id])}
        </td>
      ))}
    </tr>
  );
}

function ScoreHead() {
  const { scores } = useFeatureWords(pairingWords);
  return (
    <thead className="text-xs text-ink-muted">
      <tr>
        <th scope="col" className="py-1 text-left font-medium">
          {scores.bank}
        </th>
        {counted.map((id) => (
          <th key={id} scope="col" className="py-1 pl-2 text-right font-medium">
            {scores[id]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Banks by the corridors they could follow and those they serve at both ends; a click asks of one bank. */
export function BankScores({ banks }: Pick<PairingAnswer, 'banks'>) {
  const { format } = useWords();
  const { scores } = useFeatureWords(pairingWords);
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? banks : banks.slice(0, fewest);
  return (
    <section id="listing" aria-label={scores.caption}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{scores.caption}</caption>
        <ScoreHead />
        <tbody>
          {shown.map((score) => (
            <ScoreRow key={score.bankName} score={score} />
          ))}
        </tbody>
      </table>
      {shown.length < banks.length ? (
        <button type="button" onClick={() => setIsWhole(true)} className={`mt-1 text-xs ${linkLook}`}>
          {fill(scores.further, { count: format.count(banks.length - shown.length) })}
        </button>
      ) : null}
    </section>
  );
}
