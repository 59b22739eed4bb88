import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { ask } from '../client/client.ts';
import { type ApiError, asApiError } from '../client/errors.ts';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { Failure, Loading } from '../ui/states.tsx';
import { linkOf } from './address.ts';
import { SavedViews, type SavedViewsQuery } from './views.generated.ts';

const AT_ONCE = 20;

/** The views that were saved, the latest first. */
export function SavedList({ onFollow }: { onFollow: () => void }) {
  const { t } = useText();
  const { data, failure, again } = useQuestion<SavedViewsQuery>(SavedViews, { first: AT_ONCE });
  return (
    <section className="views-list" aria-labelledby="views-list">
      <h3 id="views-list">{t('views.list')}</h3>
      {failure ? <Failure error={failure} retry={again} /> : null}
      {!data && !failure ? <Loading /> : null}
      {data ? <List first={data.savedViews} onFollow={onFollow} /> : null}
    </section>
  );
}

type Page = SavedViewsQuery['savedViews'];

function List({ first, onFollow }: { first: Page; onFollow: () => void }) {
  const { t, date } = useText();
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [failure, setFailure] = useState<ApiError | null>(null);
  // A new first page begins the list anew: later ones may have moved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page is what the list begins with.
  useEffect(() => setPages([]), [first]);
  const { hasNextPage, endCursor } = (pages.at(-1) ?? first).pageInfo;
  const more = async () => {
    setFailure(null);
    try {
      const next = await ask<SavedViewsQuery>(SavedViews, { first: AT_ONCE, after: endCursor });
      setPages([...pages, next.savedViews]);
    } catch (error) {
      setFailure(asApiError(error));
    }
  };
  if (first.totalCount === 0) return <p className="views-note">{t('views.none')}</p>;
  return (
    <>
      <ul>
        {[first, ...pages]
          .flatMap(({ nodes }) => nodes)
          .map(({ id, name, createdAt, createdBy }) => (
            <li key={id}>
              <Link href={linkOf(id)} onClick={onFollow}>
                {name}
              </Link>
              <span className="views-note">{t('views.by', { by: createdBy, date: date(createdAt, 'short') })}</span>
            </li>
          ))}
      </ul>
      {failure ? <Failure error={failure} retry={more} /> : null}
      {hasNextPage && !failure ? (
        <Button className="button" onPress={more}>
          {t('views.more')}
        </Button>
      ) : null}
    </>
  );
}
