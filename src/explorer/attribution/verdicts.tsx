import { useText } from '../i18n/text-context.tsx';
import type { ClaimDetails, Verdict } from './data.ts';
import { Who } from './names.tsx';

/** What fact-checkers published about a claim, their ratings verbatim. */
export function Verdicts({ of: { nodes, totalCount } }: { of: ClaimDetails['verdicts'] }) {
  const { t } = useText();
  const left = totalCount - nodes.length;
  return (
    <section className="words-part">
      <h3>{t('attribution.verdicts')}</h3>
      {nodes.length === 0 ? <p className="soft">{t('attribution.verdictsNone')}</p> : null}
      <ul className="plain">
        {nodes.map((verdict) => (
          <VerdictItem key={verdict.id} verdict={verdict} />
        ))}
      </ul>
      {left > 0 ? <p className="soft">{t('attribution.moreNotShown', { n: left })}</p> : null}
    </section>
  );
}

function VerdictItem({ verdict }: { verdict: Verdict }) {
  const { t, date } = useText();
  const { issuer, ratingValue, bestRating, alternateName, url, publishedAt } = verdict;
  const scale =
    ratingValue && bestRating ? t('attribution.verdictScale', { value: ratingValue, best: bestRating }) : ratingValue;
  return (
    <li className="card">
      <p>
        <Who of={issuer} />
        {publishedAt ? <span className="soft">, {date(publishedAt)}</span> : null}
      </p>
      <p className="verdict">{alternateName ?? scale}</p>
      {alternateName && scale ? <p className="soft">{scale}</p> : null}
      <OutLink url={url} />
    </li>
  );
}

/** Leads out to another site, if it is one that a browser may open. */
export function OutLink({ url, children }: { url: string; children?: string }) {
  if (!/^https?:\/\//i.test(url)) return <span className="url">{url}</span>;
  return (
    <a className="url" href={url} rel="noreferrer noopener" target="_blank">
      {children ?? url}
    </a>
  );
}
