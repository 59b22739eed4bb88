import { Link } from 'wouter';
import { useText } from '../i18n/text-context.tsx';
import { Nothing } from '../ui/states.tsx';
import { useTitle } from '../ui/use-title.ts';

/** For an address that leads nowhere. */
export function NotFound() {
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
