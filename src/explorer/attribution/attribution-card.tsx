import { useId } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { quoteAt } from '../state/routes.ts';
import { Icon } from '../ui/icon.tsx';
import { Guarded } from '../ui/panel.tsx';
import type { Attribution, Step } from './data.ts';
import { AttributionFacts } from './facts.tsx';
import { NodeLink, ShowInGraph, StepLink, useIsPage } from './links.tsx';
import { Names, Who } from './names.tsx';
import { Paraphrase } from './notices.tsx';
import { useRecordingTools } from './recording-tools.ts';
import { SignList } from './sign-list.tsx';
import { signsOf } from './signs.ts';

interface Properties {
  attribution: Attribution;
  /** The claim that it states. */
  claim: Id;
  /** Whether its publisher elsewhere names a source for it. */
  isDropped: boolean;
}

/** One attribution: who, what exactly, how sure, when, where and by which way into print. */
export function AttributionCard({ attribution, claim, isDropped }: Properties) {
  const { t, word } = useText();
  const { id, source, speechAct, onBehalfOf, targets, quote, document, chain } = attribution;
  const name = useId();
  const { EditAttribution } = useRecordingTools();
  return (
    <article className={`card saying ${attribution.polarity === 'NEGATIVE' ? 'is-denied' : ''}`} aria-labelledby={name}>
      <h4 id={name} className="saying-who">
        <Who of={source} /> <span className="act">{word('SpeechAct', speechAct)}</span>
      </h4>
      {onBehalfOf.length + targets.length > 0 ? (
        <p className="soft">
          {onBehalfOf.length > 0 ? (
            <span>
              {t('attribution.onBehalfOf')} <Names of={onBehalfOf} />{' '}
            </span>
          ) : null}
          {targets.length > 0 ? (
            <span>
              {t('attribution.aimedAt')} <Names of={targets} />
            </span>
          ) : null}
        </p>
      ) : null}
      {quote === null ? null : (
        <blockquote className="quote" lang={document.language ?? undefined}>
          {quote}
        </blockquote>
      )}
      {document.isParaphrase ? <Paraphrase /> : null}
      <SignList signs={signsOf(attribution, isDropped)} />
      <AttributionFacts attribution={attribution} />
      <Chain steps={chain} />
      <p className="card-actions">
        <InContext document={document.id} attribution={id} />
        <ShowInGraph ids={[nodeId(source.id), claim]} select={id}>
          {t('attribution.inGraph')}
        </ShowInGraph>
      </p>
      <div className="card-actions">
        <Guarded waiting={null}>
          <EditAttribution
            id={id}
            status={attribution.status}
            {...(document.textHash === null ? {} : { document: document.id })}
          />
        </Guarded>
      </div>
    </article>
  );
}

/** Opens the document at the words of an attribution: beside the graph, or from a page on its own page. */
export function InContext({ document, attribution }: { document: Id; attribution: Id }) {
  const { t } = useText();
  const words = (
    <>
      <Icon name="text" />
      {t('attribution.inContext')}
    </>
  );
  if (useIsPage()) {
    return (
      <Link href={quoteAt(document, attribution)} className="button button-quiet">
        {words}
      </Link>
    );
  }
  return (
    <span data-context={attribution}>
      <StepLink action={{ type: 'read', reading: { document, focus: attribution } }} className="button button-quiet">
        {words}
      </StepLink>
    </span>
  );
}

/** The chain from the origin through the relays to the publisher, as a line of steps, each a link to its page. */
function Chain({ steps }: { steps: readonly Step[] }) {
  const { t, word } = useText();
  const isPage = useIsPage();
  return (
    <ol className="chain" aria-label={t('attribution.steps')}>
      {steps.map(({ position, role, entity }) => {
        const speaker = role === 'PUBLISHER' ? entity : { ...entity, id: entity.id.replace(/^ent_/, 'src_') };
        return (
          <li key={`${position} ${entity.id}`} className={`step step-${role.toLowerCase()}`}>
            <span className="step-name">
              <Who of={speaker} />
              {/* On a page the name itself leads there. */}
              {isPage ? null : (
                <NodeLink id={speaker.id} className="page-link">
                  <Icon name="text" />
                  <span className="sr-only">{t('attribution.page', { name: entity.name })}</span>
                </NodeLink>
              )}
            </span>
            <span className="step-role">{word('ChainRole', role)}</span>
          </li>
        );
      })}
    </ol>
  );
}
