import type { ApiError } from '../client/errors.ts';
import type { Key } from '../i18n/catalogue.ts';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';

/** What stands where there is nothing to offer: that it is being looked for, that nothing was found, or what went wrong. */
export function SuggestionNote(properties: { words: string; isLooking?: boolean; failure: ApiError | null }) {
  const { words, isLooking = false, failure } = properties;
  const { t } = useText();
  if (isLooking) return <p className="search-note">{t('search.looking')}</p>;
  if (failure) {
    return (
      <p className="search-note" role="alert">
        <Icon name="warning" />
        {t(`ui.failure.${failure.code}` satisfies Key)}
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
