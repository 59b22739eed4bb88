import { useState } from 'react';
import { ClaimPanel, type ClaimPanelQuery } from '../attribution/attribution.generated.ts';
import { AttributionCard } from '../attribution/attribution-card.tsx';
import type { ClaimDetails, ClaimText } from '../attribution/data.ts';
import { AT_ONCE } from '../attribution/data.ts';
import { ClaimWording } from '../attribution/names.tsx';
import { UnattributedNote } from '../attribution/notices.tsx';
import { Origins } from '../attribution/origins-list.tsx';
import { RelatedClaims } from '../attribution/related-claims.tsx';
import { Verdicts } from '../attribution/verdicts.tsx';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { inLanguage, nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { AttributionTable } from './attribution-table.tsx';
import { ClaimChanges } from './claim-history.tsx';
import { type As, PageFrame, Part } from './page-frame.tsx';
import { ClaimAttributions, type ClaimAttributionsQuery, ClaimHistory } from './pages.generated.ts';
import { ListState, StateOf } from './state-of.tsx';
import { useAll } from './use-all.ts';

/** A claim: from whom it comes, each time it was said, what was found, what it has to do with others, and its record. */
export function ClaimPage({ id }: { id: Id }) {
  const answer = useQuestion<ClaimPanelQuery>(ClaimPanel, { id, first: AT_ONCE });
  return (
    <StateOf of={answer} find={({ claim }) => claim}>
      {(claim) => <Claim key={claim.id} claim={claim} />}
    </StateOf>
  );
}

const attributionsOf = ({ claim }: ClaimAttributionsQuery) => claim?.attributions;

function Claim({ claim }: { claim: ClaimDetails }) {
  const { t, word, date, language } = useText();
  const [as, setAs] = useState<As>('words');
  const { id, tense, firstSaidAt, attributions } = claim;
  const all = useAll(ClaimAttributions, id, attributionsOf);
  const dropped = new Set(claim.dropped.nodes.map((attribution) => attribution.id));
  const graph = [id, ...new Set(attributions.nodes.slice(0, 30).map(({ source }) => nodeId(source.id)))];
  const left = attributions.totalCount - attributions.nodes.length;
  return (
    <PageFrame
      kind="claim"
      what={`${t('attribution.claim')} · ${word('Tense', tense)}${
        firstSaidAt ? ` · ${t('attribution.firstSaid', { date: date(firstSaidAt) })}` : ''
      }`}
      title={inLanguage(claim, language)}
      heading={<ClaimWording of={claim} />}
      graph={graph}
      select={id}
      as={as}
      onAs={setAs}
      behind={[
        { query: ClaimPanel, variables: { id, first: AT_ONCE } },
        { query: ClaimAttributions, variables: { id } },
        { query: ClaimHistory, variables: { id } },
      ]}
      lead={
        <>
          <OriginalWords of={claim} />
          <UnattributedNote of={claim} />
        </>
      }
    >
      <Part title={t('pages.origins')}>
        <Origins claim={claim} attributions={attributions.nodes} dropped={dropped} />
      </Part>
      <Part title={t('pages.statements')} count={attributions.totalCount}>
        {as === 'table' ? (
          <ListState of={all} none={t('attribution.nobodySays')}>
            {(nodes) => <AttributionTable caption={t('pages.statements')} attributions={nodes} without="claim" />}
          </ListState>
        ) : (
          <>
            <h3 className="sr-only">{t('attribution.statements', { n: attributions.totalCount })}</h3>
            <ol className="cards cards-wide">
              {attributions.nodes.map((attribution) => (
                <li key={attribution.id}>
                  <AttributionCard attribution={attribution} claim={id} isDropped={dropped.has(attribution.id)} />
                </li>
              ))}
            </ol>
            {left > 0 ? <p className="soft">{t('pages.restInTable', { n: left })}</p> : null}
          </>
        )}
      </Part>
      <Part title={t('pages.judged')}>
        <Verdicts of={claim.verdicts} claim={id} />
        <RelatedClaims of={claim.relations} />
      </Part>
      <ClaimChanges id={id} />
    </PageFrame>
  );
}

/** A claim's words in every language but the reader's, which are its heading. */
function OriginalWords({ of: claim }: { of: ClaimText }) {
  const { t, language } = useText();
  const shown = inLanguage(claim, language);
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const nameOf = (tag: string) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  const others = [claim, ...claim.translations].filter(({ text }) => text !== shown);
  return others.map(({ language: tag, text }, index) => (
    <p className="original" key={tag}>
      <span className="soft">
        {index === 0 && text === claim.text ? t('attribution.original', { language: nameOf(tag) }) : nameOf(tag)}
      </span>{' '}
      <span lang={tag}>{text}</span>
    </p>
  ));
}
