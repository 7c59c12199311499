import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { lazy, Suspense } from 'react';
import { isWorthAnother, millisecondsBefore } from './api/ask-again.ts';
import { chooseLanguage, WordsProvider } from './i18n/use-words.tsx';
import { urlParsers } from './state/url.ts';
import { ImportProvider } from './views/data/import-context.tsx';
import { SessionGate } from './views/shell/session-gate.tsx';
import { Shell } from './views/shell/shell.tsx';
import { useTheme } from './views/shell/use-theme.ts';
import { ViewProvider } from './views/shell/view-context.tsx';
import './ui/ui.css';

const NotesWindow = lazy(() =>
  import('./views/present/notes-window.tsx').then((module) => ({ default: module.NotesWindow })),
);
const FollowLink = lazy(() =>
  import('./views/present/follow-link.tsx').then((module) => ({ default: module.FollowLink })),
);

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: isWorthAnother,
      retryDelay: millisecondsBefore,
      refetchOnWindowFocus: false,
    },
  },
});

/** The page itself, or what a short link leads through once it is known who follows it. */
function Page() {
  const [link] = useQueryState('link');
  if (link !== null) return <FollowLink code={link} />;
  return (
    <ImportProvider>
      <Shell />
    </ImportProvider>
  );
}

function Localised() {
  const [lang] = useQueryState('lang', urlParsers.lang);
  const [themeOfUrl] = useQueryState('theme', urlParsers.theme);
  const theme = useTheme(themeOfUrl);
  // A second window of a presentation: it shows what the first one tells it.
  const [notes] = useQueryState('notes');
  return (
    <WordsProvider language={chooseLanguage(lang, navigator.language)}>
      <Suspense fallback={null}>
        {notes === null ? (
          <ViewProvider theme={theme}>
            <SessionGate>
              <Page />
            </SessionGate>
          </ViewProvider>
        ) : (
          <NotesWindow channel={notes} />
        )}
      </Suspense>
    </WordsProvider>
  );
}

/** The page: address, server data, language and theme around the shell. */
export function App() {
  return (
    <NuqsAdapter>
      <QueryClientProvider client={queryClient}>
        <Localised />
      </QueryClientProvider>
    </NuqsAdapter>
  );
}
