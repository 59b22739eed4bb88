import { Button } from 'react-aria-components';
import { StepLink } from '../attribution/links.tsx';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Asked } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Failure, Loading, Nothing } from '../ui/states.tsx';
import { AnswerList } from './answer-list.tsx';
import { NAMES, type NamesAnswer } from './queries.ts';
import { QuestionForm } from './question-form.tsx';
import { attributionsOf, type Filled, type Fillings, isAsk, slotsOf } from './questions.ts';
import { plainSentence } from './sentence.ts';
import { toFilling, toNode } from './suggestions.ts';
import { useChoose } from './use-choose.ts';

/** The question that was asked, to be changed where it stands, and its answer in words. */
export function Answer() {
  const { question } = useView().view;
  const { t } = useText();
  if (!question) return null;
  if (!isAsk(question.ask)) return <Nothing title={t('search.unasked')} />;
  return <Answered key={JSON.stringify(question)} asked={question} />;
}

function Answered({ asked }: { asked: Asked }) {
  const { t, language } = useText();
  const { view, act } = useView();
  const { put } = useChoose();
  const { filled, failure, again } = useNamed(asked);
  if (failure) return <Failure error={failure} retry={again} />;
  if (!filled) return <Loading />;
  const isFolded = view.selected !== null;
  const attributions = attributionsOf(asked);
  return (
    <section className="answer" aria-label={t('search.answer')}>
      {isFolded ? (
        <Button className="button button-quiet answer-back" onPress={() => act({ type: 'select', id: null })}>
          <Icon name="arrowLeft" />
          <span>{t('search.back', { question: plainSentence(filled, language) })}</span>
        </Button>
      ) : (
        <>
          <h2 className="answer-title">{t('search.answer')}</h2>
          <QuestionForm question={filled} onPut={put} />
          <Whole filled={filled} />
          {attributions ? <AnswerList asked={asked} ask={filled.ask} attributions={attributions} /> : null}
        </>
      )}
    </section>
  );
}

/** The whole claim or title that is asked about: in its place there may be too little room for it. */
function Whole({ filled: { fillings } }: { filled: Filled }) {
  const node = fillings.claim ?? fillings.document;
  if (!node) return null;
  return (
    <p className="answer-of">
      <StepLink action={{ type: 'show', ids: [node.value], select: node.value }}>
        <span lang={node.language}>{node.label}</span>
      </StepLink>
    </p>
  );
}

/** The question with the names of what stands in it. */
function useNamed(asked: Asked) {
  const { language } = useText();
  const ids = Object.values(asked.slots).filter((value) => value.includes('_'));
  const [one, other = one] = ids;
  const { data, failure, again } = useQuestion<NamesAnswer>(one ? NAMES : null, { one, other });
  const names = new Map(
    [data?.one, data?.other].flatMap((found) => {
      if (!found) return [];
      const node = toNode(found, '', language);
      return [[node.id, toFilling(node)]];
    }),
  );
  const isReady = one === undefined || data !== null;
  return { filled: isReady ? named(asked, names) : null, failure, again };
}

/** What is unknown by now leaves its place empty. */
function named({ ask, slots }: Asked, names: ReadonlyMap<string, { value: string; label: string }>): Filled | null {
  if (!isAsk(ask)) return null;
  const fillings = slotsOf(ask).flatMap(({ name, kind }) => {
    const value = slots[name];
    if (!value) return [];
    const filling = kind === 'day' ? { value, label: value } : names.get(value);
    return filling ? [[name, filling]] : [];
  });
  return { ask, fillings: Object.fromEntries(fillings) as Fillings };
}
