import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { LANGUAGE_CODES, LANGUAGES } from '../i18n/message.ts';
import { useText } from '../i18n/text-context.tsx';
import { addressOf, placeKind } from '../state/routes.ts';
import { useTheme } from '../state/theme-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Choice } from '../ui/choice.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Guarded } from '../ui/panel.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { ExportMenu, Record, SaveView, SearchBar } from './areas.ts';

/** Name, search, and what can be done with the view. */
export function Header({ onHelp }: { onHelp: () => void }) {
  const { t } = useText();
  const { undo, redo, canUndo, canRedo } = useView();
  const narrow = useNarrow();
  return (
    <header className="header">
      <Name />
      <search className="header-search">
        <Guarded waiting={null}>
          <SearchBar />
        </Guarded>
      </search>
      <div className="header-actions">
        <IconButton icon="undo" label={t('app.undo')} onPress={undo} isDisabled={!canUndo} />
        <IconButton icon="redo" label={t('app.redo')} onPress={redo} isDisabled={!canRedo} />
        {narrow ? (
          <More onHelp={onHelp} />
        ) : (
          <>
            <Rest />
            <IconButton icon="help" label={t('app.help')} onPress={onHelp} />
          </>
        )}
      </div>
    </header>
  );
}

/** Leads back to the graph as it was left; from the graph, to an empty one. */
function Name() {
  const { t } = useText();
  const { view } = useView();
  const [path] = useLocation();
  return (
    <Link className="name" href={path === '/' ? '/' : addressOf(view)} aria-label={t('app.home')}>
      <span aria-hidden="true">{t('ui.name')}</span>
    </Link>
  );
}

function Rest() {
  const { view } = useView();
  const [path] = useLocation();
  const hasGraph = placeKind(path) !== 'page' && view.shown.length > 0;
  return (
    <>
      <Guarded waiting={null}>
        <Record />
        <SaveView />
        {hasGraph ? <ExportMenu /> : null}
      </Guarded>
      <Preferences />
    </>
  );
}

function More({ onHelp }: { onHelp: () => void }) {
  const { t } = useText();
  return (
    <DialogTrigger>
      <Button className="button button-icon" aria-label={t('app.more')}>
        <Icon name="more" />
      </Button>
      <Popover className="popover">
        <Dialog className="more" aria-label={t('app.more')}>
          <Rest />
          <Button className="button" onPress={onHelp}>
            <Icon name="help" />
            {t('app.help')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function IconButton(properties: { icon: IconName; label: string; onPress: () => void; isDisabled?: boolean }) {
  const { icon, label, onPress, isDisabled = false } = properties;
  return (
    <Button className="button button-icon" aria-label={label} onPress={onPress} isDisabled={isDisabled}>
      <Icon name={icon} />
    </Button>
  );
}

/** The language and the theme. */
function Preferences() {
  const { t, language, setLanguage } = useText();
  const { theme, setTheme } = useTheme();
  return (
    <div className="preferences">
      <Choice
        label={t('app.language')}
        value={language}
        onChange={setLanguage}
        options={LANGUAGE_CODES.map((code) => ({
          value: code,
          label: LANGUAGES[code].name,
          icon: <span aria-hidden="true">{code.toUpperCase()}</span>,
        }))}
      />
      <Choice
        label={t('app.theme')}
        value={theme}
        onChange={setTheme}
        options={[
          {
            value: 'auto',
            label: t('app.theme.auto'),
            icon: <span aria-hidden="true">{t('app.theme.auto.short')}</span>,
          },
          { value: 'light', label: t('app.theme.light'), icon: <Icon name="sun" /> },
          { value: 'dark', label: t('app.theme.dark'), icon: <Icon name="moon" /> },
        ]}
      />
    </div>
  );
}
