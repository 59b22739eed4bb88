import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Link, Route, Switch, useLocation } from 'wouter';
import { LANGUAGES } from '../i18n/message.ts';
import { useText } from '../i18n/text-context.tsx';
import { placeKind } from '../state/routes.ts';
import { useView } from '../state/view-context.tsx';
import { Guarded } from '../ui/panel.tsx';
import { Nothing } from '../ui/states.tsx';
import { useTitle } from '../ui/use-title.ts';
import { ClaimPage, DocumentPage, EntityPage, NewDocument, SharedView, SourcePage } from './areas.ts';
import { Header } from './header.tsx';
import { StoryCard } from './story-card.tsx';
import { useStory } from './story-context.tsx';
import { Workspace } from './workspace.tsx';

const HelpSheet = lazy(() => import('./help-sheet.tsx'));

/** The frame around everything, and what each address shows. */
export function App() {
  const { t, language } = useText();
  const { again } = useStory();
  const [helps, setHelps] = useState(false);
  const help = useCallback(() => setHelps(true), []);
  const main = useFocusOnArrival();
  useKeys(help);
  return (
    <I18nProvider locale={LANGUAGES[language].locale}>
      <button className="skip" type="button" onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </button>
      <Header onHelp={help} />
      <main id="main" ref={main} tabIndex={-1}>
        <Switch>
          <Route path="/">
            <Workspace />
          </Route>
          <Route path="/view/:id">{({ id }) => <Workspace above={<SharedView id={id} />} />}</Route>
          <Route path="/source/:id">{({ id }) => <Page of={<SourcePage id={id} />} />}</Route>
          <Route path="/entity/:id">{({ id }) => <Page of={<EntityPage id={id} />} />}</Route>
          <Route path="/claim/:id">{({ id }) => <Page of={<ClaimPage id={id} />} />}</Route>
          <Route path="/document/new">
            <Page of={<NewDocument />} />
          </Route>
          <Route path="/document/:id">{({ id }) => <Page of={<DocumentPage id={id} />} />}</Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </main>
      {helps ? (
        <Suspense fallback={null}>
          <HelpSheet isOpen onClose={() => setHelps(false)} onStory={again} />
        </Suspense>
      ) : null}
    </I18nProvider>
  );
}

function Page({ of: page }: { of: React.ReactNode }) {
  const [path] = useLocation();
  return (
    <div className="page" key={path}>
      <Guarded>{page}</Guarded>
      <StoryCard />
    </div>
  );
}

/** Going to another page puts the keyboard's focus, and screen readers, at its beginning. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    // A page that was opened at some words has put it there.
    const active = document.activeElement;
    if (active !== main.current && main.current?.contains(active)) return;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  return main;
}

/** The keys that work everywhere; areas have their own. */
function useKeys(onHelp: () => void): void {
  const { undo, redo, act } = useView();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const command = event.ctrlKey || event.metaKey;
      if (isWriting(event.target)) return;
      const does = command ? commandOf(event) : plainOf(event.key);
      if (!does) return;
      event.preventDefault();
      does();
    };
    const commandOf = ({ key, shiftKey }: KeyboardEvent) => {
      const letter = key.toLowerCase();
      if (letter === 'z') return shiftKey ? redo : undo;
      return letter === 'y' ? redo : undefined;
    };
    const plainOf = (key: string) => {
      if (key === '/') return focusSearch;
      if (key === '?') return onHelp;
      // On a page nothing is chosen: to close it would lead away from what is read.
      if (key === 'Escape' && placeKind(location.pathname) !== 'page') return () => act({ type: 'close' });
      return undefined;
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [undo, redo, act, onHelp]);
}

function focusSearch(): void {
  document.querySelector<HTMLElement>('.header-search :is(input, [role="combobox"])')?.focus();
}

/** There, keys are letters, and undo is the field's own. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

/** For an address that leads nowhere. */
function NotFound() {
  const { t } = useText();
  useTitle(t('app.notFound'));
  return (
    <div className="page">
      <Nothing title={t('app.notFound')}>
        <p>{t('app.notFound.what')}</p>
        <p>
          <Link href="/">{t('ui.notFound.home')}</Link>
        </p>
      </Nothing>
    </div>
  );
}
