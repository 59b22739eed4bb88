import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { type ApiError, asApiError } from '../api/errors.ts';
import { Icon } from '../app/icon.tsx';
import { Failure } from '../app/states.tsx';
import { useText } from '../i18n/text-context.tsx';
import { type Filled, type Filling, fill, isComplete, type Slot, slotsOf } from './questions.ts';
import { plainSentence, sentenceOf } from './sentence.ts';
import { ThingBox } from './thing-box.tsx';

/** A question as a sentence whose places are filled in where they stand. */
export function QuestionForm({ question, onPut }: { question: Filled; onPut: (filled: Filled) => Promise<void> }) {
  const { t, language } = useText();
  const [filled, setFilled] = useState(question);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [isBusy, setBusy] = useState(false);
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
        {sentenceOf(filled, language).map((part) => {
          if (typeof part === 'string') return part;
          const slot = slotsOf(filled.ask).find(({ name }) => name === part.slot);
          if (!slot) return null;
          const change = (filling: Filling | null) => setFilled((before) => fill(before, slot.name, filling));
          return <Place key={slot.name} slot={slot} filling={part.filling} onChange={change} />;
        })}
      </p>
      <Button
        type="submit"
        className="button question-put"
        isDisabled={!isComplete(filled)}
        aria-label={t('search.put.what', { question: plainSentence(filled, language) })}
      >
        {t(isBusy ? 'search.putting' : 'search.put')}
        <Icon name="arrowRight" />
      </Button>
      {failure ? <Failure error={failure} retry={() => put()} /> : null}
    </form>
  );
}

interface PlaceProperties {
  slot: Slot;
  filling: Filling | null;
  onChange: (filling: Filling | null) => void;
}

function Place({ slot: { name, kind }, filling, onChange }: PlaceProperties) {
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
    <ThingBox
      kind={kind}
      label={t(`search.place.${name}`)}
      placeholder={t(`search.place.${name}`)}
      value={filling}
      onChange={onChange}
    />
  );
}
