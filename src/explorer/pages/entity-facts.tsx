import type { Named } from '../attribution/data.ts';
import { Fact } from '../attribution/facts.tsx';
import { NodeLink } from '../attribution/links.tsx';
import { Joined } from '../attribution/names.tsx';
import { OutLink } from '../attribution/verdicts.tsx';
import { useText } from '../i18n/text-context.tsx';

interface Properties {
  aliases: readonly string[];
  description: string | null;
  wikidataId: string | null;
  partOf: readonly Named[];
  locatedIn?: readonly Named[];
  isNamed: boolean;
}

/** What else is known of somebody or something. */
export function NodeFacts({ aliases, description, wikidataId, partOf, locatedIn = [], isNamed }: Properties) {
  const { t, list } = useText();
  return (
    <>
      {description ? <p className="thing-lead">{description}</p> : null}
      {isNamed ? null : <p className="soft">{t('attribution.unnamedWhy')}</p>}
      <dl className="facts">
        {aliases.length > 0 ? <Fact name={t('attribution.aliases')}>{list(aliases)}</Fact> : null}
        {partOf.length > 0 ? (
          <Fact name={t('attribution.partOf')}>
            <Links of={partOf} />
          </Fact>
        ) : null}
        {locatedIn.length > 0 ? (
          <Fact name={t('attribution.locatedIn')}>
            <Links of={locatedIn} />
          </Fact>
        ) : null}
        {wikidataId && /^Q\d+$/.test(wikidataId) ? (
          <Fact name="Wikidata">
            <OutLink url={`https://www.wikidata.org/wiki/${wikidataId}`}>{wikidataId}</OutLink>
          </Fact>
        ) : null}
      </dl>
    </>
  );
}

function Links({ of: nodes }: { of: readonly Named[] }) {
  return <Joined>{nodes.map(({ id, name }) => ({ key: id, node: <NodeLink id={id}>{name}</NodeLink> }))}</Joined>;
}
