import '../attribution/attribution.css';
import './document-text.css';
import { useId, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { DocumentReading, type DocumentReadingQuery } from '../attribution/attribution.generated.ts';
import { AttributionList, LeadToGraph } from '../attribution/attribution-list.tsx';
import { AT_ONCE, type DocumentDetails, type DocumentWords, type Highlight } from '../attribution/data.ts';
import { ClaimLink, DocumentLink, Who } from '../attribution/names.tsx';
import { Gone, Paraphrase } from '../attribution/notices.tsx';
import { useRecordingTools } from '../attribution/recording-tools.ts';
import { useQuestion } from '../client/use-question.ts';
import { Phrase } from '../i18n/phrase.tsx';
import { useText } from '../i18n/text-context.tsx';
import { cutIntoSegments, findMarks, type LostWords, PARTS } from '../model/segments.ts';
import type { Id } from '../model/view.ts';
import { Icon } from '../ui/icon.tsx';
import { Guarded } from '../ui/panel.tsx';
import { Failure, Loading } from '../ui/states.tsx';
import { HighlightedText } from './highlighted-text.tsx';
import { useAllHighlights } from './use-all-highlights.ts';
import { WhoSaysHere } from './who-says-here.tsx';

interface Properties {
  id: Id;
  /** The attribution to whose words to go. */
  focus?: Id;
}

/** A document's stored text with everything marked that somebody says in it, and the same as a list. */
export function DocumentText({ id, focus }: Properties) {
  const { data, failure, again } = useQuestion<DocumentReadingQuery>(DocumentReading, { id, first: AT_ONCE });
  if (failure) return <Failure error={failure} retry={again} />;
  if (data?.document?.id !== id) return data && !data.document ? <Gone /> : <Loading lines={12} />;
  return <Body key={`${id} ${focus}`} document={data.document} focus={focus ?? null} />;
}

function Body({ document, focus }: { document: DocumentWords; focus: Id | null }) {
  const { t } = useText();
  const ids = useId();
  const { Recorder } = useRecordingTools();
  const body = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const { highlights, dropped, isLoading, failure, retry } = useAllHighlights(document);
  const text = document.text ?? '';
  const { marks, lost } = useMemo(() => findMarks(text, highlights), [text, highlights]);
  const segments = useMemo(() => cutIntoSegments(text, marks), [text, marks]);
  /** What was last gone to, and what is pointed at just now. */
  const [goal, setGoal] = useState({ attribution: focus, round: 0 });
  const [picked, setPicked] = useState<readonly Id[]>(focus ? [focus] : []);
  const [pointed, setPointed] = useState<readonly Id[] | null>(null);
  const numbers = useMemo(() => new Map(highlights.map(({ id }, index) => [id, index + 1])), [highlights]);
  const isAstray = focus !== null && !isLoading && !numbers.has(focus);
  if (document.text === null) return <p className="soft">{t('reader.noText')}</p>;

  // The pointer reports every movement.
  const point = (ids: readonly Id[] | null) => setPointed((now) => (String(now) === String(ids) ? now : ids));
  const find = (attribution: Id) => {
    setPicked([attribution]);
    setGoal(({ round }) => ({ attribution, round: round + 1 }));
  };
  const close = () => {
    setPicked([]);
    words.current?.focus({ preventScroll: true });
  };
  return (
    <div className="words document" ref={body}>
      <TextNotices document={document} orphans={highlights.filter((one) => one.mismatchInNewest !== null).length} />
      {isAstray ? <p className="notice">{t('reader.focusGone')}</p> : null}
      <Guarded waiting={null}>
        <Recorder document={document} words={words} />
      </Guarded>
      <PartKey ids={ids} />
      <HighlightedText
        text={words}
        segments={segments}
        language={document.language}
        highlights={highlights}
        numbers={numbers}
        ids={ids}
        goal={goal}
        lit={pointed ?? picked}
        onPick={setPicked}
        onPoint={point}
        onEnter={() => body.current?.querySelector<HTMLElement>('.here a')?.focus()}
      />
      <WhoSaysHere
        highlights={highlights.filter(({ id }) => picked.includes(id))}
        numbers={numbers}
        dropped={dropped}
        onPoint={point}
        onClose={close}
      />
      {isLoading && !failure ? <p className="soft">{t('reader.moreLoading')}</p> : null}
      {failure ? <Failure error={failure} retry={retry} /> : null}
      <LostWordsList lost={lost} highlights={highlights} />
      <section className="words-part">
        <h2 className="part-title">{t('reader.whoSaysWhat')}</h2>
        {highlights.length === 0 ? <p className="soft">{t('reader.noAttributions')}</p> : null}
        <AttributionList
          highlights={highlights}
          dropped={dropped}
          language={document.language}
          idOf={(attribution) => `${ids}${attribution}`}
          onPoint={(attribution) => point(attribution ? [attribution] : null)}
          context={(attribution) => (
            <Button className="button button-quiet" onPress={() => find(attribution)}>
              <Icon name="text" />
              {t('reader.inText')}
            </Button>
          )}
        />
      </section>
    </div>
  );
}

/** Words that were recorded but do not stand in the text: told with their attribution, never moved by guessing. */
function LostWordsList({ lost, highlights }: { lost: readonly LostWords[]; highlights: readonly Highlight[] }) {
  const { t, word } = useText();
  if (lost.length === 0) return null;
  return (
    <section className="words-part lost-words">
      <h2 className="part-title">{t('reader.lost')}</h2>
      <p className="soft">{t('reader.lostWhy')}</p>
      <ul className="cards">
        {highlights.map((highlight) => {
          const words = lost.filter(({ attribution }) => attribution === highlight.id);
          return words.length === 0 ? null : (
            <li key={highlight.id} className="card">
              <p>
                <Who of={highlight.source} />: <ClaimLink of={highlight.claim} />
              </p>
              <ul className="plain">
                {words.map(({ part, exact }) => (
                  <li key={`${part} ${exact}`}>
                    <span className="act">{word('SpanPart', part)}</span> <q>{exact}</q>
                  </li>
                ))}
              </ul>
              <p className="card-actions">
                <LeadToGraph highlight={highlight} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How each part is marked, and how to go from mark to mark. @param ids what the ids of the parts begin with */
function PartKey({ ids }: { ids: string }) {
  const { t, word } = useText();
  return (
    <details className="part-key" open>
      <summary>{t('reader.key')}</summary>
      <ul className="part-samples">
        {PARTS.map((part) => (
          <li key={part}>
            <span className={`part part-${part.toLowerCase()}`} id={`${ids}${part}`}>
              {word('SpanPart', part)}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft" id={`${ids}keys`}>
        {t('reader.keyboard')}
      </p>
    </details>
  );
}

/** What must be known before a text is read: that it is a retelling, or that a newer one has taken its place. */
function TextNotices({ document, orphans }: { document: DocumentDetails; orphans: number }) {
  const { t } = useText();
  const { isParaphrase, supersedes, supersededBy } = document;
  return (
    <>
      {isParaphrase ? <Paraphrase /> : null}
      {supersededBy ? (
        <div className="notice">
          <Icon name="warning" />
          <p>
            <Phrase of="reader.newerText" document={<DocumentLink of={supersededBy} />} />
            {orphans > 0 ? ` ${t('reader.newerTextOrphans', { n: orphans })}` : null}
          </p>
        </div>
      ) : null}
      {supersedes ? (
        <p className="soft">
          <Phrase of="reader.olderText" document={<DocumentLink of={supersedes} />} />
        </p>
      ) : null}
    </>
  );
}
