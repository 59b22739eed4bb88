import { useMemo, useState } from 'react';
import { NodeLink } from '../attribution/links.tsx';
import { ClaimWording, Joined } from '../attribution/names.tsx';
import { Unattributed } from '../attribution/notices.tsx';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { type Account, type Accounts, accountsOf, STANDS, type Stand } from './accounts.ts';
import { AccountsTable, StandWord } from './accounts-table.tsx';
import type { ClaimAbout, EntityHead } from './data.ts';
import { NodeFacts } from './entity-facts.tsx';
import { type As, PageFrame, Part } from './page-frame.tsx';
import {
  EntityAccounts,
  type EntityAccountsQuery,
  EntityOverview,
  type EntityOverviewQuery,
} from './pages.generated.ts';
import { ListState, StateOf } from './state-of.tsx';
import { useAll } from './use-all.ts';

/** Somebody or something: what is said of it, the competing accounts side by side. */
export function EntityPage({ id }: { id: Id }) {
  const answer = useQuestion<EntityOverviewQuery>(EntityOverview, { id });
  return (
    <StateOf of={answer} find={({ entity }) => entity}>
      {(entity) => <Entity key={entity.id} entity={entity} />}
    </StateOf>
  );
}

const accountsIn = ({ entity }: EntityAccountsQuery) => entity?.claims;

function Entity({ entity }: { entity: EntityHead }) {
  const { t, word } = useText();
  const [as, setAs] = useState<As>('table');
  const { id, name, kind, source, claims, claimants } = entity;
  const all = useAll(EntityAccounts, id, accountsIn);
  const graph = [id, ...all.nodes.slice(0, 30).map(({ node }) => node.id)];
  const variables = { id };
  return (
    <PageFrame
      kind="entity"
      what={`${t('attribution.entity')} · ${word('EntityKind', kind)}`}
      title={name}
      heading={name}
      graph={graph}
      select={id}
      as={as}
      onAs={setAs}
      behind={[EntityOverview, EntityAccounts].map((query) => ({ query, variables }))}
      lead={
        <>
          <NodeFacts {...entity} />
          <p className="soft">
            {t('pages.claimsBy', { n: claims.totalCount })} · {t('pages.claimants', { n: claimants.totalCount })}
          </p>
          {source ? (
            <p>
              <NodeLink id={source.id}>{t('pages.asSource')}</NodeLink>
            </p>
          ) : null}
        </>
      }
    >
      <Part title={t('pages.accounts')} note={t('pages.accountsWhy')}>
        <ListState of={all} none={t('pages.accountsNone')}>
          {(nodes) => <ClaimAccounts claims={nodes} as={as} name={name} />}
        </ListState>
      </Part>
    </PageFrame>
  );
}

function ClaimAccounts({ claims, as, name }: { claims: readonly ClaimAbout[]; as: As; name: string }) {
  const accounts = useMemo(() => accountsOf(claims), [claims]);
  return as === 'table' ? <AccountsTable accounts={accounts} name={name} /> : <AccountList accounts={accounts} />;
}

/** The same accounts claim by claim: who says it, who denies it, who has it from others. */
function AccountList({ accounts: { rows, sources } }: { accounts: Accounts }) {
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.claim.id} className="card">
          <h3>
            <NodeLink id={row.claim.id}>
              <ClaimWording of={row.claim} />
            </NodeLink>
            <Unattributed of={row} />
          </h3>
          <ul className="plain">
            {STANDS.map((stand) => (
              <Those key={stand} stand={stand} row={row} sources={sources} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Those({ stand, row, sources }: { stand: Stand; row: Account; sources: Accounts['sources'] }) {
  const those = sources.filter(({ id }) => row.stands.get(nodeId(id))?.includes(stand));
  if (those.length === 0) return null;
  return (
    <li>
      <StandWord of={stand} />{' '}
      <Joined>{those.map(({ id, name }) => ({ key: id, node: <NodeLink id={id}>{name}</NodeLink> }))}</Joined>
    </li>
  );
}
