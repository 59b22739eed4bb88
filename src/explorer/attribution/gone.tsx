import type { ReactNode } from 'react';
import { useText } from '../i18n/text-context.tsx';
import { Nothing } from '../ui/states.tsx';

/** What was asked for is not there, or not visible. */
export function Gone({ children }: { children?: ReactNode }) {
  const { t } = useText();
  return (
    <Nothing title={t('attribution.gone')}>
      <p>{t('attribution.goneWhy')}</p>
      {children}
    </Nothing>
  );
}
