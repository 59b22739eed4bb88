import { useText } from '../i18n/text-context.tsx';
import type { ClaimDetails } from './data.ts';
import { ClaimLink } from './names.tsx';
import { Unattributed } from './notices.tsx';

type Relation = ClaimDetails['relations']['edges'][number];

/** The claims that it contradicts, supports or says again, and those that do so to it. */
export function RelatedClaims({ of: { edges, totalCount } }: { of: ClaimDetails['relations'] }) {
  const { t } = useText();
  if (edges.length === 0) return null;
  const left = totalCount - edges.length;
  return (
    <section className="words-part">
      <h3>{t('attribution.related')}</h3>
      <ul className="plain related">
        {edges.map((edge) => (
          <li key={`${edge.kind} ${edge.direction} ${edge.node.id}`}>
            <RelationWord of={edge} /> <ClaimLink of={edge.node} />
            <Unattributed of={edge.node} />
          </li>
        ))}
      </ul>
      {left > 0 ? <p className="soft">{t('attribution.moreNotShown', { n: left })}</p> : null}
    </section>
  );
}

function RelationWord({ of: { kind, direction } }: { of: Relation }) {
  const { t, word } = useText();
  const isIncoming = direction === 'INCOMING' && isKnown(kind);
  return (
    <span className={`act relation-${kind.toLowerCase()}`}>
      {isIncoming ? t(`attribution.relation.INCOMING.${kind}`) : word('ClaimRelationKind', kind)}
    </span>
  );
}

function isKnown(kind: string): kind is 'CONTRADICTS' | 'SUPPORTS' | 'RESTATES' {
  return kind === 'CONTRADICTS' || kind === 'SUPPORTS' || kind === 'RESTATES';
}
