import '../attribution/attribution.css';
import './document-text.css';
import { useId, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { AttributionList } from '../attribution/attribution-list.tsx';
import type { DocumentWords } from '../attribution/data.ts';
import { Gone } from '../attribution/gone.tsx';
import { AT_ONCE, DOCUMENT_WORDS, type DocumentWordsAnswer } from '../attribution/queries.ts';
import { useRecordingTools } from '../attribution/recording-tools.ts';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { cutIntoSegments, findMarks } from '../model/segments.ts';
import type { Id } from '../model/view.ts';
import { Icon } from '../ui/icon.tsx';
import { Guarded } from '../ui/panel.tsx';
import { Failure, Loading } from '../ui/states.tsx';
import { HighlightedText } from './highlighted-text.tsx';
import { LostWordsList } from './lost-passages.tsx';
import { PartKey } from './part-key.tsx';
import { TextNotices } from './text-notices.tsx';
import { useAllHighlights } from './use-all-highlights.ts';
import { WhoSaysHere } from './who-says-here.tsx';

interface Properties {
  id: Id;
  /** The attribution to whose words to go. */
  focus?: Id;
}

/** A document's stored text with everything marked that somebody says in it, and the same as a list. */
export function DocumentText({ id, focus }: Properties) {
  const { data, failure, again } = useQuestion<DocumentWordsAnswer>(DOCUMENT_WORDS, { id, first: AT_ONCE });
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

  // The pointer tells where it is with each step it takes.
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
      <TextNotices document={document} orphans={highlights.filter((one) => !one.standsInNewest).length} />
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
