import { useState } from 'react';
import { Link } from 'wouter';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import type { SourceTold } from './data.ts';
import { type As, PageFrame, Part } from './page-frame.tsx';
import {
  SOURCE_CLAIMS,
  SOURCE_PAGE,
  SOURCE_SAYINGS,
  type SourceClaimsAnswer,
  type SourcePageAnswer,
  type SourceSayingsAnswer,
} from './queries.ts';
import { SaidList } from './said-list.tsx';
import { SayingTable } from './saying-table.tsx';
import { SourceClaims } from './source-claims.tsx';
import { Denials, Publications } from './source-lists.tsx';
import { SourceTimes } from './source-times.tsx';
import { ListState, StateOf } from './state-of.tsx';
import { ThingFacts } from './thing-facts.tsx';
import { useAll } from './use-all.ts';

/** Somebody who speaks: what they said and when, about whom, what is repeated, denied and contradicted. */
export function SourcePage({ id }: { id: Id }) {
  const answer = useQuestion<SourcePageAnswer>(SOURCE_PAGE, { id });
  return (
    <StateOf of={answer} find={({ source }) => source}>
      {(source) => <Source key={source.id} source={source} />}
    </StateOf>
  );
}

const sayingsOf = ({ source }: SourceSayingsAnswer) => source?.attributions;
const claimsOf = ({ source }: SourceClaimsAnswer) => source?.claims;

function Source({ source }: { source: SourceTold }) {
  const { t, word } = useText();
  const [as, setAs] = useState<As>('words');
  const { id, name, kind, entity, denials, publications } = source;
  const sayings = useAll(SOURCE_SAYINGS, id, sayingsOf);
  const claims = useAll(SOURCE_CLAIMS, id, claimsOf);
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
      behind={[SOURCE_PAGE, SOURCE_SAYINGS, SOURCE_CLAIMS].map((query) => ({ query, variables }))}
      lead={
        <>
          <ThingFacts {...source} {...entity} />
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
      <SourceTimes sayings={sayings.nodes} />
      <Part title={t('pages.said')} count={sayings.total}>
        <ListState of={sayings} none={t('pages.saidNone')}>
          {(nodes) =>
            as === 'table' ? (
              <SayingTable caption={t('pages.said')} sayings={nodes} without="source" />
            ) : (
              <SaidList sayings={nodes} />
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
