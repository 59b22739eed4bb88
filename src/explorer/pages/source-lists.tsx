import { ThingLink } from '../attribution/links.tsx';
import { useText } from '../i18n/text-context.tsx';
import { ClaimList } from './claim-list.tsx';
import type { SourceTold } from './data.ts';
import { Part } from './page-frame.tsx';

/** What a source denies. */
export function Denials({ of: { nodes, totalCount } }: { of: SourceTold['denials'] }) {
  const { t } = useText();
  return (
    <Part title={t('pages.denied')} count={totalCount}>
      {totalCount === 0 ? <p className="soft">{t('pages.deniedNone')}</p> : null}
      <ClaimList of={nodes} />
      <NotShown n={totalCount - nodes.length} />
    </Part>
  );
}

/** What a source published. */
export function Publications({ of: { nodes, totalCount } }: { of: SourceTold['publications'] }) {
  const { t, word, date } = useText();
  if (totalCount === 0) return null;
  return (
    <Part title={t('pages.publications')} count={totalCount}>
      <ul className="plain">
        {nodes.map(({ id, title, kind, publishedAt }) => (
          <li key={id}>
            <ThingLink id={id}>{title ?? t('attribution.untitled')}</ThingLink>{' '}
            <span className="soft">
              {word('DocumentKind', kind)}, {publishedAt ? date(publishedAt) : t('attribution.noDate')}
            </span>
          </li>
        ))}
      </ul>
      <NotShown n={totalCount - nodes.length} />
    </Part>
  );
}

function NotShown({ n }: { n: number }) {
  const { t } = useText();
  return n > 0 ? <p className="soft">{t('attribution.moreNotShown', { n })}</p> : null;
}
