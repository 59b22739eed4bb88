import { ThingLink } from '../attribution/links.tsx';
import { ClaimWording, Joined } from '../attribution/names.tsx';
import { nodeId } from '../model/facts.ts';
import { type Account, type Accounts, STANDS, type Stand } from './accounts.ts';
import { StandWord } from './stand-word.tsx';

/** The same accounts claim by claim: who says it, who denies it, who has it from others. */
export function AccountsTold({ accounts: { rows, sources } }: { accounts: Accounts }) {
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.claim.id} className="card">
          <h3>
            <ThingLink id={row.claim.id}>
              <ClaimWording of={row.claim} />
            </ThingLink>
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
      <Joined>{those.map(({ id, name }) => ({ key: id, node: <ThingLink id={id}>{name}</ThingLink> }))}</Joined>
    </li>
  );
}
