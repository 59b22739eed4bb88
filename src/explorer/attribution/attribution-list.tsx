import type { ReactNode } from 'react';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import type { Highlight } from './data.ts';
import { ShowInGraph } from './links.tsx';
import { ClaimLink, Who } from './names.tsx';
import { SignList } from './sign-list.tsx';
import { signsOf } from './signs.ts';

interface Properties {
  /** In the order of the text, in which they are numbered. */
  highlights: readonly Highlight[];
  dropped: ReadonlySet<Id>;
  /** Of the text. */
  language: string | null;
  /** What leads to the words in the text. */
  context(attribution: Id): ReactNode;
  /** The id of the element that shows an attribution. */
  idOf?(attribution: Id): string;
  /** AttributionSummary when the reader points at one, and when no longer. */
  onPoint?(attribution: Id | null): void;
}

/** Who says what in a document, in the order of its text: all that its marks show, without seeing them. */
export function AttributionList({ highlights, dropped, language, context, idOf, onPoint }: Properties) {
  return (
    <ol className="cards attribution-list">
      {highlights.map((highlight) => (
        <li
          key={highlight.id}
          className="card"
          onPointerMove={() => onPoint?.(highlight.id)}
          onPointerLeave={() => onPoint?.(null)}
        >
          <AttributionSummary
            highlight={highlight}
            isDropped={dropped.has(highlight.id)}
            language={language}
            elementId={idOf?.(highlight.id)}
          />
          <p className="card-actions">
            {context(highlight.id)}
            <LeadToGraph highlight={highlight} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Who says what, with the words that show it. */
export function AttributionSummary(properties: {
  highlight: Highlight;
  isDropped: boolean;
  language: string | null;
  elementId?: string | undefined;
}) {
  const { highlight, isDropped, language, elementId } = properties;
  const { word } = useText();
  return (
    <>
      <div id={elementId}>
        <p className="saying-who">
          <Who of={highlight.source} /> <span className="act">{word('SpeechAct', highlight.speechAct)}</span>
        </p>
        <p>
          <ClaimLink of={highlight.claim} />
        </p>
      </div>
      {highlight.quote ? (
        <blockquote className="quote" lang={language ?? undefined}>
          {highlight.quote}
        </blockquote>
      ) : null}
      <SignList signs={signsOf(highlight, isDropped)} />
    </>
  );
}

/** Leads to the attribution in the graph, between its source and its claim. */
export function LeadToGraph({ highlight: { id, source, claim } }: { highlight: Highlight }) {
  const { t } = useText();
  return (
    <ShowInGraph ids={[nodeId(source.id), claim.id]} select={id}>
      {t('attribution.inGraph')}
    </ShowInGraph>
  );
}
