import { EntityPanel, type EntityPanelQuery } from '../attribution/attribution.generated.ts';
import type { ClaimText, EntityDetails } from '../attribution/data.ts';
import { Fact } from '../attribution/facts.tsx';
import { ClaimLink, Names } from '../attribution/names.tsx';
import { Gone, Unattributed } from '../attribution/notices.tsx';
import { KindLine, PageLink } from '../attribution/title.tsx';
import { OutLink } from '../attribution/verdicts.tsx';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { Failure, Loading } from '../ui/states.tsx';

/** Somebody or something, in short: as a source, and as spoken of. */
export function EntityWords({ id }: { id: Id }) {
  const { data, failure, again } = useQuestion<EntityPanelQuery>(EntityPanel, { id });
  if (failure) return <Failure error={failure} retry={again} />;
  if (!data) return <Loading lines={6} />;
  return data.entity ? <Entity entity={data.entity} /> : <Gone />;
}

function Entity({ entity }: { entity: EntityDetails }) {
  const { t, word, list } = useText();
  const { id, name, kind, isNamed, aliases, description, wikidataId, partOf, locatedIn, parts, source } = entity;
  const { claims, claimants, targetedBy } = entity;
  const isAny = (count: { totalCount: number }) => count.totalCount > 0;
  return (
    <>
      <KindLine kind={source ? 'source' : 'entity'}>
        {source ? t('attribution.source') : t('attribution.entity')} · {word('EntityKind', kind)}
        {isNamed ? null : ` · ${t('attribution.unnamed')}`}
      </KindLine>
      <h2 className="words-title">{name}</h2>
      {description ? <p>{description}</p> : null}
      {isNamed ? null : <p className="soft">{t('attribution.unnamedWhy')}</p>}
      <PageLink id={source?.id ?? id} />
      <dl className="facts">
        {aliases.length > 0 ? <Fact name={t('attribution.aliases')}>{list(aliases)}</Fact> : null}
        {partOf.length > 0 ? (
          <Fact name={t('attribution.partOf')}>
            <Names of={partOf} />
          </Fact>
        ) : null}
        {locatedIn.length > 0 ? (
          <Fact name={t('attribution.locatedIn')}>
            <Names of={locatedIn} />
          </Fact>
        ) : null}
        {wikidataId ? (
          <Fact name="Wikidata">
            <OutLink url={`https://www.wikidata.org/wiki/${encodeURIComponent(wikidataId)}`}>{wikidataId}</OutLink>
          </Fact>
        ) : null}
      </dl>
      {source ? (
        <section className="words-part">
          <h3>{t('details.spoken')}</h3>
          <ul className="counts">
            <li>{t('details.itsStatements', { n: source.attributions.totalCount })}</li>
            {isAny(source.publications) ? (
              <li>{t('details.itsPublications', { n: source.publications.totalCount })}</li>
            ) : null}
          </ul>
          <FewClaims title={t('details.itsClaims', { n: source.claims.totalCount })} of={source.claims} />
          <FewClaims title={t('details.denials', { n: source.denials.totalCount })} of={source.denials} />
        </section>
      ) : null}
      {isAny(claims) || isAny(targetedBy) || isAny(parts) ? (
        <section className="words-part">
          <h3>{t('details.spokenOf')}</h3>
          <ul className="counts">
            {isAny(claimants) ? <li>{t('details.claimants', { n: claimants.totalCount })}</li> : null}
            {isAny(targetedBy) ? <li>{t('details.aimedAtIt', { n: targetedBy.totalCount })}</li> : null}
            {isAny(parts) ? <li>{t('details.parts', { n: parts.totalCount })}</li> : null}
          </ul>
          <FewClaims title={t('details.aboutIt', { n: claims.totalCount })} of={claims} />
        </section>
      ) : null}
    </>
  );
}

/** The first of some claims, and how many more there are. */
function FewClaims({
  title,
  of: { totalCount, nodes },
}: {
  title: string;
  of: { totalCount: number; nodes: (ClaimText & { isAttributed?: boolean })[] };
}) {
  const { t } = useText();
  if (totalCount === 0) return null;
  const left = totalCount - nodes.length;
  return (
    <>
      <h4>{title}</h4>
      <ul className="plain few">
        {nodes.map((claim) => (
          <li key={claim.id}>
            <ClaimLink of={claim} />
            <Unattributed of={{ isAttributed: true, ...claim }} />
          </li>
        ))}
        {left > 0 ? <li className="soft">{t('attribution.moreNotShown', { n: left })}</li> : null}
      </ul>
    </>
  );
}
