import { useText } from '../i18n/text-context.tsx';
import { Choice } from './choice.tsx';
import { Icon } from './icon.tsx';
import { useTheme } from './theme-context.tsx';

/** The language and the theme. */
export function Preferences() {
  const { t, language, setLanguage } = useText();
  const { theme, setTheme } = useTheme();
  return (
    <div className="preferences">
      <Choice
        label={t('app.language')}
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'en', label: 'English', icon: <span aria-hidden="true">EN</span> },
          { value: 'fr', label: 'Français', icon: <span aria-hidden="true">FR</span> },
        ]}
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
