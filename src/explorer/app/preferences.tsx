import { LANGUAGE_CODES, LANGUAGES } from '../i18n/message.ts';
import { useText } from '../i18n/text-context.tsx';
import { useTheme } from '../state/theme-context.tsx';
import { Choice } from '../ui/choice.tsx';
import { Icon } from '../ui/icon.tsx';

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
