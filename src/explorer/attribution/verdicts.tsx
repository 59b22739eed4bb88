import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { Guarded } from '../ui/panel.tsx';
import type { ClaimDetails, Verdict } from './data.ts';
import { DocumentLink, Joined, Who } from './names.tsx';
import { useRecordingTools } from './recording-tools.ts';
import { scaleOf } from './scale.ts';

interface Properties {
  of: ClaimDetails['verdicts'];
  /** The claim that they rate. */
  claim: Id;
}

/** What fact-checkers published about a claim, side by side, their ratings verbatim. */
export function Verdicts({ of: { nodes, totalCount }, claim }: Properties) {
  const { t } = useText();
  const left = totalCount - nodes.length;
  return (
    <section className="words-part">
      <h3>{t('attribution.verdicts')}</h3>
      {nodes.length === 0 ? <p className="soft">{t('attribution.verdictsNone')}</p> : null}
      <ul className="plain">
        {nodes.map((verdict) => (
          <VerdictItem key={verdict.id} verdict={verdict} claim={claim} />
        ))}
      </ul>
      {left > 0 ? <p className="soft">{t('attribution.moreNotShown', { n: left })}</p> : null}
    </section>
  );
}

function VerdictItem({ verdict, claim }: { verdict: Verdict; claim: Id }) {
  const { t, date } = useText();
  const { id, issuer, url, publishedAt, cites } = verdict;
  const { EditVerdict } = useRecordingTools();
  return (
    <li className="card">
      <p>
        <Who of={issuer} />
        {publishedAt ? <span className="soft">, {date(publishedAt)}</span> : null}
      </p>
      <Rating of={verdict} />
      <Superseding of={verdict} />
      {cites.length > 0 ? (
        <p>
          {t('attribution.verdictCites')}{' '}
          <Joined>{cites.map((one) => ({ key: one.id, node: <DocumentLink of={one} /> }))}</Joined>
        </p>
      ) : null}
      <OutLink url={url} />
      <Guarded waiting={null}>
        <div>
          <EditVerdict id={id} claim={claim} />
        </div>
      </Guarded>
    </li>
  );
}

/** The issuer's words and scale, and what they are in common terms where somebody chose these. */
function Rating({ of: verdict }: { of: Verdict }) {
  const { t, word } = useText();
  const { alternateName, rating } = verdict;
  const scale = scaleOf(verdict);
  const number = scale ? t(`attribution.scale.${scale.is}`, scale) : null;
  const common = rating ? t('attribution.verdictRating', { rating: word('VerdictRating', rating) }) : null;
  const [first, ...rest] = [alternateName, number, common].filter((text) => text !== null);
  return (
    <>
      {first === undefined ? null : <p className="verdict">{first}</p>}
      {rest.length > 0 ? <p className="soft">{rest.join(' · ')}</p> : null}
    </>
  );
}

/** Whether a later review replaces it, and whether it replaces an earlier one. */
function Superseding({ of: { supersededBy, supersedes } }: { of: Verdict }) {
  const { t, date } = useText();
  const dated = ({ publishedAt }: NonNullable<typeof supersedes>) => (publishedAt ? ` (${date(publishedAt)})` : '');
  return (
    <>
      {supersededBy ? (
        <p className="superseded">
          <OutLink url={supersededBy.url}>{t('attribution.verdictSuperseded') + dated(supersededBy)}</OutLink>
        </p>
      ) : null}
      {supersedes ? (
        <p className="soft">
          <OutLink url={supersedes.url}>{t('attribution.verdictSupersedes') + dated(supersedes)}</OutLink>
        </p>
      ) : null}
    </>
  );
}

/** Leads out to another site, if it is one that a browser may open. */
export function OutLink({ url, children }: { url: string; children?: string }) {
  if (!/^https?:\/\//i.test(url)) return <span className="url">{children ?? url}</span>;
  return (
    <a className="url" href={url} rel="noreferrer noopener" target="_blank">
      {children ?? url}
    </a>
  );
}
