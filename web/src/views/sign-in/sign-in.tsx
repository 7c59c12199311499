import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eye, EyeOff, KeyRound } from 'lucide-react';
import { type SubmitEvent, useId, useState } from 'react';
import { RequestError } from '../../api/get-json.ts';
import { sessionQuery, signIn } from '../../api/session-query.ts';
import { signInWords } from '../../i18n/sign-in-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { replaced } from '../../state/use-view-state.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useView } from '../shell/view-context.tsx';

type Words = (typeof signInWords)['zh'];

function reasonOf(error: Error | null, words: Words): string | null {
  if (!error) return null;
  const status = error instanceof RequestError ? error.status : 0;
  if (status === 401 || status === 403 || status === 400 || status === 422) return words.wrong;
  if (status === 429) return words.tooMany;
  return error instanceof RequestError && error.detail ? error.detail : words.unreachable;
}

/** Sending the token; with the answer everything asked before is forgotten and asked anew. */
function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      queries.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

function LanguageSwitch() {
  const { set } = useView();
  const { words, language } = useWords();
  return (
    <button
      type="button"
      aria-label={`${words.app.languageShort} ${words.app.language}`}
      onClick={() => set({ lang: language === 'zh' ? 'en' : 'zh' }, replaced)}
      className="absolute top-4 right-4 h-8 cursor-pointer rounded-lg px-3 text-sm text-ink-muted hover:bg-panel-hover hover:text-ink"
    >
      {words.app.languageShort}
    </button>
  );
}

type FieldProps = {
  readonly id: string;
  readonly token: string;
  readonly isWrong: boolean;
  readonly onToken: (token: string) => void;
};

function TokenField({ id, token, isWrong, onToken }: FieldProps) {
  const words = useFeatureWords(signInWords);
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="relative">
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the page has this one field
        autoFocus
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        spellCheck={false}
        value={token}
        maxLength={200}
        aria-invalid={isWrong}
        aria-describedby={`${id}-reason`}
        onChange={(event) => onToken(event.target.value)}
        className="h-11 w-full rounded-lg border border-line-strong bg-panel-solid pr-11 pl-3 text-base text-ink aria-invalid:border-none-known"
      />
      <IconButton
        icon={isShown ? EyeOff : Eye}
        label={isShown ? words.hide : words.show}
        onClick={() => setIsShown(!isShown)}
        className="absolute top-1.5 right-1.5"
      />
    </div>
  );
}

function TokenForm() {
  const words = useFeatureWords(signInWords);
  const id = useId();
  const [token, setToken] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const entering = useSignIn();
  const reason = isEmpty ? words.empty : reasonOf(entering.error, words);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const plain = token.trim();
    setIsEmpty(plain === '');
    if (plain !== '') entering.mutate(plain);
  };
  const write = (next: string) => {
    setToken(next);
    setIsEmpty(false);
    if (entering.error) entering.reset();
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      <label htmlFor={id} className="block text-sm font-medium">
        {words.token}
      </label>
      <TokenField id={id} token={token} isWrong={reason !== null} onToken={write} />
      <p id={`${id}-reason`} role="alert" className="min-h-5 text-sm text-none-known">
        {reason}
      </p>
      <button
        type="submit"
        disabled={entering.isPending}
        className="h-11 w-full cursor-pointer rounded-lg bg-accent text-base font-medium text-on-accent hover:bg-accent-strong disabled:cursor-wait"
      >
        {entering.isPending ? words.busy : words.submit}
      </button>
    </form>
  );
}

/** The way in to a server that keeps data by workspace: one field. */
export function SignIn() {
  const { words } = useWords();
  const own = useFeatureWords(signInWords);
  return (
    <main className="relative grid h-full place-items-center bg-water p-4">
      <LanguageSwitch />
      <section
        aria-label={own.title}
        className="w-full max-w-sm space-y-5 rounded-panel border border-line bg-panel-solid p-6 shadow-panel sm:p-8"
      >
        <div className="space-y-1">
          <KeyRound size={24} aria-hidden className="text-accent" />
          <p className="text-sm text-ink-muted">{words.app.title}</p>
          <h1 className="text-xl font-semibold">{own.title}</h1>
        </div>
        <p className="text-sm text-ink-muted">{own.intro}</p>
        <TokenForm />
        <p className="border-t border-line pt-4 text-xs text-ink-muted">{own.help}</p>
      </section>
    </main>
  );
}
