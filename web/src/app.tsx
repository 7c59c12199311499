import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { RequestError } from './api/get-json.ts';
import { chooseLanguage, WordsProvider } from './i18n/use-words.tsx';
import { urlParsers } from './state/url.ts';
import { ImportProvider } from './views/data/import-context.tsx';
import { SessionGate } from './views/shell/session-gate.tsx';
import { Shell } from './views/shell/shell.tsx';
import { useTheme } from './views/shell/use-theme.ts';
import { ViewProvider } from './views/shell/view-context.tsx';
import './ui/ui.css';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // What was asked wrongly stays wrong; an unreachable or failing server gets a second chance.
      retry: (failures, error) =>
        failures < 1 && !(error instanceof RequestError && error.status >= 400 && error.status < 500),
      refetchOnWindowFocus: false,
    },
  },
});

function Localised() {
  const [lang] = useQueryState('lang', urlParsers.lang);
  const [themeOfUrl] = useQueryState('theme', urlParsers.theme);
  const theme = useTheme(themeOfUrl);
  return (
    <WordsProvider language={chooseLanguage(lang, navigator.language)}>
      <ViewProvider theme={theme}>
        <SessionGate>
          <ImportProvider>
            <Shell />
          </ImportProvider>
        </SessionGate>
      </ViewProvider>
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
