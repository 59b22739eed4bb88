import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ApiError } from '../client/errors.ts';
import type { Key } from '../i18n/catalogue.ts';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from './icon.tsx';

/** Grey lines where words will be; told to screen readers once. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const { t } = useText();
  return (
    <div className="skeleton" role="status" aria-live="polite">
      <span className="sr-only">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without words are all alike.
        <span className="skeleton-line" aria-hidden="true" key={line} />
      ))}
    </div>
  );
}

/** What went wrong, in plain words, and a way to try again. */
export function Failure({ error, retry }: { error: ApiError; retry?: () => void }) {
  const { t } = useText();
  return (
    <div className="notice notice-failure" role="alert">
      <Icon name="warning" />
      <div>
        <p>{t(`ui.failure.${error.code}` satisfies Key)}</p>
        {error.code === 'BAD_USER_INPUT' || error.code === 'TOO_COSTLY' ? <p lang="en">{error.message}</p> : null}
        {retry ? (
          <Button className="button" onPress={retry}>
            {t('ui.retry')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Nothing was found, or nothing is here yet: says so, and what could be done. */
export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {children}
    </div>
  );
}
