import { fill } from '../../i18n/fill.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ProblemNote } from '../data/problem-note.tsx';
import { ProgressBar } from '../data/progress-bar.tsx';
import { ChooseList } from './choose-list.tsx';
import { DecidePage } from './decide-page.tsx';
import { PrivateBar } from './private-bar.tsx';
import type { PrivateStage } from './private-stage.ts';
import { ResultPage } from './result-page.tsx';
import { useOpening } from './use-private.ts';

function Opening({ stage, file }: { readonly stage: PrivateStage; readonly file: File }) {
  const words = useFeatureWords(privateWords);
  const { error, retry } = useOpening(stage);
  const text = fill(words.opening, { name: file.name });
  return (
    <div className="p-4">
      {error ? <ProblemNote error={error} onRetry={retry} /> : <ProgressBar label={text} text={text} share={null} />}
    </div>
  );
}

function Page({ stage }: { readonly stage: PrivateStage }) {
  const { file, list } = stage;
  if (file === null) return <ChooseList />;
  if (list === null) return <Opening stage={stage} file={file} />;
  const { settings, isDecided, number } = list;
  if (isDecided && settings) return <ResultPage list={list} settings={settings} />;
  return <DecidePage key={number} list={list} />;
}

/** A branch list that is read, located and measured in the browser and nowhere else. */
export function Private({ stage }: { readonly stage: PrivateStage }) {
  return (
    <>
      <PrivateBar stage={stage} />
      <Page stage={stage} />
    </>
  );
}
