import { NodeLink } from '../attribution/links.tsx';
import { ClaimWording } from '../attribution/names.tsx';
import { Phrase } from '../i18n/phrase.tsx';
import { useText } from '../i18n/text-context.tsx';
import { ClaimList } from './claim-list.tsx';
import type { ClaimNaming, ClaimOfSource } from './data.ts';
import { aboutWhom, contradictionsOf, mostRepeated } from './digest.ts';
import { Part } from './page-frame.tsx';
import { ListState } from './state-of.tsx';
import type { Whole } from './use-all.ts';

/** The number of most repeated claims that are shown. */
const MOST = 10;

/** About whom a source speaks, what of it is repeated most, and what contradicts it. */
export function SourceClaims(properties: { claims: Whole<ClaimOfSource>; denied: readonly ClaimNaming[] }) {
  const { claims, denied } = properties;
  const { t } = useText();
  return (
    <>
      <Part title={t('pages.about')}>
        <ListState of={claims}>{(nodes) => <About claims={[...nodes, ...denied]} />}</ListState>
      </Part>
      <Repeated claims={claims.nodes} />
      <Contradicted claims={claims.nodes} />
    </>
  );
}

/** What it denies of somebody is said of them, too. */
function About({ claims }: { claims: readonly ClaimNaming[] }) {
  const { t } = useText();
  const found = aboutWhom(claims);
  if (found.length === 0) return <p className="soft">{t('pages.aboutNone')}</p>;
  return (
    <ul className="counted">
      {found.map(({ node, count }) => (
        <li key={node.id}>
          <NodeLink id={node.id}>{node.name}</NodeLink>{' '}
          <span className="soft">{t('pages.inClaims', { n: count })}</span>
        </li>
      ))}
    </ul>
  );
}

function Repeated({ claims }: { claims: readonly ClaimOfSource[] }) {
  const { t } = useText();
  const repeated = mostRepeated(claims, MOST);
  return (
    <Part title={t('pages.repeated')} note={t('pages.repeatedWhy')}>
      {repeated.length === 0 ? <p className="soft">{t('pages.repeatedNone')}</p> : null}
      <ClaimList of={repeated}>
        {({ attributions }) => (
          <span className="soft">{t('attribution.statements', { n: attributions.totalCount })}</span>
        )}
      </ClaimList>
    </Part>
  );
}

function Contradicted({ claims }: { claims: readonly ClaimOfSource[] }) {
  const { t } = useText();
  const found = contradictionsOf(claims);
  return (
    <Part title={t('pages.contradicted')} count={found.length}>
      {found.length === 0 ? <p className="soft">{t('pages.contradictedNone')}</p> : null}
      <ul className="plain">
        {found.map(({ claim, other }) => (
          <li key={`${claim.id} ${other.id}`} className="card">
            <p>
              <NodeLink id={claim.id}>
                <ClaimWording of={claim} />
              </NodeLink>
            </p>
            <p>
              <Phrase
                of="pages.against"
                claim={
                  <NodeLink id={other.id}>
                    <ClaimWording of={other} />
                  </NodeLink>
                }
              />
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
