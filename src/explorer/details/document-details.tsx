import { DocumentReading, type DocumentReadingQuery } from '../attribution/attribution.generated.ts';
import { InContext } from '../attribution/attribution-card.tsx';
import { AttributionList } from '../attribution/attribution-list.tsx';
import { AT_ONCE, type DocumentWords as DocumentContent } from '../attribution/data.ts';
import { Fact } from '../attribution/facts.tsx';
import { StepLink } from '../attribution/links.tsx';
import { ClaimLink, DocumentLink, Who } from '../attribution/names.tsx';
import { Gone, Paraphrase } from '../attribution/notices.tsx';
import { PublicationFacts } from '../attribution/publication-facts.tsx';
import { KindLine, PageLink } from '../attribution/title.tsx';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { useAllHighlights } from '../reader/use-all-highlights.ts';
import { Icon } from '../ui/icon.tsx';
import { Failure, Loading } from '../ui/states.tsx';

/** A document, in short: where it is from, and who says what in it, in the order of its text. */
export function DocumentWords({ id }: { id: Id }) {
  const { data, failure, again } = useQuestion<DocumentReadingQuery>(DocumentReading, { id, first: AT_ONCE });
  if (failure) return <Failure error={failure} retry={again} />;
  if (!data) return <Loading lines={8} />;
  return data.document ? <Document document={data.document} /> : <Gone />;
}

function Document({ document }: { document: DocumentContent }) {
  const { t, word } = useText();
  const { id, title, kind, text, isParaphrase } = document;
  const { highlights, dropped, failure, retry } = useAllHighlights(document);
  return (
    <>
      <KindLine kind="document">
        {t('attribution.document')} · {word('DocumentKind', kind)}
      </KindLine>
      <h2 className="words-title" lang={document.language ?? undefined}>
        {title ?? t('attribution.untitled')}
      </h2>
      {isParaphrase ? <Paraphrase /> : null}
      <PageLink id={id} />
      <DocumentFacts document={document} />
      {text === null ? (
        <p className="soft">{t('reader.noText')}</p>
      ) : (
        <p data-context={id}>
          <StepLink action={{ type: 'read', reading: { document: id, focus: null } }} className="button">
            <Icon name="text" />
            {t('details.readIt')}
          </StepLink>
        </p>
      )}
      <section className="words-part">
        <h3>{t('reader.whoSaysWhat')}</h3>
        {highlights.length === 0 ? <p className="soft">{t('reader.noAttributions')}</p> : null}
        <AttributionList
          highlights={highlights}
          dropped={dropped}
          language={document.language}
          context={(attribution) => (text === null ? null : <InContext document={id} attribution={attribution} />)}
        />
        {failure ? <Failure error={failure} retry={retry} /> : null}
      </section>
      <QuotedBy of={document.citedBy} />
    </>
  );
}

function DocumentFacts({ document }: { document: DocumentContent }) {
  const { t } = useText();
  const { publisher, supersedes, supersededBy } = document;
  return (
    <dl className="facts">
      {publisher ? (
        <Fact name={t('attribution.publisher')}>
          <Who of={publisher} />
        </Fact>
      ) : null}
      <PublicationFacts of={document} />
      {supersedes ? (
        <Fact name={t('details.earlierText')}>
          <DocumentLink of={supersedes} />
        </Fact>
      ) : null}
      {supersededBy ? (
        <Fact name={t('details.laterText')}>
          <DocumentLink of={supersededBy} />
        </Fact>
      ) : null}
    </dl>
  );
}

/** Those who, in other documents, quote from this one. */
function QuotedBy({ of: { nodes, totalCount } }: { of: DocumentContent['citedBy'] }) {
  const { t } = useText();
  if (totalCount === 0) return null;
  const left = totalCount - nodes.length;
  return (
    <section className="words-part">
      <h3>{t('details.quotedBy')}</h3>
      <ul className="plain">
        {nodes.map(({ id, source, claim }) => (
          <li key={id}>
            <Who of={source} />: <ClaimLink of={claim} />
          </li>
        ))}
      </ul>
      {left > 0 ? <p className="soft">{t('attribution.moreNotShown', { n: left })}</p> : null}
    </section>
  );
}
