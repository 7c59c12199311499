import { Moon, Sun } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useWords } from '../../i18n/use-words.tsx';
import { views } from '../../state/url.ts';
import { replaced } from '../../state/use-view-state.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { DataButton } from './data-button.tsx';
import { useView } from './view-context.tsx';

const StoryButton = lazy(() => import('../story/story-button.tsx').then((module) => ({ default: module.StoryButton })));
const ExportMenu = lazy(() => import('../export/export-menu.tsx').then((module) => ({ default: module.ExportMenu })));

function ViewLinks() {
  const { state, set } = useView();
  const { words } = useWords();
  return (
    <nav aria-label={words.app.views} className="flex h-full min-w-0 overflow-x-auto [scrollbar-width:none] sm:gap-1">
      {views.map((view) => (
        <a
          key={view}
          href={view === 'coverage' ? '?' : `?view=${view}`}
          aria-current={state.view === view ? 'page' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            void set({ view, selected: null, sort: null });
          }}
          className="flex h-full items-center border-b-2 border-transparent px-1 text-[13px] whitespace-nowrap text-ink-muted hover:text-ink sm:px-2.5 sm:text-sm aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {words.view[view]}
        </a>
      ))}
    </nav>
  );
}

function Switches() {
  const { theme, set } = useView();
  const { words, language } = useWords();
  const nextTheme = theme === 'dark' ? 'light' : 'dark';
  return (
    <div className="flex items-center sm:gap-1">
      <button
        type="button"
        aria-label={`${words.app.languageShort} ${words.app.language}`}
        title={words.app.language}
        onClick={() => set({ lang: language === 'zh' ? 'en' : 'zh' }, replaced)}
        className="h-8 min-w-8 cursor-pointer rounded-lg px-2 text-sm text-ink-muted hover:bg-panel-hover hover:text-ink"
      >
        {words.app.languageShort}
      </button>
      <IconButton
        icon={theme === 'dark' ? Sun : Moon}
        label={theme === 'dark' ? words.app.toLight : words.app.toDark}
        onClick={() => set({ theme: nextTheme }, replaced)}
      />
    </div>
  );
}

/** Title, the three views, search, data, stories, export, language and theme. On a phone the search takes a line of its own. */
export function TopBar() {
  const { words } = useWords();
  return (
    <header className="relative z-30 border-b border-line bg-panel-solid">
      <a
        href="#listing"
        className="absolute top-1 left-1 z-50 -translate-y-16 rounded-lg bg-accent px-3 py-1.5 text-sm text-on-accent focus:translate-y-0"
      >
        {words.app.skip}
      </a>
      <div className="flex h-12 items-center gap-0.5 px-1 sm:gap-2 sm:px-3 md:gap-4">
        <h1 className="hidden text-base font-semibold whitespace-nowrap min-[1180px]:block">{words.app.title}</h1>
        <h1 className="sr-only min-[1180px]:hidden">{words.app.title}</h1>
        <ViewLinks />
        <span className="flex-1" />
        <SearchBox className="hidden w-80 max-w-[36vw] md:block" />
        <DataButton />
        <Suspense fallback={null}>
          <StoryButton />
          <ExportMenu />
        </Suspense>
        <Switches />
      </div>
    </header>
  );
}
