import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { addressOf } from '../state/routes.ts';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Failure, Loading } from '../ui/states.tsx';
import { useTitle } from '../ui/use-title.ts';
import { savedView } from './address.ts';
import { SavedViewById, type SavedViewByIdQuery } from './views.generated.ts';

/** Opens a view that somebody saved, to be looked at; it is changed only as a copy of one's own. */
export function SharedView({ id }: { id: string }) {
  const { t, date } = useText();
  const { view, act } = useView();
  const { data, failure, again } = useQuestion<SavedViewByIdQuery>(SavedViewById, { id });
  const saved = data?.savedView?.id === id ? data.savedView : null;
  const opened = useRef<string | null>(null);
  useTitle(saved?.name ?? t('views.shared'));
  useEffect(() => {
    // Once for each: what the reader looks at in it afterwards stays.
    if (!saved || opened.current === saved.id) return;
    opened.current = saved.id;
    act({ type: 'open', view: savedView(saved.address) });
  }, [saved, act]);
  if (failure) return <Failure error={failure} retry={again} />;
  if (!data) return <Loading />;
  if (!saved) {
    return (
      <div className="nothing">
        <h1 className="nothing-title">{t('views.gone')}</h1>
        <p>
          <Link className="button" href="/">
            {t('views.toStart')}
          </Link>
        </p>
      </div>
    );
  }
  return (
    <section className="shared-view" aria-label={t('views.shared')}>
      <h2>{saved.name}</h2>
      <p className="views-note">
        {t('views.readOnly')} · {t('views.by', { by: saved.createdBy, date: date(saved.createdAt) })}
      </p>
      <Link className="button button-primary" href={addressOf(view)}>
        <Icon name="pencil" />
        {t('views.mine')}
      </Link>
    </section>
  );
}
