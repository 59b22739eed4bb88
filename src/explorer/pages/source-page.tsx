import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { NodeLink } from '../attribution/links.tsx';
import { whenSaid } from '../attribution/said-when.ts';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { bucketsOf } from '../model/buckets.ts';
import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { Bars } from '../ui/bars.tsx';
import { AttributionTable } from './attribution-table.tsx';
import { ClaimList } from './claim-list.tsx';
import type { AttributionLine, SourceDetails } from './data.ts';
import { NodeFacts } from './entity-facts.tsx';
import { type As, PageFrame, Part } from './page-frame.tsx';
import {
  ClaimsOfSource,
  type ClaimsOfSourceQuery,
  SourceAttributions,
  type SourceAttributionsQuery,
  SourceOverview,
  type SourceOverviewQuery,
} from './pages.generated.ts';
import { SaidList } from './said-list.tsx';
import { SourceClaims } from './source-claims.tsx';
import { ListState, StateOf } from './state-of.tsx';
import { useAll } from './use-all.ts';

/** Somebody who speaks: what they said and when, about whom, what is repeated, denied and contradicted. */
export function SourcePage({ id }: { id: Id }) {
  const answer = useQuestion<SourceOverviewQuery>(SourceOverview, { id });
  return (
    <StateOf of={answer} find={({ source }) => source}>
      {(source) => <Source key={source.id} source={source} />}
    </StateOf>
  );
}

const attributionsOf = ({ source }: SourceAttributionsQuery) => source?.attributions;
const claimsOf = ({ source }: ClaimsOfSourceQuery) => source?.claims;

function Source({ source }: { source: SourceDetails }) {
  const { t, word } = useText();
  const [as, setAs] = useState<As>('words');
  const { id, name, kind, entity, denials, publications } = source;
  const attributions = useAll(SourceAttributions, id, attributionsOf);
  const claims = useAll(ClaimsOfSource, id, claimsOf);
  const graph = [nodeId(id), ...[...claims.nodes, ...denials.nodes].slice(0, 30).map((claim) => claim.id)];
  const variables = { id };
  return (
    <PageFrame
      kind="source"
      what={`${t('attribution.source')} · ${word('EntityKind', kind)}`}
      title={name}
      heading={name}
      graph={graph}
      select={nodeId(id)}
      as={as}
      onAs={setAs}
      behind={[SourceOverview, SourceAttributions, ClaimsOfSource].map((query) => ({ query, variables }))}
      lead={
        <>
          <NodeFacts {...source} {...entity} />
          {entity.claims.totalCount > 0 ? (
            <p>
              <Link href={`/entity/${entity.id}`} className="thing-link">
                {t('pages.asEntity', { n: entity.claims.totalCount })}
              </Link>
            </p>
          ) : null}
        </>
      }
    >
      <SourceTimes attributions={attributions.nodes} />
      <Part title={t('pages.said')} count={attributions.total}>
        <ListState of={attributions} none={t('pages.saidNone')}>
          {(nodes) =>
            as === 'table' ? (
              <AttributionTable caption={t('pages.said')} attributions={nodes} without="source" />
            ) : (
              <SaidList attributions={nodes} />
            )
          }
        </ListState>
      </Part>
      <SourceClaims claims={claims} denied={denials.nodes} />
      <Denials of={denials} />
      <Publications of={publications} />
    </PageFrame>
  );
}

/** What a source denies. */
function Denials({ of: { nodes, totalCount } }: { of: SourceDetails['denials'] }) {
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
function Publications({ of: { nodes, totalCount } }: { of: SourceDetails['publications'] }) {
  const { t, word, date } = useText();
  if (totalCount === 0) return null;
  return (
    <Part title={t('pages.publications')} count={totalCount}>
      <ul className="plain">
        {nodes.map(({ id, title, kind, publishedAt }) => (
          <li key={id}>
            <NodeLink id={id}>{title ?? t('attribution.untitled')}</NodeLink>{' '}
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

/** The dates of a source's statements as bars; the list below shows them too. */
function SourceTimes({ attributions }: { attributions: readonly AttributionLine[] }) {
  const { t } = useText();
  const histogram = useMemo(
    () =>
      bucketsOf(
        attributions.map((attribution) => {
          const when = whenSaid(attribution);
          return when.kind === 'unknown' ? null : when.from;
        }),
      ),
    [attributions],
  );
  // One bar would only say what the list below does.
  if (histogram.buckets.length < 2) return null;
  return (
    <Part title={t('pages.times')}>
      <Bars histogram={histogram} label={t('pages.times')} />
      {histogram.undated > 0 ? <p className="soft">{t('pages.undated', { n: histogram.undated })}</p> : null}
    </Part>
  );
}
