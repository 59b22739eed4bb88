import { Icon } from '../app/icon.tsx';
import type { Key } from '../i18n/catalogue.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Suggested } from './use-suggestions.ts';

/** What stands where there is nothing to offer: that it is being looked for, that nothing was found, or what went wrong. */
export function SuggestionNote({ words, suggested }: { words: string; suggested: Suggested | null }) {
  const { t } = useText();
  if (!suggested) return <p className="search-note">{t('search.looking')}</p>;
  if (suggested.failure) {
    return (
      <p className="search-note" role="alert">
        <Icon name="warning" />
        {t(`app.failure.${suggested.failure.code}` satisfies Key)}
      </p>
    );
  }
  return (
    <div className="search-note">
      <p>{t('search.nothing', { words: words.trim() })}</p>
      <p>{t('search.nothing.hint')}</p>
    </div>
  );
}
