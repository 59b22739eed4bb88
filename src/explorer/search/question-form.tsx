import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { type ApiError, asApiError } from '../client/errors.ts';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { Failure } from '../ui/states.tsx';
import { NodeBox } from './node-box.tsx';
import { type Filled, type Filling, fill, isComplete, type SlotKind, type SlotName, slotsOf } from './questions.ts';
import { glued, plainSentence, sentenceOf } from './sentence.ts';

/** A question as a sentence whose places are filled in where they stand. */
export function QuestionForm({ question, onPut }: { question: Filled; onPut: (filled: Filled) => Promise<void> }) {
  const { t, language } = useText();
  const [filled, setFilled] = useState(question);
  const [isTimed, setTimed] = useState(Boolean(question.fillings.from ?? question.fillings.to));
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const kindOf = (slot: SlotName) => slotsOf(question.ask).find(({ name }) => name === slot)?.kind ?? 'node';
  const put = async (event?: SubmitEvent) => {
    event?.preventDefault();
    if (!isComplete(filled) || isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      await onPut(filled);
    } catch (error) {
      setFailure(asApiError(error));
    }
    setBusy(false);
  };
  return (
    <form className="question" onSubmit={put}>
      <p className="question-words">
        {glued(sentenceOf(filled, language, isTimed ? 'timed' : 'open')).map((part) => {
          if (typeof part === 'string') return part;
          return (
            <span className="glued" key={part.slot}>
              {part.before}
              {part.slot === 'when' ? (
                <Button className="place" onPress={() => setTimed(true)}>
                  {t('search.place.when')}
                </Button>
              ) : (
                <Place
                  slot={part.slot}
                  kind={kindOf(part.slot)}
                  filling={part.filling}
                  onChange={(filling) => setFilled((before) => fill(before, part.slot as SlotName, filling))}
                />
              )}
              {part.after}
            </span>
          );
        })}
      </p>
      <Button
        type="submit"
        className="button question-put"
        isDisabled={!isComplete(filled)}
        aria-label={t('search.put.what', { question: plainSentence(filled, language) })}
      >
        <span className="question-put-word">{t(isBusy ? 'search.putting' : 'search.put')}</span>
        <Icon name="arrowRight" />
      </Button>
      {failure ? <Failure error={failure} retry={() => put()} /> : null}
    </form>
  );
}

interface PlaceProperties {
  slot: SlotName;
  kind: SlotKind;
  filling: Filling | null;
  onChange: (filling: Filling | null) => void;
}

function Place({ slot: name, kind, filling, onChange }: PlaceProperties) {
  const { t } = useText();
  if (kind === 'day') {
    return (
      <input
        type="date"
        className="place place-day"
        aria-label={t(`search.place.${name as 'from' | 'to'}`)}
        value={filling?.value ?? ''}
        onChange={({ target: { value } }) => onChange(value ? { value, label: value } : null)}
      />
    );
  }
  return (
    <NodeBox
      kind={kind}
      label={t(`search.place.${name}`)}
      placeholder={t(`search.place.${name}`)}
      value={filling}
      onChange={onChange}
    />
  );
}
