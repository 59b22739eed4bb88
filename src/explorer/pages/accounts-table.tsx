import { useState } from 'react';
import { Button } from 'react-aria-components';
import { NodeLink } from '../attribution/links.tsx';
import { ClaimWording } from '../attribution/names.tsx';
import { Unattributed } from '../attribution/notices.tsx';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../model/facts.ts';
import type { Account, Accounts, Stand } from './accounts.ts';

/** The number of columns shown at first; further ones have the fewest statements. */
const COLUMNS = 12;

/** Competing accounts side by side: a row for each claim, a column for each source. */
export function AccountsTable({ accounts: { rows, sources }, name }: { accounts: Accounts; name: string }) {
  const { t } = useText();
  const [shown, setShown] = useState(COLUMNS);
  const columns = sources.slice(0, shown);
  const caption = t('pages.accountsOf', { name });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="accounts-scroll" tabIndex={0} aria-label={caption}>
        <table className="accounts">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pages.claim')}</th>
              {columns.map(({ id, name: who, isNamed }) => (
                <th scope="col" key={id}>
                  <NodeLink id={id}>{who}</NodeLink>
                  {isNamed ? null : <span className="unnamed">{t('attribution.unnamed')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.claim.id}>
                <RowHead of={row} />
                {columns.map(({ id }) => (
                  <Cell key={id} stands={row.stands.get(nodeId(id))} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sources.length > shown ? (
        <Button className="button" onPress={() => setShown(shown + COLUMNS)}>
          {t('pages.moreSources', { n: Math.min(COLUMNS, sources.length - shown) })}
        </Button>
      ) : null}
    </>
  );
}

function RowHead({ of: account }: { of: Account }) {
  const { t } = useText();
  const { claim, left } = account;
  return (
    <th scope="row">
      <NodeLink id={claim.id} className="thing-link claim-link">
        <ClaimWording of={claim} />
      </NodeLink>
      <Unattributed of={account} />
      {left > 0 ? <span className="soft"> {t('attribution.moreNotShown', { n: left })}</span> : null}
    </th>
  );
}

function Cell({ stands }: { stands: Account['stands'] extends ReadonlyMap<string, infer S> ? S | undefined : never }) {
  return (
    <td className={`cell-${stands?.[0] ?? 'silent'}`}>
      {stands ? stands.map((stand) => <StandWord key={stand} of={stand} />) : <StandWord of="silent" />}
    </td>
  );
}

const PATHS: Record<Stand | 'silent', string> = {
  // No tick: that would say that it is true.
  assert: 'M10 4v12M4 10h12',
  deny: 'M4 10h12',
  hearsay: 'M4 8c2-2.5 4-2.5 6 0s4 2.5 6 0M4 13c2-2.5 4-2.5 6 0s4 2.5 6 0',
  repeat: 'M4 8.5h11l-3-3M16 12H5l3 3',
  silent: 'M10 10h.01',
};

/** How a source stands to a claim, by a sign, a word and a colour. */
export function StandWord({ of: stand }: { of: Stand | 'silent' }) {
  const { t } = useText();
  return (
    <span className={`stand stand-${stand}`}>
      <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={PATHS[stand]} />
      </svg>
      {t(`pages.stand.${stand}`)}
    </span>
  );
}
