import { Phrase } from '../i18n/phrase.tsx';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import type { Attribution, ClaimDetails } from './data.ts';
import { DocumentLink, Joined, Names } from './names.tsx';
import { deniersOf, type WeighedOrigin, weigh } from './origins.ts';

/** The id of the origin of all hearsay without a source. */
const UNKNOWN = 'unknown';

interface Properties {
  claim: ClaimDetails;
  /** Its attributions, as far as they are loaded. */
  attributions: readonly Attribution[];
  dropped: ReadonlySet<Id>;
}

/** From how many a claim comes independently, and who is only repeating them. */
export function Origins({ claim, attributions, dropped }: Properties) {
  const { t } = useText();
  const { independentOriginCount: count, origins } = claim;
  const deniers = deniersOf(attributions);
  return (
    <section className="words-part origins">
      <h3>{count > 0 ? t('attribution.origins', { n: count }) : t('attribution.noOrigin')}</h3>
      {count > 0 ? <p className="soft">{t('attribution.originsWhy')}</p> : <p>{t('attribution.nobodySays')}</p>}
      <ul className="origin-list">
        {weigh(origins, attributions, dropped).map((origin) => (
          <OriginItem key={origin.id} origin={origin} />
        ))}
      </ul>
      {claim.circularReporting.map((circle) => (
        <Circle key={circle.id} of={circle} />
      ))}
      {deniers.length > 0 ? (
        <p className="deniers">
          <Phrase of="attribution.deniedBy" names={<Names of={deniers} />} />
        </p>
      ) : null}
      {attributions.length < claim.attributions.totalCount ? (
        <p className="soft">{t('attribution.originsSoFar', { n: attributions.length })}</p>
      ) : null}
    </section>
  );
}

function OriginItem({ origin }: { origin: WeighedOrigin }) {
  const { t, list } = useText();
  const { bodies, sources, pages, attributions, relays, publishers, restaters } = origin;
  const isBody = bodies.every((body) => sources.some(({ id }) => nodeId(id) === body.id));
  const isUnnamed = origin.isNamed === false && origin.id !== UNKNOWN;
  return (
    <li className="origin">
      <p className="origin-name">
        {origin.id === UNKNOWN ? t('attribution.originUnknown') : <Names of={sources} />}
        {attributions > 1 ? <span className="soft"> · {t('attribution.originSays', { n: attributions })}</span> : null}
      </p>
      <ul className="collapsed">
        {origin.id === UNKNOWN ? (
          <li>
            <Phrase of="attribution.printedBy" names={<Names of={sources} />} />
          </li>
        ) : null}
        {isBody ? null : <li>{t('attribution.sameOrigin', { bodies: list(bodies.map(({ name }) => name)) })}</li>}
        {pages.length > 0 ? (
          <li>
            <Phrase
              of="attribution.restsOn"
              names={<Joined>{pages.map((page) => ({ key: page.id, node: <DocumentLink of={page} /> }))}</Joined>}
            />
          </li>
        ) : null}
        {origin.isFirstHand ? <li>{t('attribution.originFirstHand')}</li> : null}
        {origin.corrected ? <li>{t('attribution.originCorrected')}</li> : null}
        {origin.isHearsay && origin.id !== UNKNOWN ? <li>{t('attribution.originHearsay')}</li> : null}
        {relays.length > 0 ? (
          <li>
            <Phrase of="attribution.passedOnBy" names={<Names of={relays} />} />
          </li>
        ) : null}
        {publishers.length > 0 ? (
          <li>
            <Phrase of="attribution.printedBy" names={<Names of={publishers} />} />
          </li>
        ) : null}
        {restaters.length > 0 ? (
          <li>
            <Phrase of="attribution.restatedBy" names={<Names of={restaters} />} />
          </li>
        ) : null}
        {isUnnamed ? <li>{t('attribution.unnamedWhy')}</li> : null}
      </ul>
    </li>
  );
}

/** Attributions that lead only to each other, and to no origin. */
function Circle({ of: circle }: { of: ClaimDetails['circularReporting'][number] }) {
  const steps = circle.attributions.map(({ id, document }) => ({ key: id, node: <DocumentLink of={document} /> }));
  return (
    <p className="circle">
      <Phrase of="attribution.circle" names={<Joined>{steps}</Joined>} />
    </p>
  );
}
