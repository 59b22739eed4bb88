import { useEffect } from 'react';
import { useText } from '../i18n/text-context.tsx';

/** Names the page in the browser's tab, before the project's own name; null leaves only that, undefined all as it is. */
export function useTitle(title: string | null | undefined): void {
  const { t } = useText();
  const name = t('ui.name');
  useEffect(() => {
    if (title !== undefined) document.title = title ? `${title} – ${name}` : name;
  }, [title, name]);
}
