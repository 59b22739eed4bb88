import { useState } from 'react';
import { useSearch } from 'wouter';
import { DocumentReading, type DocumentReadingQuery } from '../attribution/attribution.generated.ts';
import { AT_ONCE, type DocumentWords } from '../attribution/data.ts';
import { Fact } from '../attribution/facts.tsx';
import { NodeLink } from '../attribution/links.tsx';
import { Paraphrase } from '../attribution/notices.tsx';
import { PublicationFacts } from '../attribution/publication-facts.tsx';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { DocumentText } from '../reader/document-text.tsx';
import { quoteIn } from '../state/routes.ts';
import { AttributionTable } from './attribution-table.tsx';
import { type As, PageFrame, Part } from './page-frame.tsx';
import { DocumentAttributions, type DocumentAttributionsQuery } from './pages.generated.ts';
import { ListState, StateOf } from './state-of.tsx';
import { useAll } from './use-all.ts';

/** A document: its text with who says what in it marked, beside the same as a list. */
export function DocumentPage({ id }: { id: Id }) {
  const answer = useQuestion<DocumentReadingQuery>(DocumentReading, { id, first: AT_ONCE });
  return (
    <StateOf of={answer} find={({ document }) => document}>
      {(document) => <Document key={document.id} document={document} />}
    </StateOf>
  );
}

const attributionsOf = ({ document }: DocumentAttributionsQuery) => document?.attributions;

function Document({ document }: { document: DocumentWords }) {
  const { t, word } = useText();
  const [as, setAs] = useState<As>('words');
  const focus = quoteIn(useSearch());
  const { id, title, kind, language, isParaphrase, attributions } = document;
  const name = title ?? t('attribution.untitled');
  const isTable = as === 'table' || document.text === null;
  const all = useAll(isTable ? DocumentAttributions : null, id, attributionsOf);
  const claims = new Set(attributions.nodes.slice(0, 30).map(({ claim }) => claim.id));
  return (
    <PageFrame
      kind="document"
      what={`${t('attribution.document')} · ${word('DocumentKind', kind)}`}
      title={name}
      heading={<span lang={language ?? undefined}>{name}</span>}
      graph={[id, ...claims]}
      select={id}
      as={as}
      onAs={setAs}
      behind={[
        { query: DocumentReading, variables: { id, first: AT_ONCE } },
        { query: DocumentAttributions, variables: { id } },
      ]}
      lead={<Facts of={document} />}
    >
      {isTable ? (
        <Part title={t('reader.whoSaysWhat')} count={attributions.totalCount}>
          {isParaphrase ? <Paraphrase /> : null}
          {document.text === null ? <p className="soft">{t('reader.noText')}</p> : null}
          <ListState of={all} none={t('reader.noAttributions')}>
            {(nodes) => <AttributionTable caption={t('reader.whoSaysWhat')} attributions={nodes} without="document" />}
          </ListState>
        </Part>
      ) : (
        <section className="thing-part" aria-label={t('pages.text')}>
          <DocumentText id={id} {...(focus !== null && { focus })} />
        </section>
      )}
    </PageFrame>
  );
}

function Facts({ of: document }: { of: DocumentWords }) {
  const { t } = useText();
  const { publisher } = document;
  return (
    <dl className="facts">
      {publisher ? (
        <Fact name={t('attribution.publisher')}>
          <NodeLink id={publisher.id}>{publisher.name}</NodeLink>
        </Fact>
      ) : null}
      <PublicationFacts of={document} />
    </dl>
  );
}
