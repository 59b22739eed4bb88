import { useMemo, useState } from 'react';
import { ThingLink } from '../attribution/links.tsx';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { accountsOf } from './accounts.ts';
import { AccountsTable } from './accounts-table.tsx';
import { AccountsTold } from './accounts-told.tsx';
import type { ClaimAbout, EntityHead } from './data.ts';
import { type As, PageFrame, Part } from './page-frame.tsx';
import { ENTITY_ACCOUNTS, ENTITY_PAGE, type EntityAccountsAnswer, type EntityPageAnswer } from './queries.ts';
import { ListState, StateOf } from './state-of.tsx';
import { ThingFacts } from './thing-facts.tsx';
import { useAll } from './use-all.ts';

/** Somebody or something: what is said of it, the competing accounts side by side. */
export function EntityPage({ id }: { id: Id }) {
  const answer = useQuestion<EntityPageAnswer>(ENTITY_PAGE, { id });
  return (
    <StateOf of={answer} find={({ entity }) => entity}>
      {(entity) => <Entity key={entity.id} entity={entity} />}
    </StateOf>
  );
}

const accountsIn = ({ entity }: EntityAccountsAnswer) => entity?.claims;

function Entity({ entity }: { entity: EntityHead }) {
  const { t, word } = useText();
  const [as, setAs] = useState<As>('table');
  const { id, name, kind, source, claims, claimants } = entity;
  const all = useAll(ENTITY_ACCOUNTS, id, accountsIn);
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
      behind={[ENTITY_PAGE, ENTITY_ACCOUNTS].map((query) => ({ query, variables }))}
      lead={
        <>
          <ThingFacts {...entity} />
          <p className="soft">
            {t('pages.claimsBy', { n: claims.totalCount })} · {t('pages.claimants', { n: claimants.totalCount })}
          </p>
          {source ? (
            <p>
              <ThingLink id={source.id}>{t('pages.asSource')}</ThingLink>
            </p>
          ) : null}
        </>
      }
    >
      <Part title={t('pages.accounts')} note={t('pages.accountsWhy')}>
        <ListState of={all} none={t('pages.accountsNone')}>
          {(nodes) => <Accounts claims={nodes} as={as} name={name} />}
        </ListState>
      </Part>
    </PageFrame>
  );
}

function Accounts({ claims, as, name }: { claims: readonly ClaimAbout[]; as: As; name: string }) {
  const accounts = useMemo(() => accountsOf(claims), [claims]);
  return as === 'table' ? <AccountsTable accounts={accounts} name={name} /> : <AccountsTold accounts={accounts} />;
}
